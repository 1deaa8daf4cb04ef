from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestPlanFollowForm(PlanCase, UbReportCase):
    """What of the school, and of the plan above, stands on a plan (F09, F35)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.council_plan = cls._create_plan(cls.council)
        cls._join(cls.council, cls.people["council_member"], "secretary")

    def _word(self, key, **vals):
        plan = self.as_user(key, self.council_plan)
        action = plan.action_word_school_theme()
        wizards = self.as_user(key, self.env["ub.year.theme"])
        wizard = wizards.with_context(**action["context"]).create(vals)
        wizard.action_confirm()

    def _held(self):
        return self._create_meeting(self.council, number="1")

    def test_council_words_the_school(self):
        """001 council 2.2 (4), (16): on the council's plan and on every body's."""
        meeting = self._held()
        self._word(
            "council_member",
            theme="Билимдин сапаты",
            directions="Сабактын сапаты\nМугалимдин өсүүсү",
            priorities="Жаш мугалимдер",
            adopted_meeting_id=meeting.id,
        )
        for plan in (self.council_plan, self.plan):
            text = self._text("f09_plan", plan)
            for words in (
                "Билимдин сапаты",
                "Мугалимдин өсүүсү",
                "Жаш мугалимдер",
                f"Methodical Council, № 1 протокол, {meeting._local_day():%d.%m.%Y}",
            ):
                self.assertIn(words, text)
            doc = self._doc("f09_plan_ru", plan)
            self.assertEqual(len(doc["school_directions"]), 2)
        self.assertNotIn("Жаш", self._text("f09_plan_blank", self.plan))

    def test_on_paper_in_words(self):
        self._word("clerk", priorities="A", adopted_words="Усулдук кеңеш, № 1")
        doc = self._doc("f09_plan", self.plan)
        self.assertEqual(doc["school_adopted"], "Усулдук кеңеш, № 1")

    def test_who_words_it(self):
        year = {"default_year_school_id": self.year_a.id}
        for key in ("head", "teacher", "stranger", "outsider"):
            wizards = self.as_user(key, self.env["ub.year.theme"])
            with self.subTest(key=key), self.assertRaises(UserError):
                wizards.with_context(**year).create({}).action_confirm()
        with self.assertRaises(UserError):
            self._word("deputy", adopted_meeting_id=self._create_meeting().id)
        self.year_a.sudo()._transit("close")
        with self.assertRaises(UserError):
            self._word("council_member", theme="X")

    def test_plan_above_is_the_basis(self):
        """001 cl. 5.2: the plan names the school's plan that it follows."""
        self._create_plan(self.env["ub.body"])
        self.plan.basis = "Өткөн жылдын анализи"
        doc = self._doc("f09_plan", self.plan)
        [basis] = doc["paragraphs"]
        self.assertIn("Мектептин", basis["lines"][0])
        self.assertEqual(basis["lines"][1], "Өткөн жылдын анализи")
        self.assertIn("школы", self._text("f09_plan_ru", self.plan))

    def test_plan_of_a_class_teacher(self):
        """004 chair.org 6: his class, his name under it, none of the meetings."""
        self._create_meeting(number="2")
        own = self._create_plan(owner_id=self.people["teacher"].id, class_name="5-а")
        self._create_line(
            "Class hour", own, month="12", responsible_ids=[Command.set([])]
        )
        doc = self._doc("f09_plan", own)
        self.assertIn("5-а", doc["title"])
        self.assertEqual(doc["signer"]["name"], "Teacher")
        self.assertFalse(doc["meetings"])
        own.class_name = False
        self.assertNotIn("5-а", self._doc("f09_plan_ru", own)["title"])
