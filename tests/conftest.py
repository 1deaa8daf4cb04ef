"""What the suites over the whole need: an environment, databases, servers.

Run by `./dev test`, which gives a database with both addons installed.
"""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tests.common import get_db_name

from ub_dev import db
from ub_dev.log import Log
from ub_dev.server import serve

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root():
    """The folder of the repository."""
    return ROOT


@pytest.fixture
def env():
    """Odoo's environment as superuser; whatever is done in it is rolled back."""
    with Registry(get_db_name()).cursor() as cr:
        yield api.Environment(cr, SUPERUSER_ID, {})
        cr.rollback()


@pytest.fixture(scope="module")
def make_db():
    """Make a database of one's own to install, import, break or upgrade in.

    `make_db()` has both addons, `make_db("base")` only what they depend on. It may be
    committed to and served; it goes when the module's tests are done.
    """
    numbers, made = itertools.count(1), []

    def make(kind="installed"):
        # The name of the tests' own database first: if we die, it is swept with it.
        name = f"{get_db_name()}_{len(made)}_{next(numbers)}"
        made.append(name)
        if kind == "base":
            db.clone(os.environ["UB_BASE_DB"], name, os.environ["UB_BASE_DATA"])
        else:
            db.clone(os.environ["UB_INSTALLED_DB"], name)
        return name

    yield make
    for name in made:
        db.drop(name)


@pytest.fixture
def odoo_cli(tmp_path):
    """Run Odoo's command line; what it logs must be clean, as in any test.

    `odoo_cli("-d", name, "-u", "ub_methodical", "--stop-after-init")`, or with
    `stdin="…"` for `shell`. With `check=False` the caller judges exit code and log.
    """
    numbers = itertools.count(1)

    def run(*arguments, stdin="", check=True, timeout=600):
        log = tmp_path / f"odoo-{next(numbers)}.log"
        done = subprocess.run(
            [sys.executable, "-m", "odoo", *map(str, arguments)],
            input=stdin,
            text=True,
            capture_output=True,
            timeout=timeout,
            cwd=ROOT,
            env={**os.environ, "ODOO_LOGFILE": str(log)},
        )
        done.log = log.read_text() if log.exists() else ""
        if check:
            assert not done.returncode, done.stderr + done.log
            assert not Log(log).news(), done.log
        return done

    return run


@pytest.fixture
def odoo_server(tmp_path):
    """A server of its own: `with odoo_server(name) as address:`, log in `.log`."""

    def start(database, *options):
        return serve(database, *options, log=start.log)

    start.log = tmp_path / "server.log"
    return start
