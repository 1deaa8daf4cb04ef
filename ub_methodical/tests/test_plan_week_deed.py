from datetime import datetime

from odoo.tests import freeze_time, tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-18 06:00:00")
class TestPlanWeekDeed(PlanCase):
    """Meetings and events of the days are items of the week's plan, once each."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting(
            date_start=datetime(2026, 11, 19, 9, 0), theme="Marks", place="Room 4"
        )
        cls.meeting.action_convene()
        cls.event = cls._create_event(
            "Contest",
            "contest",
            body_id=cls.other_body.id,
            date_start="2026-11-20 05:00:00",
            duration=1,
            results="Held",
        )
        cls.event.action_announce()
        cls.office = cls.env["ub.plan"].create(
            {
                "post_id": cls.env.ref("ub_methodical.post_deputy_teaching").id,
                "company_id": cls.school_a.id,
                "year_id": cls.year.id,
                "period": "week",
                "date": "2026-11-18",
            }
        )

    def _week(self, **vals):
        return self._create_plan(period="week", date="2026-11-18", **vals)

    def _drawn(self, plan, key="deputy"):
        self._fill(key, plan)
        return plan.line_ids

    def test_office_looks_at_everybody(self):
        lines = self._drawn(self.office)
        self.assertEqual(lines.meeting_id, self.meeting)
        self.assertEqual(lines.event_id, self.event)
        words = "\n".join(lines.mapped("name"))
        for said in ("Marks", "Room 4", "Contest"):
            self.assertIn(said, words)
        self.assertEqual(str(lines.filtered("meeting_id").date_to), "2026-11-19")
        again = self._drawn(self.office)
        self.assertEqual(again, lines)

    def test_body_looks_at_its_own(self):
        lines = self._drawn(self._week(), "head")
        self.assertEqual(lines.meeting_id, self.meeting)
        self.assertFalse(lines.event_id)

    def test_affairs_of_a_commission_keep_their_names(self):
        commission = self._create_body("Pay", category="commission")
        meeting = self._create_meeting(
            commission, date_start=datetime(2026, 11, 18, 9, 0), theme="Secret"
        )
        meeting.action_convene()
        lines = self._drawn(self.office)
        self.assertIn(meeting, lines.meeting_id)
        self.assertNotIn("Secret", "\n".join(lines.mapped("name")))

    @freeze_time("2026-11-21 06:00:00")
    def test_meeting_of_an_item_comes_as_that_item(self):
        self._create_plan(period="month", month="11")._draw_from_above()
        self.meeting.item_ids.create(
            {
                "meeting_id": self.meeting.id,
                "name": "Week",
                "plan_line_id": self.line.id,
            }
        )
        [line] = self._drawn(self._week(), "head")
        self.assertEqual(line.name, "Subject week")
        self.assertEqual(line.meeting_id, self.meeting)
        self.assertEqual(line.origin_id.origin_id, self.line)
        day = self._create_plan(period="day", date="2026-11-19")
        [own] = self._drawn(day, "head")
        self.assertEqual((own.origin_id, own.meeting_id), (line, self.meeting))
        self.line.sudo()._follow_deed(self.meeting._local_day(), "No. 2")
        self.assertEqual(self.line.state, "partly")

    @freeze_time("2026-11-21 06:00:00")
    def test_held_event_is_the_proof_everywhere(self):
        month = self._create_plan(period="month", month="11")
        month._draw_from_above()
        self.event.write({"body_id": self.body.id, "plan_line_id": self.line.id})
        [line] = self._drawn(self._week(), "head").filtered("event_id")
        self.assertEqual(line.origin_id, month.line_ids)
        self.as_user("deputy", self.event).action_hold()
        for done in (line, month.line_ids, self.line):
            self.assertEqual(done.state, "done")
            self.assertIn("20.11", done.proof_label)
            self.assertEqual(done.proof_label.count("20.11"), 1)

    @freeze_time("2026-11-21 06:00:00")
    def test_held_event_without_an_item(self):
        lines = self._drawn(self.office)
        self.as_user("deputy", self.event).action_hold()
        self.assertEqual(lines.filtered("event_id").state, "done")

    def test_days_do_not_come_again(self):
        """Neither carried nor copied: put off, a meeting comes with its new day."""
        lines = self._drawn(self.office)
        later = self.office.copy({"date": "2026-11-24"})
        self._drawn(later)
        self._fill("deputy", later, source="plan", source_id=self.office.id)
        self.assertFalse(later.line_ids)
        self.assertEqual(set(lines.mapped("state")), {"open"})

    def test_sheet_of_the_week_counts_no_plan_of_days(self):
        line = self._drawn(self._week(), "head")
        self._approve(line.plan_id)
        sheet = self.env["ub.week.sheet"].create(
            {"company_id": self.school_a.id, "date": "2026-11-18", "lang": "en_US"}
        )
        due = [words for day in sheet._week_values()["days"] for words in day["due"]]
        self.assertFalse([words for words in due if "items" in words])
