from odoo import models


class UbPlanActivity(models.Model):
    """A plan that takes effect reminds whoever answers for its items."""

    _inherit = "ub.plan"

    def _after_approval(self):
        result = super()._after_approval()
        self.line_ids._forget_former()
        self.line_ids._ask_responsible()
        return result
