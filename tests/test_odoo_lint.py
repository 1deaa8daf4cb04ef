"""Odoo's own judge of addons (`test_lint`): signatures, indexes, manifests, texts."""

import os
import re
from pathlib import Path

import pytest

# Left out: TestPyLint, which lints all of Odoo for minutes; `./dev lint` does ours.
TAGS = "/test_lint,-/test_lint:TestPyLint"
VERDICT = re.compile(r"tests\.result: (\d+) failed, (\d+) error\(s\) of (\d+) tests")


@pytest.fixture
def verdict_file():
    """Odoo only reads the code here, so its verdict holds while the addons do."""
    folder = Path(os.environ["ODOO_DATA_DIR"]).parent
    yield folder / f"test_lint.{os.environ['UB_INSTALLED_DB']}"


def test_odoo_finds_nothing_in_the_addons(make_db, odoo_cli, verdict_file):
    if verdict_file.exists():
        return
    done = odoo_cli(
        *("-d", make_db(), "-i", "test_lint", "-u", "ub_methodical,ub_reports"),
        *("--test-tags", TAGS, "--stop-after-init"),
        check=False,
    )
    found = re.findall(r" (?:ERROR|FAIL): (.*(?:\n(?!\d{4}-).*)*)", done.log)
    assert not found, "\n".join(found)
    failed, errors, number = VERDICT.search(done.log).groups()
    assert (failed, errors) == ("0", "0") and int(number) > 0
    for old in verdict_file.parent.glob("test_lint.*"):
        old.unlink()
    verdict_file.touch()
