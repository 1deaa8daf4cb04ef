from odoo import models


class HrEmployeePublic(models.Model):
    """Only the search for people: hr sends users without HR rights here."""

    _name = "hr.employee.public"
    _inherit = ["hr.employee.public", "ub.kyrgyz.search.mixin"]
