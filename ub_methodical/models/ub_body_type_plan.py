from odoo import api, fields, models

_SHIPPED = ("class_teachers",)


class UbBodyTypePlan(models.Model):
    """Kinds of bodies whose members have plans of their own (004 chair.org 6)."""

    _inherit = "ub.body.type"

    has_member_plans = fields.Boolean(
        "Members have plans of their own",
        compute="_compute_has_member_plans",
        store=True,
        readonly=False,
        help="For example each class teacher for his class.",
    )

    @api.depends("code")
    def _compute_has_member_plans(self):
        for kind in self:
            kind.has_member_plans = kind.code in _SHIPPED
