from odoo import models


class UbPlanLineMember(models.Model):
    """Items of a member's own plan are marked by him."""

    _inherit = "ub.plan.line"

    def _may_mark(self):
        plan = self.sudo().plan_id
        is_own = plan.state != "cancelled" and plan.with_env(self.env)._is_own()
        return is_own or super()._may_mark()
