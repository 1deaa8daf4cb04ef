from odoo import fields, models


class UbCategory(models.Model):
    """A qualification category of teachers; the rank says which one is higher."""

    _name = "ub.category"
    _description = "Qualification category"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.search.mixin"]
    _order = "rank desc, id"
    _rec_names_search = ["name", "code"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    rank = fields.Integer(required=True, default=0)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
