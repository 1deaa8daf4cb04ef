from odoo import models


class HrEmployeePublic(models.Model):
    """The same for users without HR rights, whom hr sends here."""

    _name = "hr.employee.public"
    _inherit = ["hr.employee.public", "ub.kyrgyz.mixin"]
