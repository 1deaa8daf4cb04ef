from datetime import datetime

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalLife(ApprovalCase):
    """A paper on its way: asked one after the other, returned, taken back."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_route("meeting", "manage", "direct")

    def _current(self):
        return self._steps().filtered("is_current")

    # Sending

    def test_sending_copies_the_route_and_asks_the_first(self):
        steps = self._send()
        self.assertEqual(self.act.state, "sent")
        self.assertEqual(steps.mapped("state"), ["waiting"] * 3)
        self.assertEqual(steps[0].body_id, self.body)
        self.assertEqual(steps[1].post_id, self.posts["manage"])
        self.assertEqual(self._current(), steps[0])
        self.assertIn("Mathematics Association", steps[0].note)

    def test_an_empty_paper_is_not_sent(self):
        self.act.text = "  "
        self.assertRefused("head", "ub.local.act", "action_send", self.act.ids)
        self.assertEqual(self.act.state, "draft")

    def test_who_sends(self):
        for key in ("teacher", "stranger", "union_chair", "outsider"):
            self.assertRefused(key, "ub.local.act", "action_send", self.act.ids)
        self.as_user("secretary", self.act).action_send()

    def test_sent_is_locked(self):
        self._send()
        for vals in ({"text": "1. Other"}, {"name": "Other"}, {"state": "approved"}):
            self.assertRefused("head", "ub.local.act", "write", self.act.ids, vals)

    def test_a_council_that_does_not_exist(self):
        """Sent all the same: the step says what to do."""
        kind = self.env["ub.body.type"].create(
            {
                "name": "Board",
                "code": "board",
                "unit_name": "Board",
                "head_title": "Chair",
                "decision_noun": "decision",
                "decision_heading": "DECIDED",
            }
        )
        self._set_route(("meeting", {"body_type_id": kind.id}), "direct")
        steps = self._send()
        self.assertFalse(steps[0].body_id)
        self.assertIn("no such body", steps[0].note)
        self._register("clerk", steps[0], number="3", date="2026-11-10")
        self.assertEqual(self._states(), ["done", "waiting"])

    def test_the_deputy_whom_the_body_answers_to(self):
        post = self.env["ub.post"].search([("code", "=", "deputy_upbringing")])
        self.body.deputy_post_id = post
        self._set_route(("manage", {"post_id": False}), "direct")
        self.assertEqual(self._send()[0].post_id, post)

    # Answers

    def test_minutes_answer_the_meetings_step(self):
        self._send()
        meeting = self._held_meeting(self.act.document_id)
        self.assertEqual(self._states()[0], "waiting")
        self.as_user("head", meeting).action_write_up()
        first = self._steps()[0]
        self.assertEqual((first.state, first.number), ("done", "7"))
        self.assertEqual(str(first.date), "2026-11-18")
        self.assertEqual(first.meeting_id, meeting)
        self.assertEqual(self._current().post_id, self.posts["manage"])

    def test_minutes_written_before_it_was_sent(self):
        self._held_meeting(self.act.document_id).action_write_up()
        self._send()
        self.assertEqual(self._steps()[0].number, "7")

    def test_what_was_put_off_answers_nothing(self):
        self._send()
        for outcome in ("carried", "removed"):
            meeting = self._held_meeting(self.act.document_id, outcome)
            meeting.number = outcome
            meeting.action_write_up()
        self.assertEqual(self._states()[0], "waiting")

    def test_minutes_of_another_body_answer_nothing(self):
        self._send()
        meeting = self._create_meeting(
            self.other_body,
            number="1",
            date_start=datetime(2026, 11, 18, 8),
            chair_id=self.people["stranger"].id,
            secretary_id=self.people["clerk"].id,
            item_ids=[
                Command.create(
                    {
                        "name": "Programme",
                        "document_id": self.act.document_id.id,
                        "outcome": "decided",
                    }
                )
            ],
            presence_ids=[
                Command.create(
                    {"employee_id": self.people["stranger"].id, "state": "present"}
                )
            ],
        )
        meeting.action_hold()
        meeting.action_write_up()
        self.assertEqual(self._states()[0], "waiting")

    def test_the_same_minutes_answer_one_sending_only(self):
        self._held_meeting(self.act.document_id).action_write_up()
        self._send()
        self._return("deputy", self._current())
        self._send()
        self.assertEqual(self._states()[0], "waiting")

    def test_a_number_typed_from_paper(self):
        """By who keeps the papers, and by who leads the body."""
        steps = self._send()
        self.assertRefused(
            "head", "ub.approval.register", "create", {"step_ids": [], "date": "x"}
        )
        with self.assertRaises(UserError):
            self._register("head", steps[0])
        self._register("head", steps[0], number="2", date="2026-11-19")
        self.assertEqual((steps[0].number, steps[0].mode), ("2", "paper"))
        with self.assertRaises(UserError):
            self._register("head", steps[1])

    def test_nobody_answers_for_another_office(self):
        self._set_route("manage", "direct")
        self._send()
        for key in ("director", "head", "teacher", "union_chair", "clerk", "admin"):
            self.assertRefused(key, "ub.local.act", "action_agree", self.act.ids)
        self.as_user("deputy", self.act).action_agree()
        self.assertRefused("deputy", "ub.local.act", "action_agree", self.act.ids)

    def test_nobody_answers_before_his_turn(self):
        self._set_route("manage", "direct")
        steps = self._send()
        words = self.assertRefused(
            "director", "ub.approval.step", "action_agree", steps[1].ids
        )
        self.assertIn("not the turn", words)

    def test_the_second_one_is_told_by_whom(self):
        self._set_route("manage", "direct")
        steps = self._send()
        self.as_user("deputy", steps[0]).action_agree()
        words = self.assertRefused(
            "deputy", "ub.approval.step", "action_agree", steps[0].ids
        )
        self.assertIn("Deputy", words)

    def test_the_acting_holder_answers(self):
        self._set_route("manage", "direct")
        steps = self._send()
        self._hold_office(
            self.people["stranger"], "manage", is_acting=True, date_from="2026-11-20"
        )
        self.as_user("stranger", self.act).action_agree()
        self.assertTrue(steps[0].is_acting)
        self.assertEqual(steps[0].employee_id, self.people["stranger"])

    def test_an_office_without_holder(self):
        """Nothing stands still: the sentence says what to do, the pen goes on."""
        self._set_route("manage", "direct")
        self.holders["deputy"].date_to = "2026-11-10"
        steps = self._send()
        self.assertIn("Nobody holds the office", steps[0].note)
        with self.assertRaises(UserError):
            self._register("clerk", steps[0])
        self._register("clerk", steps[0], employee_id=self.people["stranger"].id)
        self.assertTrue(steps[0].is_acting)
        self.assertEqual(steps[0].registered_by_id, self.users["clerk"])

    def test_registered_with_the_holder_of_that_day(self):
        self._set_route("manage", "direct")
        self.holders["deputy"].date_to = "2026-11-10"
        self._hold_office(self.people["stranger"], "manage", date_from="2026-11-11")
        steps = self._send()
        self._register("clerk", steps[0], date="2026-11-09")
        self.assertEqual(steps[0].employee_id, self.people["deputy"])
        self.assertFalse(steps[0].is_acting)

    def test_dates_run_in_order(self):
        self._set_route("manage", "direct")
        steps = self._send()
        with self.assertRaises(ValidationError):
            self._register("clerk", steps[0], date="2026-11-21")
        self._register("clerk", steps[0], date="2026-11-19")
        with self.assertRaises(ValidationError) as caught:
            self._register("clerk", steps[1], date="2026-11-18")
        self.assertIn("19.11.2026", str(caught.exception))
        self.assertEqual(self.act.state, "sent")

    # Back

    def test_returned_with_a_reason_and_sent_again(self):
        self._set_route("manage", "direct")
        first = self._send()
        self._return("deputy", first[0], "Write the terms")
        self.assertEqual(
            (self.act.state, self.act.return_reason),
            (
                "draft",
                "Write the terms",
            ),
        )
        self.assertEqual(first.mapped("state"), ["returned", "skipped"])
        self.assertIn("Write the terms", self.act.message_ids[0].body)
        self.as_user("head", self.act).write({"text": "1. With terms"})
        second = self._send()
        self.assertEqual(second.mapped("round"), [2, 2])
        self.assertFalse(self.act.return_reason)
        self.assertEqual(len(self.act.document_id.approval_step_ids), 4)

    def test_who_returns(self):
        self._set_route("manage", "direct")
        steps = self._send()
        for key in ("head", "teacher"):
            with self.subTest(key), self.assertRaises(UserError):
                self._return(key, steps[0])
        self._return("clerk", steps[0], "The deputy said so")
        self.assertEqual((steps[0].mode, steps[0].state), ("paper", "returned"))

    def test_taken_back_by_the_author(self):
        self._set_route("manage", "direct")
        steps = self._send()
        self.assertRefused("teacher", "ub.local.act", "action_recall", self.act.ids)
        self.as_user("head", self.act).action_recall()
        self.assertEqual(self.act.state, "draft")
        self.assertEqual(steps.mapped("state"), ["skipped", "skipped"])
        self.assertRefused("deputy", "ub.approval.step", "action_agree", steps[0].ids)

    def test_what_was_sent_is_not_deleted(self):
        self._send()
        self.as_user("head", self.act).action_recall()
        words = self.assertRefused("head", "ub.local.act", "unlink", self.act.ids)
        self.assertIn("cancel it", words)
        self.as_user("head", self.act).action_cancel()
        self.assertEqual(self.act.state, "cancelled")
        self.as_user("head", self.act).action_reopen()
        fresh = self._create_act(name="Never sent")
        self.as_user("head", fresh).unlink()

    # Reminders

    def test_whom_it_waits_for_is_reminded(self):
        self._set_route(("manage", {"counted_from": "sent", "days": 5}), "direct")
        self._send()
        asked = self.act.activity_ids
        self.assertEqual(asked.user_id, self.users["deputy"])
        self.assertEqual(str(asked.date_deadline), "2026-11-25")
        self._return("deputy", self._current())
        self.assertEqual(self.act.activity_ids.user_id, self.users["head"])
        self._send()
        self.as_user("deputy", self.act).action_agree()
        self.assertEqual(self.act.activity_ids.user_id, self.users["director"])

    def test_the_unions_reasoned_opinion(self):
        self._set_route(("union", {"has_opinion": True}), "direct")
        steps = self._send()
        form = self.as_user("union_chair", self.env["ub.approval.opinion"]).create(
            {
                "step_ids": [Command.set(steps[0].ids)],
                "opinion": "Agreed, with shorter hours.",
            }
        )
        form.action_confirm()
        self.assertEqual(steps[0].opinion, "Agreed, with shorter hours.")
        self.assertEqual(steps[0].employee_id, self.people["union_chair"])
