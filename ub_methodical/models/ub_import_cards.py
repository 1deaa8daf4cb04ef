from odoo import fields, models


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


class UbCourse(models.Model):
    """Courses from a file; those that are over come in as attended."""

    _name = "ub.course"
    _inherit = ["ub.course", "ub.import.mixin"]

    _import_keys = ("employee_id", "name", "year")

    def _import_complete(self, values, record):
        """The year of a course follows from its days."""
        super()._import_complete(values, record)
        day = values.get("date_to") or values.get("date_from")
        if day:
            values["year"] = self._first_year(fields.Date.to_date(day))

    def _import_refuse(self, record, values, sheet, info):
        yield from super()._import_refuse(record, values, sheet, info)
        if not record and not values.get("employee_id"):
            yield (
                "employee_id",
                self.env._("Write whose course it is: the teacher's full name."),
            )
