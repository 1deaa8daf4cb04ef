"""Two things that pytest would not call a failure.

* A warning or an error in Odoo's log that nobody expected: an error of the test
  during which it was written (a test that provokes one says so with `mute_logger`
  or `assertLogs`).
* A browser test that was skipped: without a browser the suite would be green.
"""

import logging
import os

import pytest

from odoo.tests import HttpCase

from .log import Log

_logger = logging.getLogger(__name__)
FAILED = pytest.StashKey[bool]()


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
    if found := session.config.odoo_log.news():
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED
        session.config.late_log = found


def pytest_terminal_summary(terminalreporter, config):
    for record in getattr(config, "late_log", ()):
        terminalreporter.line(f"Unexpected in Odoo's log: {record}", red=True)
