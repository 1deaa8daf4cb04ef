from odoo import models


class UbMembership(models.Model):
    """Who left does not go on as acting head: there are no days of grace."""

    _name = "ub.membership"
    _inherit = ["ub.membership", "ub.leaving.mixin"]

    def _prepare_leaving_vals(self):
        return {**super()._prepare_leaving_vals(), "is_replaced": True}
