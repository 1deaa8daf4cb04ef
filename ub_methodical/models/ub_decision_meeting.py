from odoo import Command, models

from .ub_decision import HELD, OPEN

_AHEAD = ("draft", "convened", "postponed")
_SETTLED = ("noted", "carried", "removed")
_EXECUTION = "execution"


class UbDecisionMeeting(models.Model):
    """What a meeting does with decisions: looks at the earlier, numbers its own."""

    _inherit = "ub.meeting"

    def action_bring_decisions(self):
        """Earlier decisions come under the question of their execution."""
        self._check_open_for_parts()
        self._bring_earlier_decisions()

    def _bring_earlier_decisions(self):
        """Open decisions come to the first question, each to one agenda at a time."""
        for meeting in self:
            decisions = meeting._earlier_decisions()
            if decisions:
                item = meeting._execution_item()
                item.reviewed_ids = [Command.link(d.id) for d in decisions]

    def _earlier_decisions(self):
        """Open ones of the body, or addressed to it, as the school looks at them.

        What stands on the agenda of another meeting still to come is not brought
        again; from a meeting that is over what stayed open comes to the next one.
        """
        self.ensure_one()
        open_ones = [
            ("company_id", "=", self.company_id.id),
            ("state", "in", OPEN),
            ("meeting_id.state", "in", HELD),
            ("meeting_id.date_start", "<", self.date_start),
            "|",
            ("body_id", "=", self.body_id.id),
            ("responsible_body_id", "=", self.body_id.id),
        ]
        decisions = self.env["ub.decision"].sudo().search(open_ones)
        if self.company_id.sudo().ub_brought_decisions == "due":
            day = self._local_day()
            decisions = decisions.filtered(
                lambda d: not d.date_due or d.date_due <= day
            )
        brought = decisions.reviewed_item_ids.filtered(
            lambda item: item.meeting_id == self or item.meeting_id.state in _AHEAD
        )
        waiting = decisions - brought.reviewed_ids
        return waiting.with_env(self.env)._filtered_access("read")

    def _execution_item(self):
        """The question of earlier decisions, made as the first one when missing."""
        self.ensure_one()
        item = self.item_ids.filtered(lambda i: i.kind_id.code == _EXECUTION)[:1]
        if item:
            return item
        kind = self.env["ub.agenda.kind"].search([("code", "=", _EXECUTION)], limit=1)
        first = min(self.item_ids.mapped("sequence"), default=10)
        return item.create(
            {
                "meeting_id": self.id,
                "kind_id": kind.id,
                "name": self.env._("Execution of earlier decisions"),
                "sequence": first - 1,
            }
        )

    def _number_decisions(self):
        """«3/2.1»: minutes, question, decision, as they stand on the signed paper."""
        for meeting in self.sudo():
            front = f"{meeting.number}/" if meeting.number else ""
            for item in meeting.item_ids:
                own = item.decision_ids.sorted(lambda d: (d.sequence, d.id))
                for position, decision in enumerate(own, start=1):
                    decision.number = f"{front}{item.number}.{position}"

    def _ask_for_decisions(self):
        """At closing: each decision becomes the activity of who answers for it."""
        self.sudo().decision_ids._ask_responsible()

    def _undecided_items(self):
        """Questions without a decision or another end (004 intro.2)."""
        return self.item_ids.filtered(
            lambda item: not item.decision_ids and item.outcome not in _SETTLED
        )
