"""A mentor's year on a phone, in Kyrgyz: from the order to the report that is heard."""

from datetime import timedelta

from odoo.tests import tagged

from journey import SchoolJourney

PLAN = "ub_reports.report_f23_mentoring_plan"
REPORT = "ub_reports.report_f24_mentoring_report"
ORDER = "ub_reports.report_f01_order"


@tagged("post_install", "-at_install")
class TestJourneyMentor(SchoolJourney):
    """``secretary`` becomes the mentor of ``member``, who has no login."""

    browser_size = "375x667"
    touch_enabled = True
    logins = ("deputy", "secretary")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        years = cls.env["ub.year"]
        if not years._of(cls.today):
            first = cls.today - timedelta(days=120)
            years.create({"date_from": first, "date_to": first + timedelta(days=300)})
        for key, days in (("member", 400), ("secretary", 9000)):
            cls.env["ub.teacher"].create(
                {
                    "employee_id": cls.people[key].id,
                    "pedagogical_since": cls.today - timedelta(days=days),
                    "confirmed_on": cls.today,
                }
            )

    def _hear(self, paper, number):
        """Its question of the next meeting, which was held an hour ago on paper."""
        deputy = self.users["deputy"]
        items = paper.item_ids
        meeting = items.meeting_id.with_user(deputy)
        meeting.date_start = self.env.cr.now() - timedelta(hours=3)
        meeting.action_hold()
        meeting.write({"number": number, "place": "12-кабинет"})
        meeting.presence_ids.state = "present"
        items.with_user(deputy).write({"heard": "Окулду.", "outcome": "noted"})
        meeting.action_write_up()
        for line in meeting.document_id.signature_ids.filtered(lambda s: not s.date):
            if line.purpose == "sign":
                forms = self.env["ub.signature.paper"].with_user(deputy)
                forms.create({"signature_id": line.id}).action_confirm()
        meeting.action_close()
        self.env.invalidate_all()
        return meeting

    def test_year_of_a_mentor(self):
        self._walk("ub_mentor_order", "deputy", "methodical-young-teachers")
        pair = self.env["ub.mentorship"].search([("company_id", "=", self.school.id)])
        self.assertEqual(pair.employee_id, self.people["member"])
        self.assertEqual(pair.mentor_id, self.people["secretary"])
        text = self._text_of(ORDER, pair.order_id, "deputy")
        for words in ("Насаатчы", "НАСААТЧЫ", pair.mentor_id.name.split()[0]):
            self.assertIn(words.lower(), text.lower())

        self._walk("ub_mentor_plan", "secretary", "methodical-mentoring")
        plan = pair.plan_ids
        self.assertEqual((plan.state, len(plan.line_ids)), ("submitted", 2))
        self._walk("ub_mentor_agenda", "deputy", "methodical-mentoring-plans")
        self._hear(plan, "1")
        self.assertEqual((plan.state, plan.progress), ("approved", "0 / 2"))

        self._walk("ub_mentor_help", "secretary", "methodical-mentoring")
        talk, _visit = plan.line_ids
        self.assertEqual(talk.done_on, self.today)
        self.assertEqual(len(pair.deed_ids), 2)
        lesson = pair.deed_ids.lesson_id
        self.assertEqual((lesson.kind, lesson.state), ("peer", "held"))
        text = self._text_of(PLAN, plan, "secretary")
        for words in ("КАРАЛДЫ", "БЕКИТЕМИН", talk.name):
            self.assertIn(words, text)

        self._walk("ub_mentor_report", "secretary", "methodical-mentoring")
        report = pair.report_ids
        self.assertEqual((report.state, report.side), ("handed", "mentor"))
        counts = (report.done_count, report.planned_count, report.visited_count)
        self.assertEqual(counts, (1, 1, 1), "the visit is due next month")
        text = self._text_of(REPORT, report, "secretary")
        self.assertIn(report.successes, text)
        report.with_user(self.users["deputy"]).action_put_on_agenda()
        self.env.invalidate_all()
        meeting = self._hear(report, "2")
        self.assertEqual(report.state, "heard")
        self.assertEqual(report.item_ids.meeting_id, meeting)
