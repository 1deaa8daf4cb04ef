from datetime import date

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_decision import DecisionCase


@tagged("post_install", "-at_install")
class TestDecisionAccess(DecisionCase):
    """Who sees a decision, who reports it, who takes it off control."""

    def _seen(self, key):
        found = self.as_user(key, self.env["ub.decision"]).search([])
        return found & (self.decision | self.council_decision)

    def test_who_sees_it(self):
        both = self.decision | self.council_decision
        expected = {
            "director": both,
            "clerk": both,
            "head": both,
            "secretary": both,
            "teacher": self.decision,
            "council_member": both,
            "observer": both,
            "stranger": self.env["ub.decision"],
            "outsider": self.env["ub.decision"],
        }
        for key, decisions in expected.items():
            with self.subTest(key=key):
                self.assertEqual(self._seen(key), decisions)

    def test_who_takes_it_off_control(self):
        for key in ("head", "deputy_head", "deputy", "director", "clerk", "secretary"):
            with self.subTest(key=key):
                self._move(key, "lift")
                self._move(key, "reopen")
        for key in ("teacher", "stranger", "council_member", "observer", "outsider"):
            with self.subTest(key=key):
                self.assertRefused(key, "ub.decision", "action_lift", self.decision.ids)

    def test_several_answer_for_it(self):
        self.decision.co_responsible_ids = self.people["stranger"]
        self.assertEqual(self._seen("stranger"), self.decision)
        self._move("stranger", "report")
        self.assertEqual(self.decision.state, "reported")
        with self.assertRaises(UserError):
            self._move("stranger", "lift")
        self.assertIn("Stranger", self.decision.responsible_names)

    def test_not_before_the_meeting_is_held(self):
        meeting = self._create_meeting(self.other_body)
        decision = self._decide(
            meeting, "Soon", responsible_id=self.people["stranger"].id
        )
        decisions = self.as_user("stranger", self.env["ub.decision"])
        self.assertNotIn(decision, decisions.search([]))
        meeting.action_hold()
        self.assertIn(decision, decisions.search([]))

    def test_council_decides_for_an_association(self):
        """001 council 2.2 (12): the head carries it out, the council lifts it."""
        with self.assertRaises(UserError):
            self._move("teacher", "report", self.council_decision)
        self._move("head", "report", self.council_decision)
        self.assertEqual(self.council_decision.state, "reported")
        with self.assertRaises(UserError):
            self._move("head", "lift", self.council_decision)
        self._move("deputy", "lift", self.council_decision)
        self.assertEqual(self.council_decision.state, "done")

    def test_right_ends_with_the_role(self):
        fact = self.body.membership_ids.filtered(lambda f: f.role == "head")
        fact.sudo()._end(date(2026, 10, 1))
        self.school_a.ub_head_grace_days = 0
        self.env.flush_all()
        with self.assertRaises(UserError):
            self._move("head", "lift")

    def test_searches_of_ones_own(self):
        decisions = self.env["ub.decision"]
        cases = {
            ("teacher", "is_mine"): self.decision,
            ("head", "is_mine"): self.council_decision,
            ("teacher", "is_of_my_bodies"): self.decision,
            ("council_member", "is_of_my_bodies"): self.council_decision,
        }
        both = self.decision | self.council_decision
        for (key, name), expected in cases.items():
            with self.subTest(key=key, name=name):
                found = self.as_user(key, decisions).search([(name, "=", True)])
                self.assertEqual(found & both, expected)
                self.assertTrue(all(found.mapped(name)))
                others = self.as_user(key, decisions).search([(name, "=", False)])
                self.assertFalse(others & expected)

    # What clients send and no screen offers

    def test_forged_values(self):
        own = self.decision.ids
        later = self._decide(self.meeting, "Later")
        for vals in (
            {"state": "done"},
            {"date_done": "2026-11-20"},
            {"number": "9/9.9"},
            {"superseded_by_id": later.id},
            {"company_id": self.school_b.id},
            {"item_id": self.council_meeting.item_ids.id},
            {"step_ids": [(0, 0, {"kind": "lift", "date": "2026-11-20"})]},
            {"reviewed_item_ids": [(4, self.council_meeting.item_ids.id)]},
        ):
            self.assertRefused("head", "ub.decision", "write", own, vals)
            self.assertRefused("teacher", "ub.decision", "write", own, vals)
        item = self.meeting.item_ids.id
        for vals in ({"state": "done"}, {"number": "1"}, {"date_done": "2026-11-20"}):
            self.assertRefused(
                "head",
                "ub.decision",
                "create",
                [{"item_id": item, "text": "x", **vals}],
            )
            self.assertRefused(
                "head",
                "ub.agenda.item",
                "write",
                [item],
                {"decision_ids": [(1, own[0], vals)]},
            )
            self.assertRefused(
                "head",
                "ub.meeting",
                "write",
                self.meeting.ids,
                {"item_ids": [(1, item, {"decision_ids": [(1, own[0], vals)]})]},
            )

    def test_forged_defaults(self):
        forged = {
            "default_state": "done",
            "default_number": "1/1.1",
            "default_date_done": "2026-11-20",
        }
        made = self.rpc(
            "head",
            "ub.decision",
            "create",
            [{"item_id": self.meeting.item_ids.id, "text": "New"}],
            context=forged,
        )
        made = self.env["ub.decision"].browse(made)
        self.assertEqual(
            (made.state, made.number, made.date_done), ("open", False, False)
        )

    def test_the_log_is_only_added_to(self):
        self._move("head", "partly")
        step = self.decision.step_ids
        line = {"decision_id": self.decision.id, "kind": "lift", "date": "2026-11-20"}
        for key in ("teacher", "head", "director", "admin"):
            self.assertRefused(key, "ub.decision.step", "create", [line])
            self.assertRefused(
                key, "ub.decision.step", "write", step.ids, {"note": "x"}
            )
            self.assertRefused(key, "ub.decision.step", "unlink", step.ids)
            self.assertRefused(key, "ub.decision", "unlink", self.decision.ids)

    def test_foreign_windows_and_records(self):
        window = self.rpc(
            "head",
            "ub.decision.move",
            "create",
            [{"decision_ids": [(6, 0, self.decision.ids)], "kind": "lift"}],
        )
        self.assertRefused("teacher", "ub.decision.move", "action_enter", window)
        self.assertRefused(
            "outsider",
            "ub.decision.move",
            "create",
            [{"decision_ids": [(6, 0, self.decision.ids)], "kind": "lift"}],
        )
        self.assertRefused(
            "head",
            "ub.agenda.item",
            "write",
            self.meeting.item_ids.ids,
            {"reviewed_ids": [(4, self._of_others().id)]},
        )

    def _of_others(self):
        meeting = self._held_meeting(self.other_body, number="5")
        return self._decide(meeting, "Not for other eyes")

    def test_no_names_through_the_window(self):
        secret = self._of_others()
        secret.responsible_id = self.people["stranger"]
        moves = self.as_user("teacher", self.env["ub.decision.move"])
        draft = moves.new({"decision_ids": [Command.set(secret.ids)], "kind": "report"})
        self.assertFalse(draft.actor_ids)
        self.assertFalse(draft.employee_id)
