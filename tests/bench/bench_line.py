"""A slow line: how long a person waits for the first screen."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from harness import Row, benchmark, seconds
from ub_dev import db
from ub_dev.browser import Page
from ub_dev.server import serve
from ub_dev.session import open_session

SAMPLE = Path(__file__).parents[2] / "data" / "load_demo.py"
# What Chromium's own tools call “Slow 3G”: bits per second and milliseconds
SLOW_3G = {
    "offline": False,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
    "latency": 2000,
}
QUIET = 0.5
LOADS = 3


def load_sample(database):
    subprocess.run(
        [sys.executable, "-m", "odoo", "shell", "-d", database, "--no-http"],
        input=f"{SAMPLE.read_text(encoding='utf-8')}\n\nenv.cr.commit()\n",
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=SAMPLE.parents[1],
    )


def waited(page, address):
    start = time.perf_counter()
    page.open(address, timeout=180)
    return time.perf_counter() - start - QUIET


@benchmark("first load on slow 3G, warm cache: home / Odoo's calendar")
def home(bench):
    database = f"{bench.database}_line"
    db.clone(os.environ["UB_INSTALLED_DB"], database)
    load_sample(database)
    sid = open_session(database, "admin")
    with serve(database) as address, Page(375, 667) as page:
        page.call("Network.setCookie", name="session_id", value=sid, url=address)
        screens = [f"{address}/odoo/{path}" for path in ("methodical", "calendar")]
        for screen in screens * 2:
            page.open(screen)
        page.call("Network.emulateNetworkConditions", **SLOW_3G)
        times = [[waited(page, screen) for screen in screens] for _ in range(LOADS)]
    ours, theirs = (statistics.median(taken) for taken in zip(*times, strict=True))
    yield Row(f"{seconds(ours)} / {seconds(theirs)}", ours / theirs, 1.2)
