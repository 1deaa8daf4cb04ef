from odoo import fields, models


class UbBodyProposal(models.Model):
    """Questions that were sent to a body, and those that it has sent itself."""

    _inherit = "ub.body"

    proposal_count = fields.Integer("Proposals", compute="_compute_proposal_count")

    def _compute_proposal_count(self):
        groups = self.env["ub.proposal"]._read_group(
            ["|", ("body_id", "in", self.ids), ("from_body_id", "in", self.ids)],
            ["body_id", "from_body_id"],
            ["__count"],
        )
        for body in self:
            body.proposal_count = sum(
                count for *bodies, count in groups if body._origin in bodies
            )

    def action_open_proposals(self):
        """Sent and received; a new one is sent in the name of this body."""
        self.ensure_one()
        domain = ["|", ("body_id", "=", self.id), ("from_body_id", "=", self.id)]
        action = self._open("ub_methodical.ub_proposal_action", domain)
        sender = {"default_from_body_id": self.id} if self.can_lead else {}
        return {**action, "context": sender}
