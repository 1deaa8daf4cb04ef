from odoo import fields, models


class UbSubject(models.Model):
    """A school subject; it belongs to one field of education."""

    _name = "ub.subject"
    _description = "School subject"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.mixin"]
    _order = "field_id, name"

    name = fields.Char(required=True, translate=True)
    field_id = fields.Many2one(
        "ub.field", "Field of education", index=True, ondelete="restrict"
    )
    active = fields.Boolean(default=True)
