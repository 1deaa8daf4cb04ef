from pathlib import Path

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import UbReportCase

PAGE = Path(__file__).parent / "data" / "kept_rows.html"
HEADER = "<!DOCTYPE html><html><body>1</body></html>"


@tagged("post_install", "-at_install")
class TestPdfLayout(UbReportCase):
    """A page on which wkhtmltopdf 0.12.3 with patched Qt ends with a fault."""

    def test_printed_a_little_lower(self):
        report = self.env.ref("ub_reports.action_report_f15_event")
        page = PAGE.read_text(encoding="utf-8")
        with (
            self.allow_pdf_render(),
            mute_logger("odoo.addons.base.models.ir_actions_report"),
        ):
            content = report._run_wkhtmltopdf([page], report_ref=report, header=HEADER)
        pages = self._pdf_pages(content)
        self.assertGreater(len(pages), 1)
        self.assertIn("Отурумдар", pages[-1])
