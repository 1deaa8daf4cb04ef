"""Installing both addons says nothing that an administrator would have to look into."""

import os

from ub_dev.log import Log


def test_installation_logs_no_warning():
    log = Log(os.environ["UB_LOG_OF_INSTALLATION"])
    assert log.path.exists()
    assert log.news() == []
