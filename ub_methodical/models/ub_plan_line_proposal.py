from odoo import api, fields, models


class UbPlanLineProposal(models.Model):
    """An item that a member has proposed keeps his name (003 cl. 5.1)."""

    _inherit = "ub.plan.line"

    proposal_ids = fields.One2many("ub.proposal", "plan_line_id", "Proposals")
    proposed_by = fields.Char(compute="_compute_proposed_by", compute_sudo=True)

    @api.depends("proposal_ids.employee_id", "proposal_ids.from_body_id")
    def _compute_proposed_by(self):
        for line in self:
            senders = [
                p.employee_id.name or p.from_body_id.name for p in line.proposal_ids
            ]
            line.proposed_by = ", ".join(dict.fromkeys(filter(None, senders)))

    def unlink(self):
        """A proposal whose item leaves the plan waits again."""
        proposals = self.sudo().proposal_ids
        result = super().unlink()
        proposals._put_back_from_plan()
        return result
