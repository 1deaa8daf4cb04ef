from odoo import api, fields, models

from ..roles import KEEPERS

WEEKDAYS = [
    ("0", "Monday"),
    ("1", "Tuesday"),
    ("2", "Wednesday"),
    ("3", "Thursday"),
    ("4", "Friday"),
    ("5", "Saturday"),
]


class UbTimetableLine(models.Model):
    """A lesson of the week: who teaches which class, when and in which room.

    Typed nowhere else: a visit that is planned takes its number, class and room from
    here.
    """

    _name = "ub.timetable.line"
    _description = "Lesson of the timetable"
    _inherit = ["ub.school.mixin"]
    _order = "employee_id, weekday, shift, number, id"
    _created_by = KEEPERS

    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Teacher",
        required=True,
        index=True,
        check_company=True,
        ondelete="cascade",
    )
    weekday = fields.Selection(WEEKDAYS, "Day", required=True)
    shift = fields.Selection(
        [("1", "First"), ("2", "Second")], required=True, default="1"
    )
    number = fields.Integer("Lesson No.", required=True, default=1, aggregator=None)
    classes = fields.Char("Class", required=True)
    subject_id = fields.Many2one("ub.subject", "Subject", ondelete="restrict")
    place = fields.Char("Room")

    _lesson_uniq = models.Constraint(
        "UNIQUE (employee_id, weekday, shift, number, classes)",
        "This lesson stands in the timetable already.",
    )
    _number_possible = models.Constraint(
        "CHECK (number BETWEEN 1 AND 12)", "A day has lessons 1 to 12: correct it."
    )

    @api.depends("employee_id")
    def _compute_company_id(self):
        for line in self:
            line.company_id = line.employee_id.sudo().company_id

    @api.depends("weekday", "shift", "number", "classes", "place")
    @api.depends_context("lang")
    def _compute_display_name(self):
        days = dict(self._fields["weekday"]._description_selection(self.env))
        for line in self:
            words = [
                days.get(line.weekday),
                self.env._("lesson %(number)s", number=line.number),
                self.env._("second shift") if line.shift == "2" else False,
                line.classes,
                line.place,
            ]
            line.display_name = ", ".join(filter(None, words))
