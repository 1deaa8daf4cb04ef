from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, freeze_time, tagged
from odoo.tools import mute_logger

from .common import UbCase


@tagged("post_install", "-at_install")
class TestMeetingLife(UbCase):
    """A meeting from its draft to numbered minutes, and what may go otherwise."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting(date_start="2026-11-19 08:00:00")

    def _hold(self, meeting, key="head"):
        """Held, all present, each question taken note of."""
        held = self.as_user(key, meeting)
        held.action_hold()
        held.action_all_present()
        held.item_ids.outcome = "noted"
        return held

    def test_minutes_get_their_number_when_they_are_written(self):
        meeting = self._hold(self.meeting)
        self.assertFalse(meeting.number)
        meeting.action_write_up()
        self.assertEqual((meeting.state, meeting.number), ("minutes", "1"))
        second = self._hold(self._create_meeting(date_start="2026-11-20 03:00:00"))
        second.action_write_up()
        self.assertEqual(second.number, "2")

    def test_text_is_locked_while_it_is_signed(self):
        meeting = self._hold(self.meeting)
        meeting.action_write_up()
        with self.assertRaises(UserError):
            meeting.item_ids.write({"heard": "Another text"})
        with self.assertRaises(UserError):
            meeting.place = "Elsewhere"

    def test_minutes_that_lack_something_are_not_finished(self):
        meeting = self.as_user("head", self.meeting)
        meeting.action_hold()
        with self.assertRaisesRegex(UserError, "mark who was there"):
            meeting.action_write_up()
        meeting.presence_ids[0].action_present()
        unmarked = meeting.presence_ids[1].employee_id.name
        with self.assertRaisesRegex(UserError, unmarked):
            meeting.action_write_up()
        self.assertEqual(meeting.state, "held")

    def test_minutes_of_a_coming_meeting_are_not_written(self):
        meeting = self._hold(self._create_meeting())
        with self.assertRaisesRegex(UserError, "still to come"):
            meeting.action_write_up()

    def test_numbers_go_on_after_those_from_paper(self):
        before = {"is_on_paper": True, "number": "4"}
        old = self._create_meeting(date_start="2026-10-01 08:00:00", **before)
        self._hold(old, "deputy").action_write_up()
        self.assertEqual(old.number, "4")
        meeting = self._hold(self.meeting)
        meeting.action_write_up()
        self.assertEqual(meeting.number, "5")

    def test_number_stands_once_in_the_book_of_a_body(self):
        self.meeting.number = "7"
        with (
            self.assertRaisesRegex(Exception, "_number_uniq"),
            mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):
            self._create_meeting(date_start="2026-10-01 08:00:00", number="7")
        self._create_meeting(self.other_body, number="7")
        next_year = self._create_meeting(date_start="2027-10-01 08:00:00", number="7")
        self.assertEqual(next_year.number, "7")

    def test_typed_series_asks_for_the_number(self):
        series = self.env["ub.series"]._for(self.school_a, self.meeting._kind())
        series.mode = "typed"
        meeting = self._hold(self.meeting)
        with self.assertRaisesRegex(UserError, "Type the number"):
            meeting.action_write_up()

    def test_joint_sitting_has_a_number_in_each_book(self):
        self._create_meeting(
            self.other_body, date_start="2026-09-10 08:00:00", number="3"
        )
        self.meeting.joint_ids = [Command.create({"joint_body_id": self.other_body.id})]
        self._join(self.other_body, self.people["stranger"])
        self._hold(self.meeting).action_write_up()
        numbers = {line.joint_body_id: line.number for line in self.meeting.book_ids}
        self.assertEqual(numbers, {self.body: "1", self.other_body: "4"})
        self.assertEqual(self.meeting.number, "1")
        self.assertIn(self.people["stranger"], self.meeting.presence_ids.employee_id)

    def test_members_of_a_joint_body_see_the_sitting(self):
        self._join(self.other_body, self.people["stranger"])
        self.meeting.joint_ids = [Command.create({"joint_body_id": self.other_body.id})]
        self.as_user("head", self.meeting).action_hold()
        seen = self.as_user("stranger", self.env["ub.meeting"]).search([])
        self.assertIn(self.meeting, seen)
        self.assertTrue(self.as_user("stranger", self.meeting).item_ids.mapped("name"))
        with self.assertRaises(UserError):
            self.as_user("stranger", self.meeting).place = "Elsewhere"

    def test_body_of_another_school_does_not_take_part(self):
        with self.assertRaises(UserError):
            self.meeting.joint_ids = [
                Command.create({"joint_body_id": self.foreign_body.id})
            ]

    def test_meeting_moves_with_a_reason(self):
        meeting = self.as_user("head", self._create_meeting())
        meeting.action_convene()
        with self.assertRaisesRegex(UserError, "reason"):
            meeting.action_postpone()
        self._stop(meeting, step="postpone", reason="The quarter was prolonged")
        self.assertEqual(meeting.state, "postponed")
        self.assertFalse(meeting.event_id)
        meeting.date_start = "2026-12-02 08:00:00"
        meeting.action_convene()
        self.assertEqual(meeting.state, "convened")
        self._stop(
            meeting, step="move", reason="Frost", date_start="2026-12-04 08:00:00"
        )
        self.assertEqual(str(meeting.date_start), "2026-12-04 08:00:00")
        self._stop(meeting, step="cancel", reason="Nobody can come")
        self.assertEqual(
            (meeting.state, meeting.reason), ("cancelled", "Nobody can come")
        )

    def test_stranger_does_not_stop_a_meeting(self):
        meeting = self._create_meeting()
        self.as_user("head", meeting).action_convene()
        with self.assertRaises(UserError):
            self._stop(
                self.as_user("teacher", meeting), step="cancel", reason="I am tired"
            )
        self.assertEqual(meeting.state, "convened")

    def _stop(self, meeting, **vals):
        wizard = meeting.env["ub.meeting.stop"]
        wizard.create({"meeting_id": meeting.id, **vals}).action_confirm()

    def test_begun_meeting_is_deleted_by_no_trick_of_the_context(self):
        meeting = self.as_user("head", self.meeting)
        meeting.action_hold()
        for records in (meeting, meeting.with_context(_force_unlink=True)):
            with self.assertRaises(UserError):
                records.unlink()
        meeting.item_ids.outcome = "noted"
        meeting.action_all_present()
        meeting.action_write_up()
        with self.assertRaises(UserError):
            meeting.item_ids.with_context(_force_unlink=True).unlink()

    def test_elected_head_gets_an_order(self):
        """001 cl. 5.1, 6.2: elected by the members, appointed by order."""
        elected = self.people["teacher"]
        self.meeting.item_ids.write({"elected_id": elected.id, "elected_role": "head"})
        self._hold(self.meeting).action_write_up()
        item = self.as_user("deputy", self.meeting.item_ids)
        self.assertTrue(item.can_draft_order)
        self.assertFalse(self.as_user("teacher", self.meeting.item_ids).can_draft_order)
        action = item.action_draft_order()
        order = self.env["ub.order"].browse(action["res_id"])
        line = order.line_ids
        self.assertEqual((line.kind, line.role), ("appoint", "head"))
        self.assertEqual((line.employee_id, line.body_id), (elected, self.body))
        self.assertIn("№ 1", order.basis_ids.text)

    def test_closed_year_takes_no_meeting(self):
        self.year_a.sudo().action_close()
        with self.assertRaisesRegex(UserError, "closed"):
            self._create_meeting()

    def test_form_of_a_meeting_written_by_hand(self):
        """Five minutes: body, day, number, question, all present."""
        form = Form(self.as_user("secretary", self.env["ub.meeting"]))
        form.body_id = self.body
        form.date_start = "2026-10-02 08:00:00"
        form.is_on_paper = True
        form.number = "2"
        with form.item_ids.new() as item:
            item.name = "The results of the quarter"
        meeting = form.save()
        self._hold(meeting, "secretary").action_write_up()
        self.assertEqual((meeting.state, meeting.number), ("minutes", "2"))


@tagged("post_install", "-at_install")
class TestMeetingNorm(UbCase):
    """How often a body meets (001 cl. 5.5, 004 intro.1, intro.5)."""

    def _hold_on(self, *days):
        for day in days:
            meeting = self._create_meeting(date_start=f"{day} 08:00:00")
            self.as_user("head", meeting).action_hold()

    def _finding(self, code):
        body = self.env["ub.body"].browse(self.body.id)
        findings = self.env["ub.norm"]._findings(body)
        return next((f.text for f in findings if f.norm.code == code), None)

    def test_few_meetings_are_told_in_the_last_quarter(self):
        self._hold_on("2026-10-01", "2026-12-01", "2027-02-01")
        self.assertFalse(self._finding("body_min_meetings"))
        with freeze_time("2027-04-10 06:00:00"):
            self.assertIn("3, needed 4", self._finding("body_min_meetings"))
            self._hold_on("2027-04-09")
            self.env.invalidate_all()
            self.assertFalse(self._finding("body_min_meetings"))

    def test_quarter_without_a_meeting_is_told_when_it_is_over(self):
        norm = self.env["ub.norm"].search([("code", "=", "body_meetings_per_quarter")])
        values = self.school_a.ub_norm_value_ids
        values.filtered(lambda v: v.norm_id == norm).enforcement = "warn"
        text = self._finding("body_meetings_per_quarter")
        self.assertIn("0, needed 1", text)
        self.assertIn("004", text)
        self._hold_on("2026-10-01")
        self.env.invalidate_all()
        self.assertFalse(self._finding("body_meetings_per_quarter"))

    def test_joint_sitting_counts_for_each_body(self):
        meeting = self._create_meeting(
            self.other_body, date_start="2026-10-01 08:00:00"
        )
        meeting.joint_ids = [Command.create({"joint_body_id": self.body.id})]
        meeting.sudo().action_hold()
        days = self.env["ub.norm"]._days_of_meetings(self.body, self.year_a)
        self.assertEqual([str(day) for day in days], ["2026-10-01"])

    def test_each_school_asks_its_own_number(self):
        values = self.school_b.ub_norm_value_ids.filtered(
            lambda v: v.norm_id.code == "body_min_meetings"
        )
        values.value = 2
        own = self.school_a.ub_norm_value_ids.filtered(
            lambda v: v.norm_id.code == "body_min_meetings"
        )
        self.assertEqual(own.value, 4)
