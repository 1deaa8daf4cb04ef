"""What the journeys through the browser have in common."""

import io
from urllib.parse import quote

from pypdf import PdfReader

from odoo.tests import HttpCase


class JourneyCase(HttpCase):
    """Reads printed papers as their readers do."""

    def _text_of(self, report, record, key):
        """The text of the printed ``record``, printed by the login ``ub_{key}``."""
        self.authenticate(f"ub_{key}", f"ub_{key}")
        # Without this word a test run is given HTML in place of the PDF
        context = quote('{"force_report_rendering": true}')
        response = self.url_open(
            f"/report/pdf/{report}/{record.id}?context={context}", timeout=120
        )
        self.assertEqual(response.headers["Content-Type"], "application/pdf")
        pages = PdfReader(io.BytesIO(response.content)).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)
