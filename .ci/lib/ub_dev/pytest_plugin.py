"""Two things that pytest would not call a failure, and a database for each process.

* A warning or an error in Odoo's log that nobody expected: an error of the test
  during which it was written (a test that provokes one says so with `mute_logger`
  or `assertLogs`).
* A browser test that was skipped: without a browser the suite would be green.

With `-n 2` pytest-xdist shares the tests out to processes. pytest-odoo would give them
one file store in common, in which some tests alter or delete what lies there: here each
process has its own copy of the database with its files, and its own log.
"""

import logging
import os
from pathlib import Path

import pytest

from odoo.tests import HttpCase

from . import db
from .log import Log

_logger = logging.getLogger(__name__)
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_cmdline_main(config):
    # Taken away: pytest-odoo makes its own copy where it finds the word
    if worker := os.environ.pop("PYTEST_XDIST_WORKER", None):
        shared = config.option.odoo_database
        config.option.odoo_database = f"{shared}_{worker}"
        db.clone(shared, config.option.odoo_database)
        log = Path(os.environ["ODOO_LOGFILE"])
        os.environ["ODOO_LOGFILE"] = str(log.with_suffix(f".{worker}.log"))
    return (yield)


def pytest_configure(config):
    config.odoo_log = Log(os.environ["ODOO_LOGFILE"])


def pytest_runtest_logstart(nodeid, location):
    _logger.info("Test: %s", nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    yield
    # A failure writes to the log too; it needs no second report.
    if (found := item.config.odoo_log.news()) and not item.stash.get(FAILED, False):
        pytest.fail("Unexpected in Odoo's log:\n" + "\n".join(found), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    is_browser_test = issubclass(getattr(item, "cls", None) or object, HttpCase)
    if report.skipped and is_browser_test:
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else ""
        report.outcome = "failed"
        report.longrepr = f"A browser test must not be skipped. {reason}"
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


def pytest_sessionfinish(session):
    """What was logged after the last test, while the server stopped."""
    config = session.config
    config.late_log = getattr(config, "late_log", []) + config.odoo_log.news()
    if hasattr(config, "workeroutput"):
        config.workeroutput["late_log"] = config.late_log
    elif config.late_log:
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """A process has ended: what it logged last counts here."""
    found = getattr(node, "workeroutput", {}).get("late_log", [])
    node.config.late_log = getattr(node.config, "late_log", []) + found


def pytest_terminal_summary(terminalreporter, config):
    for record in getattr(config, "late_log", ()):
        terminalreporter.line(f"Unexpected in Odoo's log: {record}", red=True)
