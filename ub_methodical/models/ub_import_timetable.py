from odoo import models


class UbTimetableLine(models.Model):
    """Lessons of the week from a file."""

    _name = "ub.timetable.line"
    _inherit = ["ub.timetable.line", "ub.import.mixin"]

    _import_keys = ("employee_id", "weekday", "shift", "number", "classes")
