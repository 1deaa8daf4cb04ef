from odoo import api, models
from odoo.exceptions import UserError


class UbAgendaItem(models.Model):
    """A question that carries out an item of a plan."""

    _name = "ub.agenda.item"
    _inherit = ["ub.agenda.item", "ub.plan.deed.mixin"]

    _deed_bodies_from = ("meeting_id",)

    def _deed_bodies(self):
        return self.meeting_id.book_ids.joint_body_id

    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items._check_may_use_line()
        return items

    def write(self, vals):
        result = super().write(vals)
        if vals.get("plan_line_id"):
            self._check_may_use_line()
        return result

    def _check_may_use_line(self):
        """Minutes mark the item as done: only its own leaders link it."""
        if self.env.su:
            return
        for plan in self.sudo().plan_line_id.plan_id:
            if not plan.with_env(self.env)._may_lead():
                raise UserError(
                    self.env._("Only those who write the plan put its items here.")
                )
