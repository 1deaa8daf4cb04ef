from odoo import models


class UbTeacher(models.Model):
    """Cards from a file: one per person."""

    _name = "ub.teacher"
    _inherit = ["ub.teacher", "ub.import.mixin"]

    _import_keys = ("employee_id",)


class UbTeacherCategory(models.Model):
    """Categories from a file."""

    _name = "ub.teacher.category"
    _inherit = ["ub.teacher.category", "ub.import.mixin"]

    _import_keys = ("teacher_id", "category_id", "date_from")


class UbPostHolder(models.Model):
    """Holders of offices from a file."""

    _name = "ub.post.holder"
    _inherit = ["ub.post.holder", "ub.import.mixin"]

    _import_keys = ("company_id", "post_id", "employee_id", "date_from")
