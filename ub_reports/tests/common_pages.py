import io
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from pypdf import PdfReader

from odoo.addons.base.models import ir_actions_report

from .common import UbReportCase


def builds():
    """Names and folders of the builds of wkhtmltopdf that this machine has."""
    here = Path(sys.prefix, "wkhtmltopdf")
    found = [(folder.name, folder) for folder in sorted(here.glob("*/"))]
    known = [(name, folder) for name, folder in found if _runs(folder)]
    return known or [("the one in PATH", None)]


def _runs(folder):
    program = folder / "wkhtmltopdf"
    return (
        program.exists()
        and not subprocess.run(
            [program, "--version"], capture_output=True, check=False
        ).returncode
    )


def _seen(page):
    _left, _bottom, width, height = map(float, page.mediabox)
    margin = 50 if height > width else 36
    parts = []

    def keep(text, outer, inner, _font, _size):
        if inner[4] * outer[1] + inner[5] * outer[3] + outer[5] > margin:
            parts.append(text)

    page.extract_text(visitor_text=keep)
    return " ".join("".join(parts).split())


class PageCase(UbReportCase):
    """Pages as a reader sees them, by each build of wkhtmltopdf at hand."""

    @contextmanager
    def _printed_by(self, build, folder):
        """Odoo prints by this build, as it would find it on a server."""
        find = ir_actions_report._wkhtml
        path = f"{folder}{os.pathsep}{os.environ['PATH']}" if folder else None
        find.cache_clear()
        try:
            with (
                self.subTest(build=build),
                patch.dict(os.environ, {"PATH": path} if path else {}),
            ):
                yield
        finally:
            find.cache_clear()

    def _pdf_pages(self, content):
        """What a reader sees of each page.

        A line that moves to the next page stays in the file of the page before, cut
        away below its lower margin.
        """
        return [_seen(page) for page in PdfReader(io.BytesIO(content)).pages]
