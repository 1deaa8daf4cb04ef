from datetime import date, datetime

from odoo import Command

from .common_rpc import RpcCase

DUE = date(2026, 11, 10)


class DecisionCase(RpcCase):
    """A held meeting of ``body`` with a decision for ``teacher``, due 10 November.

    ``council_decision`` was addressed to ``body`` by the council.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._held_meeting(number="3")
        cls.decision = cls._decide(
            cls.meeting, "Visit lessons", responsible_id=cls.people["teacher"].id
        )
        cls.council_meeting = cls._held_meeting(cls.council, number="7")
        cls.council_decision = cls._decide(
            cls.council_meeting, "Renew the programme", responsible_body_id=cls.body.id
        )
        cls.env.flush_all()

    @classmethod
    def _held_meeting(cls, body=None, **vals):
        meeting = cls._create_meeting(
            body, **{"date_start": datetime(2026, 10, 23, 8, 0), **vals}
        )
        meeting.action_hold()
        return meeting

    @classmethod
    def _decide(cls, meeting, text, **vals):
        return cls.env["ub.decision"].create(
            {
                "item_id": meeting.item_ids[:1].id,
                "text": text,
                "date_due": DUE,
                **vals,
            }
        )

    def _move(self, key, kind, decision=None, **vals):
        """As the window of a step does it for the user of a role."""
        decision = decision or self.decision
        moves = self.as_user(key, self.env["ub.decision.move"])
        moves.create(
            {
                "decision_ids": [Command.set(decision.ids)],
                "kind": kind,
                "note": "In a word",
                **vals,
            }
        ).action_enter()
        decision.invalidate_recordset()

    def _close(self, meeting):
        """The steps of the minutes that concern decisions, without the paper's."""
        meeting._number_decisions()
        meeting._transit("write_up")
        meeting._transit("close")
        meeting._ask_for_decisions()
