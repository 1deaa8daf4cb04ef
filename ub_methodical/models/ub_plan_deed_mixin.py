from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbPlanDeedMixin(models.AbstractModel):
    """A record that carries out an item of a plan of a body which takes part."""

    _name = "ub.plan.deed.mixin"
    _description = "Deed of a plan"

    # Fields from which it follows which bodies take part
    _deed_bodies_from: tuple = ()

    plan_line_id = fields.Many2one(
        "ub.plan.line",
        "Item of the plan",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="set null",
    )

    def _deed_bodies(self):
        """Bodies that take part."""
        raise NotImplementedError

    @api.constrains(lambda self: ("plan_line_id", *self._deed_bodies_from))
    def _check_plan_line(self):
        for record in self:
            body = record.plan_line_id.body_id
            if body and body not in record._deed_bodies():
                raise ValidationError(
                    self.env._(
                        "“%(name)s” stands in the plan of another body: choose an item "
                        "of a body that takes part.",
                        name=record.plan_line_id.display_name,
                    )
                )
