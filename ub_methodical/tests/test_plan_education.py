from odoo.tests import tagged

from .common_personal import PersonalCase


@tagged("post_install", "-at_install")
class TestPlanEducation(PersonalCase):
    """Self-education in the plan of the body: taken in one tap, done by its hearing."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.theme.report_form = "Creative report"
        cls._create_stage("Summing up", date_due="2027-04-15", expected="Paper")
        cls.theme.action_submit()

    def _lines(self):
        return self.plan.line_ids - self.line

    def test_themes_come_as_items(self):
        """001 5.2: hearings of the themes that go on, in one tap, once."""
        self._create_theme(self.people["head"], year_from=2024, year_to=2026)
        self._create_theme(self.people["stranger"]).action_submit()
        wizard = self._fill("head", self.plan, source="education")
        line = self._lines()
        self.assertEqual(line.education_id, self.theme)
        self.assertIn("Formative assessment", line.name)
        self.assertEqual(wizard.preview, line.name)
        self.assertEqual(line.responsible_ids, self.people["teacher"])
        self.assertEqual((line.result, line.month), ("Creative report", "04"))
        self._fill("head", self.plan, source="education")
        self.assertEqual(self._lines(), line)

    def test_stages_come_with_who_reads_the_plans(self):
        """A stage is the teacher's own word: the secretary of the body gets none."""
        self._fill("secretary", self.plan, source="education", with_stages=True)
        self.assertEqual(len(self._lines()), 1)
        self._fill("head", self.plan, source="education", with_stages=True)
        lines = self._lines().filtered(lambda line: not line.education_id)
        self.assertEqual(
            set(lines.mapped(lambda line: (line.name, line.month, line.result))),
            {
                ("Read the standard (Teacher)", "12", False),
                ("Summing up (Teacher)", "04", "Paper"),
            },
        )

    def test_stage_that_is_done_does_not_come(self):
        self.stage.action_do()
        self._fill("head", self.plan, source="education", with_stages=True)
        self.assertNotIn("Read the standard", str(self._lines().mapped("name")))

    def test_only_who_writes_the_plan_fills_it(self):
        for key in ("teacher", "stranger", "council_member", "outsider"):
            plan = {"plan_id": self.plan.id, "source": "education"}
            with self.subTest(key=key), self.assertRaises(Exception) as caught:
                self._fill(key, self.plan, **plan)
            self.assertSentence(caught.exception)
        self.assertFalse(self._lines())

    def test_nothing_handed_in_is_told(self):
        other = self._create_plan(self.other_body)
        with self.assertRaises(Exception) as caught:
            self._fill("deputy", other, source="education")
        self.assertIn("theme of self-education", self.assertSentence(caught.exception))

    def test_plan_of_the_school_takes_all(self):
        plan = self._create_plan(self.env["ub.body"])
        self._create_theme(self.people["stranger"]).action_submit()
        self._fill("deputy", plan, source="education")
        people = plan.line_ids.responsible_ids
        self.assertEqual(people, self.people["teacher"] | self.people["stranger"])

    def test_hearing_does_the_item(self):
        """The chain closes by itself: item, meeting, minutes, done."""
        self._fill("head", self.plan, source="education")
        line = self._lines()
        self.theme.sudo()._transit("approve")
        action = self.as_user("secretary", line).action_make_meeting()
        meeting = self.env["ub.meeting"].browse(action["res_id"])
        self.assertEqual(meeting.item_ids._papers("education_ids"), self.theme)
        self._close(meeting)
        self.assertEqual((line.state, line.proof_label), ("done", line.proof_label))
        self.assertIn("No. 2, 18.11", line.proof_label)
        self.assertIn("No. 2, 18.11", self.theme.heard_label)

    def test_item_is_done_by_any_hearing(self):
        """Also by a question that was put on the agenda from the theme itself."""
        self._fill("head", self.plan, source="education")
        line = self._lines()
        self.theme.sudo()._transit("approve")
        item = self._put_on_agenda("head", self.theme)
        self._close(item.meeting_id)
        self.assertEqual(line.state, "done")
        self.assertEqual(str(line.date_done), "2026-11-18")

    def test_month_of_the_plan_names_the_theme(self):
        self._fill("head", self.plan, source="education")
        month = self._create_plan(period="month", month="04")
        self._fill("head", month, source="annual")
        self.assertEqual(month.line_ids.education_id, self.theme)
