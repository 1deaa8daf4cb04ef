from odoo import fields, models


class UbField(models.Model):
    """A field of education of the Framework Curriculum (001 cl. 1.2)."""

    _name = "ub.field"
    _description = "Field of education"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    subject_ids = fields.One2many("ub.subject", "field_id", "Subjects")
