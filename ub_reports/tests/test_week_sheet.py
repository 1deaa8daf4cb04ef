from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestWeekSheet(UbReportCase):
    """Жума барагы on one A4, in both languages, and as a file to edit."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting(theme="Жаңы китептер")
        cls.meeting.action_convene()
        cls.sheet = cls._sheet()

    @classmethod
    def _sheet(cls, key="teacher", **vals):
        user = cls.users[key]
        return (
            cls.env["ub.week.sheet"]
            .with_user(user)
            .create(
                {
                    "company_id": user.company_id.id,
                    "date": "2026-11-23",
                    "lang": "ky_KG",
                    **vals,
                }
            )
        )

    def test_each_language_in_its_words(self):
        kyrgyz = self._text("week_sheet", self.sheet)
        self.assertIn("Үч-Өмүр орто мектеби", kyrgyz)
        self.assertIn("Математика мугалимдеринин усулдук бирикмеси", kyrgyz)
        self.assertIn("Жаңы китептер", kyrgyz)
        russian = self._text("week_sheet_ru", self.sheet)
        self.assertIn("Уч-Омурская средняя школа", russian)
        self.assertIn("Методическое объединение учителей математики", russian)

    def test_values(self):
        doc = self._doc("week_sheet", self.sheet)
        self.assertEqual(doc["first"], "23.11.2026")
        self.assertEqual(doc["last"], "28.11.2026")
        [row] = doc["days"][4]["rows"]
        self.assertEqual((row["time"], row["place"]), ("14:00", "Room 12"))

    def test_a_full_week_is_one_page(self):
        for day in range(23, 28):
            for hour in (3, 8):
                self._create_meeting(
                    date_start=f"2026-11-{day} {hour:02}:00:00", theme="Тема"
                ).action_convene()
        with self.allow_pdf_render():
            reports = self.env["ir.actions.report"].with_context(
                force_report_rendering=True
            )
            content, _kind = reports._render_qweb_pdf(
                "ub_reports.report_week_sheet", self.sheet.ids
            )
        self.assertEqual(len(self._pdf_pages(content)), 1)

    def test_buttons_follow_the_language(self):
        action = self.sheet.action_print()
        self.assertEqual(action["report_name"], "ub_reports.report_week_sheet")
        self.sheet.lang = "ru_RU"
        action = self.sheet.action_print()
        self.assertEqual(action["report_name"], "ub_reports.report_week_sheet_ru")
        report = self.env.ref("ub_reports.action_report_week_sheet_editable")
        self.assertIn(f"/{report.id}/", self._sheet().action_edit()["url"])
        content, name = self.env["ir.actions.report"]._render_ub_docx(
            report, self.sheet.ids
        )
        self.assertTrue(content.startswith(b"PK"))
        self.assertIn("23.11.2026", name)

    def test_only_who_opened_it_prints_it(self):
        form = self.env["report.ub_reports.report_week_sheet"]
        for key in ("head", "outsider", "observer"):
            with self.assertRaises(AccessError):
                form.with_user(self.users[key])._get_report_values(self.sheet.ids)
        self.people["teacher"].active = False
        with self.assertRaises(AccessError):
            form.with_user(self.users["teacher"])._get_report_values(self.sheet.ids)
