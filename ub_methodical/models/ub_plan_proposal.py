from odoo import fields, models


class UbPlanProposal(models.Model):
    """What members have proposed for the plan of their body."""

    _inherit = "ub.plan"

    proposal_count = fields.Integer(
        "Members' proposals", compute="_compute_proposal_count"
    )
    waiting_count = fields.Integer(
        "Proposals that wait", compute="_compute_proposal_count"
    )

    def _compute_proposal_count(self):
        groups = self.env["ub.proposal"]._read_group(
            [
                ("body_id", "in", self.body_id.ids),
                ("plan_year_id", "in", self.year_id.ids),
            ],
            ["body_id", "plan_year_id", "state"],
            ["__count"],
        )
        for plan in self:
            counts = {
                state: count
                for body, year, state, count in groups
                if (body, year) == (plan.body_id, plan.year_id)
            }
            plan.proposal_count = sum(counts.values())
            plan.waiting_count = counts.get("proposed", 0)

    def unlink(self):
        """What it had taken up waits for another plan."""
        proposals = self.sudo().line_ids.proposal_ids
        result = super().unlink()
        proposals._put_back_from_plan()
        return result

    def action_open_proposals(self):
        """Those for the plan of this year; one tap takes one into this very plan."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_proposal_action_plan"
        )
        return {
            **action,
            "domain": [
                ("body_id", "=", self.body_id.id),
                ("plan_year_id", "=", self.year_id.id),
            ],
            "context": {
                "ub_plan_id": self.id,
                "default_body_id": self.body_id.id,
                "default_plan_year_id": self.year_id.id,
            },
        }
