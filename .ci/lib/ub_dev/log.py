"""Odoo's log: which of its warnings and errors nobody expected.

An addon that loads with a warning, a view with a wrong attribute, a browser's
exception: Odoo logs them and goes on, and a test stays green. Here they fail.
"""

import re
import sys
from pathlib import Path

ALLOWED = Path(__file__).parents[2] / "odoo_log_allowed.txt"
START = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d+ (?P<level>[A-Z]+) \S+ \S+: "
)
HARMLESS = {"DEBUG", "INFO"}


def allowed():
    lines = ALLOWED.read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def records(text):
    """Yield (level, whole record); a traceback belongs to the line above it."""
    level, lines = "INFO", []
    for line in text.splitlines():
        if start := START.match(line):
            yield level, "\n".join(lines)
            level, lines = start["level"], []
        lines.append(line)
    yield level, "\n".join(lines)


def unexpected(text):
    patterns = allowed()
    return [
        record
        for level, record in records(text)
        if level not in HARMLESS and not any(p.search(record) for p in patterns)
    ]


class Log:
    """A log that is still being written, read piece by piece."""

    def __init__(self, path):
        self.path = Path(path)
        self.position = 0

    def news(self):
        if not self.path.exists():
            return []
        with self.path.open(encoding="utf-8", errors="replace") as stream:
            stream.seek(self.position)
            text = stream.read()
            self.position = stream.tell()
        return unexpected(text)


if __name__ == "__main__":
    found = [record for path in sys.argv[1:] for record in Log(path).news()]
    if found:
        sys.exit("Unexpected in Odoo's log:\n" + "\n".join(found))
