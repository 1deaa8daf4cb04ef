from odoo import models


class UbTerm(models.Model):
    """Quarters that the ministry moves take unmet terms of approval with them."""

    _inherit = "ub.term"

    def write(self, vals):
        result = super().write(vals)
        if "date_to" in vals:
            steps = self.env["ub.approval.step"].sudo()
            steps.search(
                [
                    ("company_id", "in", self.company_id.ids),
                    ("state", "=", "waiting"),
                    ("counted_from", "=", "year_end"),
                ]
            )._refresh_due()
        return result
