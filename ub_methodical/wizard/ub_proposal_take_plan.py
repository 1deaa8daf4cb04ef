from odoo import api, fields, models


class UbProposalTake(models.TransientModel):
    """Several proposals come into a part of a plan at once."""

    _inherit = "ub.proposal.take"

    _about = ("proposal_ids", "meeting_id", "plan_id", "section_id")

    proposal_ids = fields.Many2many(default=lambda self: self._default_proposals())
    step = fields.Selection(
        selection_add=[("plan", "Take it into a plan"), ("decline",)],
        ondelete={"plan": "cascade"},
    )
    plan_id = fields.Many2one("ub.plan", "Plan", ondelete="cascade")
    section_id = fields.Many2one("ub.plan.section", "Part", ondelete="cascade")

    @api.model
    def _default_proposals(self):
        """Those that are ticked in the list."""
        proposals = self.env["ub.proposal"]
        if self.env.context.get("active_model") != proposals._name:
            return proposals
        return proposals.browse(self.env.context.get("active_ids", []))

    def action_confirm(self):
        self.ensure_one()
        if self.step != "plan":
            return super().action_confirm()
        self.proposal_ids._into_plan(self.plan_id, self.section_id)
        return {"type": "ir.actions.act_window_close"}
