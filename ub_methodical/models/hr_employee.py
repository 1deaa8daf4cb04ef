from odoo import models


class HrEmployee(models.Model):
    """Only the search for people: hr's own model stays as it is."""

    _name = "hr.employee"
    _inherit = ["hr.employee", "ub.kyrgyz.search.mixin"]
