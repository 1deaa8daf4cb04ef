from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbAgendaItem(models.Model):
    """A question that carries out an item of a plan."""

    _inherit = "ub.agenda.item"

    plan_line_id = fields.Many2one(
        "ub.plan.line",
        "Item of the plan",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="set null",
    )

    @api.constrains("plan_line_id", "meeting_id")
    def _check_plan_line(self):
        for item in self:
            body = item.plan_line_id.body_id
            if body and body not in item.meeting_id.book_ids.joint_body_id:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” stands in the plan of another body: choose an item "
                        "of a body that takes part.",
                        name=item.plan_line_id.display_name,
                    )
                )

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
