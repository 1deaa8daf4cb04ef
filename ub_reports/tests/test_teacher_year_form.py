from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_lesson import LessonCase
from odoo.addons.ub_methodical.tests.common_personal import PersonalCase

from .common import UbReportCase

FORM = "teacher_year"


@tagged("post_install", "-at_install")
class TestTeacherYearForm(PersonalCase, LessonCase, UbReportCase):
    """«My year» on paper: for the person, no more than the screen tells."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Үсөнов Эркин Бакирович"
        cls.theme.name = "Калыптандыруучу баалоо"
        cls.formal.action_hold()
        cls.peer.action_hold()

    def _page(self, key):
        pages = self.as_user(key, self.env["ub.teacher.year"])
        return pages._page_of(self.people["teacher"], self.year)

    def _as(self, key):
        """The form as a user prints it."""
        form = self.as_user(key, self.env[f"report.ub_reports.report_{FORM}"])
        page = self._page(key)
        self.env.invalidate_all()
        ((doc,),) = form._get_report_values(page.ids)["sheaves"]
        return doc

    def _kinds(self, doc):
        """Kinds of visits that the paper names."""
        return {
            row[1]
            for section in doc["sections"]
            for row in section["rows"]
            if len(row) == 4 and row[0] == "20.11.2026"
        }

    def test_values(self):
        doc = self._doc(FORM, self._page("teacher"))
        self.assertEqual(doc["teacher"], "Үсөнов Эркин Бакирович")
        self.assertEqual(doc["year"], "2026-2027-окуу жылы")
        text = self._text(FORM, self._page("teacher"))
        self.assertIn("Калыптандыруучу баалоо", text)
        self.assertNotIn("Secret", text)
        self.assertIn(
            "2026–2027 учебный год", self._text(f"{FORM}_ru", self._page("teacher"))
        )

    def test_no_more_than_the_reader_may_know(self):
        """The form is printed with the rights of who prints it."""
        self.assertEqual(len(self._kinds(self._as("teacher"))), 2)
        self.assertEqual(len(self._kinds(self._as("head"))), 2)
        self.assertEqual(len(self._kinds(self._as("clerk"))), 1)

    def test_who_prints_it(self):
        form = self.env[f"report.ub_reports.report_{FORM}"]
        page = self._page("head")
        for key in ("teacher", "deputy", "stranger", "colleague", "outsider"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, form)._get_report_values(page.ids)

    def test_blank_has_every_section(self):
        nobody = self.env["ub.teacher.year"]
        ((doc,),) = self.env[
            f"report.ub_reports.report_{FORM}_blank"
        ]._get_report_values(nobody.ids)["sheaves"]
        self.assertGreater(len(doc["sections"]), 10)
        self.assertFalse([one for one in doc["sections"] if one["rows"]])
        self.assertFalse(doc["teacher"])

    def test_pdf(self):
        pages = self._print(FORM, self._page("teacher"))
        self.assertIn("Үсөнов Эркин Бакирович", pages[0])
