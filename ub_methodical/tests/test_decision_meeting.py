from datetime import datetime

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_decision import DecisionCase


@tagged("post_install", "-at_install")
class TestDecisionMeeting(DecisionCase):
    """From the minutes to the activities, and from there to the next agenda."""

    def _next(self, day=27, **vals):
        """The next meeting of the body, as its head makes it."""
        meetings = self.as_user("head", self.env["ub.meeting"])
        return meetings.create(
            {
                "body_id": self.body.id,
                "date_start": datetime(2026, 11, day, 8, 0),
                "item_ids": [Command.create({"name": "The plan"})],
                **vals,
            }
        )

    def _bring(self, meeting):
        meeting.action_bring_decisions()
        return meeting.item_ids.reviewed_ids

    # The next agenda

    def test_open_ones_come_to_the_first_question(self):
        meeting = self._next()
        both = self.decision | self.council_decision
        self.assertEqual(self._bring(meeting), both)
        first = meeting.item_ids.sorted()[0]
        self.assertEqual(first.reviewed_ids, both)
        self.assertEqual(first.kind_id.code, "execution")
        self.assertEqual(self.decision.reviewed_item_ids, first)

    def test_each_comes_once(self):
        meeting = self._next()
        self._bring(meeting)
        self._bring(meeting)
        execution = meeting.item_ids.filtered("reviewed_ids")
        self.assertEqual(len(execution), 1)
        self.assertEqual(len(execution.reviewed_ids), 2)
        self.assertFalse(self._bring(self._next(28)))

    def test_what_stayed_open_comes_again_to_the_next_one(self):
        meeting = self._next(19)
        self._bring(meeting)
        meeting.action_hold()
        self.as_user("head", self.council_decision)
        self._move("head", "partly")
        self._move("deputy", "lift", self.council_decision)
        self.assertEqual(self._bring(self._next()), self.decision)

    def test_only_decisions_of_the_body_that_wait(self):
        self._decide(self._held_meeting(self.other_body, number="4"), "Of others")
        self._decide(self._create_meeting(), "Only an intention")
        later = self._held_meeting(number="4", date_start="2026-11-19 08:00:00")
        undated = self._decide(later, "Whenever", date_due=False)
        far = self._decide(later, "In spring", date_due="2027-04-01")
        self._move("head", "lift")
        found = self._bring(self._next())
        self.assertEqual(found, undated | self.council_decision)
        self.school_a.ub_brought_decisions = "all"
        meeting = self._next(30)
        self.assertEqual(self._bring(meeting), far)

    def test_question_of_execution_is_used_when_it_stands(self):
        kind = self.env["ub.agenda.kind"].search([("code", "=", "execution")])
        own = Command.create({"name": "Токтомдордун аткарылышы", "kind_id": kind.id})
        meeting = self._next(item_ids=[Command.create({"name": "The plan"}), own])
        self._bring(meeting)
        self.assertEqual(len(meeting.item_ids), 2)
        self.assertEqual(meeting.item_ids[1].reviewed_ids.ids[:1], self.decision.ids)

    def test_only_who_prepares_the_meeting_brings_them(self):
        meeting = self._next()
        self.as_user("head", meeting).action_convene()
        for key in ("teacher", "stranger", "outsider", "observer"):
            self.assertRefused(key, "ub.meeting", "action_bring_decisions", meeting.ids)
        self.as_user("deputy", meeting).action_bring_decisions()
        self.assertTrue(meeting.item_ids.reviewed_ids)

    def test_locked_minutes_take_no_more(self):
        self._close(self.meeting)
        with self.assertRaises(UserError):
            self.as_user("head", self.meeting).action_bring_decisions()

    # Numbers and undecided questions

    def test_numbers_follow_question_and_place(self):
        self.meeting.item_ids = [Command.create({"name": "Second", "sequence": 20})]
        second = self.meeting.item_ids.sorted()[1]
        last, first = self.env["ub.decision"].create(
            [
                {"item_id": second.id, "text": "b", "sequence": 2},
                {"item_id": second.id, "text": "a", "sequence": 1},
            ]
        )
        self.meeting._number_decisions()
        self.assertEqual(self.decision.number, "3/1.1")
        self.assertEqual((first.number, last.number), ("3/2.1", "3/2.2"))
        self.assertEqual(first.display_name, "3/2.1 a")

    def test_questions_without_a_decision(self):
        self.meeting.item_ids = [
            Command.create({"name": "Talked about", "sequence": 20}),
            Command.create({"name": "Noted", "sequence": 30, "outcome": "noted"}),
            Command.create({"name": "Later", "sequence": 40, "outcome": "carried"}),
            Command.create({"name": "Off", "sequence": 50, "outcome": "removed"}),
        ]
        undecided = self.meeting._undecided_items()
        self.assertEqual(undecided.mapped("name"), ["Talked about"])

    # Activities

    def _asked(self, decision=None):
        return (decision or self.decision).sudo().activity_ids

    def test_closing_asks_who_has_a_login(self):
        self.decision.co_responsible_ids = (
            self.people["stranger"] | self.people["offline"]
        )
        paper = self._decide(
            self.meeting, "By hand", responsible_id=self.people["offline"].id
        )
        self._close(self.meeting)
        asked = self._asked()
        self.assertEqual(asked.user_id, self.users["teacher"] | self.users["stranger"])
        self.assertEqual(set(asked.mapped("date_deadline")), {self.decision.date_due})
        self.assertFalse(self._asked(paper))
        self.meeting._ask_for_decisions()
        self.assertEqual(self._asked(), asked)
        self._close(self.council_meeting)
        self.assertEqual(self._asked(self.council_decision).user_id, self.users["head"])

    def test_nobody_is_mailed(self):
        mails = self.env["mail.mail"].search_count([])
        self._close(self.meeting)
        self.env.flush_all()
        self.assertEqual(self.env["mail.mail"].search_count([]), mails)

    def test_activity_follows_the_decision(self):
        self._close(self.meeting)
        self._move("head", "extend", date_due="2026-12-01")
        self.assertEqual(str(self._asked().date_deadline), "2026-12-01")
        self._move("teacher", "report")
        self.assertFalse(self._asked())
        self._move("head", "send_back")
        self.assertEqual(self._asked().user_id, self.users["teacher"])
        self._move("head", "withdraw")
        self.assertFalse(self._asked())

    def test_work_of_who_leaves_goes_on(self):
        self.decision.co_responsible_ids = self.people["stranger"]
        self._close(self.meeting)
        former, heir = self.people["stranger"], self.people["deputy_head"]
        self.assertIn(self.decision, former._ub_open_work()[0])
        wizards = self.as_user("deputy", self.env["ub.handover"])
        wizards = wizards.with_context(default_employee_id=former.id)
        values = wizards.default_get(list(wizards._fields))
        wizards.create({**values, "successor_id": heir.id}).action_hand_over()
        self.decision.invalidate_recordset()
        self.assertEqual(self.decision.responsible_id, self.people["teacher"])
        self.assertEqual(self.decision.co_responsible_ids, heir)
        self.assertEqual(self.decision.step_ids.kind, "hand")
        self.assertEqual(
            self._asked().user_id, self.users["teacher"] | self.users["deputy_head"]
        )
        self._move("head", "lift")
        self.assertFalse(heir._ub_open_work()[0])

    def test_home_shows_what_waits(self):
        homes = {
            key: self.as_user(key, self.env["ub.home"]).create({})
            for key in ("teacher", "head", "stranger")
        }
        self.assertEqual(homes["teacher"].decision_ids, self.decision)
        self.assertEqual(homes["head"].decision_ids, self.council_decision)
        self.assertEqual(homes["head"].overdue_ids, self.decision)
        self.assertFalse(homes["stranger"].decision_ids)
        self._move("teacher", "report")
        for home in homes.values():
            home.invalidate_recordset()
        self.assertFalse(homes["teacher"].decision_ids)
        self.assertFalse(homes["head"].overdue_ids)
        self.assertEqual(homes["head"].reported_ids, self.decision)
        self.assertEqual(self.body.open_decision_count, 1)
