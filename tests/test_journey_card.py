"""A teacher's card in the browser, in Kyrgyz, on a phone: from paper to F07."""

from odoo.tests import tagged

from journey import NAMES, SchoolJourney

CARD = "ub_reports.report_f07_card"
BANK = "ub_reports.report_f07_data_bank"
COURSE = "Сабактагы үлгүлүү өнөктөштүк"


@tagged("post_install", "-at_install")
class TestJourneyCard(SchoolJourney):
    """Printed, corrected by pen, entered for the teacher, confirmed, in the bank."""

    browser_size = "375x812"
    touch_enabled = True
    logins = ("secretary", "deputy")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._hold("secretary", "post_secretary")
        cls.card = cls.env["ub.teacher"].create(
            {"employee_id": cls.people["member"].id, "institution": "Билинбейт"}
        )

    def _bank_text(self):
        bank = self.env["ub.data.bank"].with_user(self.users["deputy"])
        bank = bank.create({"body_id": self.body.id, "company_id": self.school.id})
        self.env.flush_all()
        return self._text_of(BANK, bank, "deputy")

    def test_from_paper_to_the_data_bank(self):
        text = self._text_of(CARD, self.card, "secretary")
        for words in (NAMES["member"], "Билинбейт"):
            self.assertIn(words, text)
        path = f"methodical-teachers/{self.card.id}"
        self._walk("ub_card_paper", "secretary", path)
        course = self.card.course_ids
        self.assertEqual((course.name, course.hours), (COURSE, 72))
        self.assertEqual(course.state, "attended")
        self.assertFalse(self.card.confirmed_on)
        for record in (self.card, course):
            told = " ".join(record.message_ids.mapped("body"))
            for words in (NAMES["secretary"], NAMES["member"]):
                self.assertIn(words, told)
        self.assertNotIn("4711", self._bank_text())
        self._walk("ub_card_confirm", "deputy", path)
        self.assertEqual(course.state, "confirmed")
        self.assertEqual(course.confirmed_by_id, self.users["deputy"])
        self.assertEqual(self.people["member"].resume_line_ids.name, COURSE)
        text = self._bank_text()
        for words in ("4711", "72", "2025", "Арабаев"):
            self.assertIn(words, text)
