import subprocess
import tempfile
from pathlib import Path

from odoo.tests import HttpCase, tagged
from odoo.tools.misc import find_in_path

from .common import UbReportCase


class EditableCase(UbReportCase):
    def _docx(self, form, papers):
        report = self.env.ref(f"ub_reports.action_report_{form}")
        return self.env["ir.actions.report"]._render_ub_docx(report, papers.ids)

    def _read_by_libreoffice(self, content):
        """What LibreOffice reads in the file, its pages as texts."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "paper.docx")
            source.write_bytes(content)
            subprocess.run(
                [
                    find_in_path("soffice"),
                    f"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder,
                    source,
                ],
                check=True,
                capture_output=True,
                timeout=180,
            )
            return self._pdf_pages(Path(folder, "paper.pdf").read_bytes())


class TestEditable(EditableCase):
    """The file to edit: opens in LibreOffice with all that the print has."""

    def test_order_in_libreoffice(self):
        order = self._create_order(
            self._line("found", body_id=self.other_body.id),
            self._line("appoint", self.people["teacher"], role="head"),
            number="47",
        )
        content, name = self._docx("f01_order_editable", order)
        self.assertEqual(name, "Буйрук 47 20.11.2026")
        text = " ".join(self._read_by_libreoffice(content))
        for words in (
            "долбоор",
            "Ысык-Көл РББ",
            "Үч-Өмүр орто мектеби",
            "БУЙРУК КЫЛАМ:",
            "2026-жылдын 20-ноябры",
            "Мүчөлөрүнүн",
            "Мектеп директору",
            "Буйрук менен тааныштым:",
        ):
            self.assertIn(words, text)

    def test_minutes_in_libreoffice(self):
        meetings = self._create_full_meeting(number="4") | self._create_full_meeting()
        content, _name = self._docx("f16_minutes_editable_ru", meetings)
        pages = self._read_by_libreoffice(content)
        text = " ".join(pages)
        for words in ("проект", "ПОВЕСТКА ДНЯ:", "ПОСТАНОВИЛИ:", "1.1. Иш-план"):
            self.assertEqual(text.count(words), 2, words)
        self.assertGreaterEqual(len(pages), 2)


@tagged("post_install", "-at_install")
class TestEditableRoute(EditableCase, HttpCase):
    """The address that the button and the Print menu open."""

    def _open(self, key, paper, form="f01_order_editable"):
        report = self.env.ref(f"ub_reports.action_report_{form}")
        password = "Kyrgyz-2026-paper"
        self.users[key].password = password
        self.env.flush_all()
        self.authenticate(self.users[key].login, password)
        return self.url_open(f"/ub_reports/editable/{report.id}/{paper.id}")

    def test_download(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="7"
        )
        response = self._open("clerk", order)
        self.assertEqual(response.status_code, 200)
        self.assertIn(".docx", response.headers["Content-Disposition"])
        self.assertEqual(response.content[:2], b"PK")

    def test_a_paper_of_others_is_refused(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        with self.assertLogs("odoo.http", "WARNING"):
            self.assertEqual(self._open("outsider", order).status_code, 403)

    def test_only_editable_forms_are_served(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        response = self._open("clerk", order, form="f01_order")
        self.assertEqual(response.status_code, 404)
