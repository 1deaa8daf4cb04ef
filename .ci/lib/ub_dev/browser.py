"""A page in headless Chromium, driven over its DevTools protocol."""

import base64
import itertools
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import websocket

BROWSERS = ("chromium", "google-chrome", "chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
)
# The web client says when it stands; other pages only when they are loaded.
READY = """
document.readyState === "complete" && document.fonts.status === "loaded"
&& (!document.querySelector("body.o_web_client") || window.odoo?.isReady === true)
&& !document.querySelector(".o_loading_indicator, .o_blockUI")
"""
# What is scrolled inside the web client is not part of the page's own height.
WHOLE_HEIGHT = """
Math.max(
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll("body *")]
        .filter((el) => ["auto", "scroll"].includes(getComputedStyle(el).overflowY))
        .map((el) => innerHeight + el.scrollHeight - el.clientHeight)
)
"""


class PageError(Exception):
    pass


class Page:
    """Use as a context manager; everything the browser wrote is removed at the end."""

    def __init__(self, width=1366, height=768):
        self.width = width
        self.height = height
        self.errors = []
        self._numbers = itertools.count(1)
        self._loading = set()
        self._last_traffic = 0

    # Life

    def __enter__(self):
        self._profile = tempfile.mkdtemp(prefix="ub-browser-")
        self._process = None
        try:
            self._launch()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc_info):
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)

    def _launch(self):
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        if not browser:
            raise PageError("There is no Chromium on this machine.")
        self._process = subprocess.Popen(
            [browser, *FLAGS, f"--user-data-dir={self._profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self._profile},
        )
        port_file = Path(self._profile, "DevToolsActivePort")
        deadline = time.monotonic() + 30
        while not (port_file.exists() and port_file.read_text().count("\n")):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise PageError("Chromium did not start.")
            time.sleep(0.05)
        port, path = port_file.read_text().split()
        self._socket = websocket.create_connection(
            f"ws://127.0.0.1:{port}{path}", timeout=30
        )
        self._session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True
        )["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.resize(self.width, self.height)

    # Protocol

    def call(self, method, **params):
        """Any command of the protocol, e.g. Network.emulateNetworkConditions."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._socket.send(json.dumps(message))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                if "error" in answer:
                    raise PageError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._on_event(answer.get("method"), answer.get("params", {}))

    def _on_event(self, name, params):
        if name == "Network.requestWillBeSent":
            # What a shared worker loads ends where nobody tells us.
            if "worker_bundle" not in params["request"]["url"]:
                self._loading.add(params["requestId"])
            self._last_traffic = time.monotonic()
        elif name == "Network.dataReceived":
            self._last_traffic = time.monotonic()
        elif name in ("Network.loadingFinished", "Network.loadingFailed"):
            self._loading.discard(params["requestId"])
            self._last_traffic = time.monotonic()
        elif name == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            thrown = details.get("exception", {}).get("description")
            self.errors.append(thrown or details["text"])
        elif name == "Runtime.consoleAPICalled" and params["type"] == "error":
            self.errors.append(
                " ".join(
                    str(arg.get("value", arg.get("description", "")))
                    for arg in params["args"]
                )
            )
        elif name == "Log.entryAdded" and params["entry"]["level"] == "error":
            entry = params["entry"]
            self.errors.append(f"{entry['text']} {entry.get('url', '')}".strip())

    # What a person does

    def resize(self, width, height):
        narrow = width <= 576
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=narrow,
        )
        self.call("Emulation.setTouchEmulationEnabled", enabled=narrow)

    def open(self, url, timeout=60):
        failure = self.call("Page.navigate", url=url).get("errorText")
        if failure:
            raise PageError(f"{url}: {failure}")
        self.settle(timeout)

    def evaluate(self, expression):
        answer = self.call(
            "Runtime.evaluate",
            expression=expression,
            returnByValue=True,
            awaitPromise=True,
        )
        if "exceptionDetails" in answer:
            raise PageError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    def settle(self, timeout=60, quiet=0.5):
        """Wait until the page stands and nothing was loaded for a moment."""
        deadline = time.monotonic() + timeout
        self._last_traffic = time.monotonic()
        while True:
            ready = self.evaluate(READY)
            idle = time.monotonic() - self._last_traffic
            # A request without an answer for so long is one that stays open.
            if ready and idle > (5 if self._loading else quiet):
                return
            if time.monotonic() > deadline:
                raise PageError(f"The page was not ready after {timeout} s.")
            time.sleep(0.1)

    def click(self, selector):
        # As a pointer does: the web client's menus do not listen to click() alone.
        box = self.evaluate(
            f"""(() => {{
                const el = document.querySelector({json.dumps(selector)});
                el?.scrollIntoView({{block: "center", inline: "center"}});
                const box = el?.getBoundingClientRect();
                return box && [box.x + box.width / 2, box.y + box.height / 2];
            }})()"""
        )
        if not box:
            raise PageError(f"Nothing on the page matches {selector}")
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self.call(
                "Input.dispatchMouseEvent",
                type=kind,
                x=box[0],
                y=box[1],
                button="none" if kind == "mouseMoved" else "left",
                clickCount=0 if kind == "mouseMoved" else 1,
            )
        self.settle()

    def picture(self, whole=False):
        """The page as PNG; `whole` with what one would have to scroll to."""
        if whole:
            self.resize(self.width, min(int(self.evaluate(WHOLE_HEIGHT)), 8000))
            self.settle()
        image = self.call("Page.captureScreenshot", format="png")["data"]
        return base64.b64decode(image)
