from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlanDeed(PlanCase):
    """From an item to its meeting or event, and back as its proof."""

    def _meeting_of(self, line, key="head"):
        action = self.as_user(key, line).action_make_meeting()
        return self.env["ub.meeting"].browse(action["res_id"])

    def _close(self, meeting, day="2026-11-18", number="2"):
        """Minutes on paper, closed without being printed."""
        meeting.write({"date_start": f"{day} 08:00:00", "number": number})
        meeting.action_hold()
        self.env.flush_all()
        meeting._write({"state": "closed"})
        meeting.invalidate_recordset(["state"])
        for line in meeting.item_ids.filtered(
            lambda i: i.outcome not in ("carried", "removed")
        ).plan_line_id:
            line.sudo()._follow_deed(
                meeting._local_day(), line._words_of_meeting(meeting)
            )
        self.env.invalidate_all()

    def test_item_makes_its_meeting(self):
        self._approve(self.plan)
        meeting = self._meeting_of(self.line)
        self.assertEqual(meeting.body_id, self.body)
        self.assertEqual(meeting.state, "draft")
        self.assertEqual(str(meeting._local_day()), "2026-11-30")
        self.assertEqual(meeting.item_ids.plan_line_id, self.line)
        self.assertIn("30.11.2026", self.line.missing)

    def test_day_of_a_deed_is_a_working_day(self):
        """Late on a Friday: Monday; due on a Sunday: the Friday before."""
        late = self._create_line("Late", month="10")
        self.assertEqual(str(self._meeting_of(late)._local_day()), "2026-11-23")
        sunday = self._create_line("January", month="01")
        self.assertEqual(str(self._meeting_of(sunday)._local_day()), "2027-01-29")

    def test_closed_minutes_are_the_proof(self):
        meeting = self._meeting_of(self.line)
        self._close(meeting)
        self.assertEqual(self.line.state, "done")
        self.assertEqual(str(self.line.date_done), "2026-11-18")
        self.assertEqual(self.line.proof_label, "minutes No. 2, 18.11")
        ky = self.line.with_context(lang="ky_KG")
        self.assertIn("18.11", ky.proof_label)

    def test_what_was_not_heard_is_not_done(self):
        for outcome in ("carried", "removed"):
            line = self._create_line(outcome, month="11")
            meeting = self._meeting_of(line)
            meeting.item_ids.filtered("plan_line_id").outcome = outcome
            self._close(meeting, number=outcome)
            self.assertEqual(line.state, "open")
            self.assertFalse(line.proof_label)

    def test_item_of_two_deeds_is_done_with_the_last(self):
        first, second = self._meeting_of(self.line), self._meeting_of(self.line)
        self._close(first, number="5")
        self.assertEqual(self.line.state, "partly")
        self._close(second, day="2026-11-19", number="6")
        self.assertEqual(self.line.state, "done")
        self.assertEqual(
            self.line.proof_label, "minutes No. 5, 18.11; minutes No. 6, 19.11"
        )

    def test_item_of_all_year_goes_on(self):
        line = self._create_line("Always", term_kind="year")
        self._close(self._meeting_of(line))
        self.assertEqual(line.state, "partly")

    def test_event_marks_its_item(self):
        self.line.classes = "5–6"
        action = self.as_user("head", self.line).action_make_event()
        event = self.env["ub.event"].browse(action["res_id"])
        self.assertEqual((event.classes, event.body_id), ("5–6", self.body))
        self.assertEqual(event.people_ids, self.people["teacher"])
        mine = self.as_user("head", event)
        mine.action_announce()
        with self.assertRaisesRegex(UserError, "still to come"):
            mine.action_hold()
        mine.date_start = "2026-11-19 08:00:00"
        with self.assertRaisesRegex(UserError, "what came of it"):
            mine.action_hold()
        mine.results = "60 pupils took part"
        mine.action_hold()
        self.assertEqual(self.line.state, "done")
        self.assertEqual(self.line.proof_label, "Subject week, 19.11")
        with self.assertRaises(UserError):
            mine.name = "Changed"

    def test_line_without_deed_says_what_is_missing(self):
        self.assertIn("No meeting", self.line.missing)
        late = self._create_line("Late", month="10")
        self.assertIn("term has passed", late.missing)
        late.action_do()
        self.assertFalse(late.missing)
        with self.assertRaises(UserError):
            late.action_make_meeting()

    def test_foreign_items_are_not_marked(self):
        """Nobody marks another body's item through his own minutes or events."""
        other = self._create_plan(self.other_body)
        theirs = self._create_line("Theirs", other, month="11")
        meeting = self._create_meeting()
        item = meeting.item_ids
        self.assertRefused(
            "head", "ub.agenda.item", "write", item.ids, {"plan_line_id": theirs.id}
        )
        with self.assertRaises(ValidationError):
            item.plan_line_id = theirs
        vals = {"name": "X", "date_start": "2026-11-19 08:00:00"}
        mine = {**vals, "body_id": self.body.id, "plan_line_id": theirs.id}
        self.assertRefused("head", "ub.event", "create", [mine])
        for key in ("teacher", "stranger", "outsider"):
            self.assertRefused(key, "ub.plan.line", "action_make_meeting", theirs.ids)
            self.assertRefused(key, "ub.plan.line", "action_make_event", theirs.ids)

    def test_plan_of_an_office_makes_events(self):
        plan = self._create_plan(self.env["ub.body"], post_id=self.posts["manage"].id)
        line = self._create_line("Visit", plan, month="11")
        with self.assertRaisesRegex(UserError, "not of a body"):
            self.as_user("deputy", line).action_make_meeting()
        self.assertTrue(self.as_user("deputy", line).action_make_event())

    def test_plan_comes_to_the_agenda(self):
        """Adopted at a meeting: one press, and not twice (001 plan I.2, 004)."""
        plan = self.as_user("head", self.plan)
        action = plan.action_put_on_agenda()
        meeting = self.env["ub.meeting"].browse(action["res_id"])
        item = meeting.item_ids.filtered("document_id")
        self.assertEqual(item.document_id, self.plan.document_id)
        self.assertEqual(item.kind_id.code, "plan")
        self.assertEqual(plan.action_put_on_agenda()["res_id"], meeting.id)
        self.assertEqual(len(meeting.item_ids.filtered("document_id")), 1)
        self.assertRefused("teacher", "ub.plan", "action_put_on_agenda", plan.ids)

    def test_joint_meeting_carries_items_of_both(self):
        other = self._create_plan(self.other_body)
        theirs = self._create_line("Theirs", other, month="11")
        meeting = self._create_meeting(
            joint_ids=[Command.create({"joint_body_id": self.other_body.id})]
        )
        meeting.item_ids.plan_line_id = theirs
        self._close(meeting)
        self.assertEqual(theirs.state, "done")
