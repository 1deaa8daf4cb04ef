from odoo import fields, models


class HrEmployee(models.Model):
    """People are found without ө, ү, ң and listed in Kyrgyz order."""

    _name = "hr.employee"
    _inherit = ["hr.employee", "ub.kyrgyz.mixin"]

    # Rules ask for the staff of a school; hr has no index for that
    company_id = fields.Many2one(index=True)
