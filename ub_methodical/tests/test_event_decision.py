from odoo.tests import tagged

from .common_decision import DecisionCase


@tagged("post_install", "-at_install")
class TestEventDecision(DecisionCase):
    """000 cl. 3.10: a conference held because the association decided so."""

    def _event(self, key="head", decision=None):
        decision = decision or self.decision
        action = self.as_user(key, decision).action_make_event()
        return self.env["ub.event"].browse(action["res_id"])

    def _hold(self, event, key="head"):
        event.write({"date_start": "2026-11-18 04:00:00", "results": "Ten papers"})
        return self.as_user(key, event).action_hold()

    def test_made_from_the_decision(self):
        event = self._event()
        self.assertEqual(event.decision_id, self.decision)
        self.assertEqual(event.body_id, self.body)
        self.assertEqual(event.chair_id, self.people["teacher"])
        self.assertEqual(str(event._local_day()), "2026-11-20")

    def test_held_offers_to_report_the_decision(self):
        action = self._hold(self._event())
        self.assertEqual(action["res_model"], "ub.decision.move")
        moves = self.as_user("head", self.env["ub.decision.move"])
        move = moves.with_context(**action["context"]).create({})
        self.assertEqual((move.kind, str(move.date)), ("report", "2026-11-18"))
        self.assertIn("Ten papers", move.note)
        self.assertEqual(self.decision.state, "open")
        move.action_enter()
        self.assertEqual(self.decision.state, "reported")

    def test_nothing_is_offered_of_what_is_done(self):
        event = self._event()
        self._move("head", "lift")
        self.assertFalse(self._hold(event))

    def test_decision_of_the_council_for_the_body(self):
        event = self._event("head", self.council_decision)
        self.assertEqual(event.body_id, self.body)
        self.assertEqual(self._hold(event)["res_model"], "ub.decision.move")

    def test_not_of_another_body(self):
        event = self._event()
        vals = {"body_id": self.other_body.id, "decision_id": self.decision.id}
        self.assertRefused("deputy", "ub.event", "write", event.ids, vals)
        for key in ("stranger", "council_member", "observer", "outsider"):
            self.assertRefused(
                key, "ub.decision", "action_make_event", self.decision.ids
            )
        self.assertRefused(
            "teacher", "ub.decision", "action_make_event", self.decision.ids
        )
