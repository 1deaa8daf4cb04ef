from odoo import api, fields, models


class UbMembership(models.Model):
    """Whoever joins a body is asked to read its papers in force."""

    _inherit = "ub.membership"

    @api.model_create_multi
    def create(self, vals_list):
        facts = super().create(vals_list)
        begun = facts.filtered(lambda f: f._covers(fields.Date.context_today(f)))
        self.env["ub.local.act"]._ask_newcomers(begun.body_id)
        return facts
