from odoo import api, fields, models

_PREPARED = ("draft", "convened", "postponed")


class UbMeetingProposal(models.Model):
    """Proposals that a meeting takes up, and the answers that it gives."""

    _inherit = "ub.meeting"

    proposal_count = fields.Integer("Proposals", compute="_compute_proposal_count")

    @api.depends("state", "book_ids.joint_body_id")
    def _compute_proposal_count(self):
        for meeting in self:
            is_open = meeting.state in _PREPARED
            waiting = meeting._waiting_proposals() if is_open else ()
            meeting.proposal_count = len(waiting)

    def _waiting_proposals(self):
        return self.env["ub.proposal"].search(
            [
                ("body_id.book_ids.meeting_id", "in", self.ids),
                ("state", "=", "proposed"),
                ("plan_year_id", "=", False),
            ],
            order="id",
        )

    def action_take_up_proposals(self):
        """Choose among what was proposed to the body."""
        self.ensure_one()
        self._check_open_for_parts()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_proposal_take_action"
        )
        waiting = self._waiting_proposals().filtered(lambda p: p._can("admit"))
        context = {
            "default_meeting_id": self.id,
            "default_proposal_ids": waiting.ids,
        }
        return {**action, "context": context}

    def action_cancel(self):
        """What it would have taken up waits for another meeting."""
        result = super().action_cancel()
        self.sudo().item_ids.proposal_ids._put_back()
        return result

    def unlink(self):
        proposals = self.sudo().item_ids.proposal_ids
        result = super().unlink()
        proposals._put_back()
        return result

    def _answer_proposals(self):
        """At closing: answers return by themselves to who sent the questions.

        A question carried over keeps its proposals; one that was removed from the
        agenda lets them wait for another meeting.
        """
        for item in self.sudo().item_ids:
            proposals = item.proposal_ids.filtered(lambda p: p.state == "admitted")
            if item.outcome == "removed":
                proposals._put_back()
            elif item.outcome != "carried":
                for proposal in proposals:
                    proposal._give_answer()
