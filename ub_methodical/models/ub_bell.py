from odoo import api, fields, models

from ..roles import KEEPERS
from ..tools.day_time import hour_of_minutes, minutes_of


class UbBell(models.Model):
    """When a lesson of the day begins, and how long it lasts; a school's own times.

    With them the timetable knows the time of a lesson: visits take it, and who plans
    a meeting sees who has a lesson then. Without them nothing else changes.
    """

    _name = "ub.bell"
    _description = "Time of a lesson"
    _inherit = ["ub.hour.mixin", "ub.school.mixin"]
    _order = "company_id, shift, number"
    _created_by = KEEPERS

    shift = fields.Selection(
        [("1", "First"), ("2", "Second")], required=True, default="1"
    )
    number = fields.Integer("Lesson No.", required=True, default=1, aggregator=None)
    hour = fields.Char("Begins", required=True)
    minutes = fields.Integer(
        "Lasts, minutes", required=True, default=45, aggregator=None
    )

    _lesson_uniq = models.Constraint(
        "UNIQUE (company_id, shift, number)",
        "The time of this lesson is typed already: correct that row.",
    )
    _number_possible = models.Constraint(
        "CHECK (number BETWEEN 1 AND 12)", "A day has lessons 1 to 12: correct it."
    )
    _minutes_possible = models.Constraint(
        "CHECK (minutes BETWEEN 10 AND 120)", "A lesson lasts 10 to 120 minutes."
    )

    @api.depends("shift", "number", "hour", "minutes")
    def _compute_display_name(self):
        for bell in self:
            first, last = bell._span()
            bell.display_name = self.env._(
                "lesson %(number)s, %(from)s–%(to)s",
                number=bell.number,
                **{"from": hour_of_minutes(first), "to": hour_of_minutes(last)},
            )

    def _span(self):
        """First and last minute of the lesson, counted from midnight."""
        self.ensure_one()
        first = minutes_of(self.hour)
        return first, first + self.minutes

    @api.model
    def _by_lesson(self, companies):
        """The rows of ``companies``, by (company, shift, number)."""
        rows = self.sudo().search_fetch(
            [("company_id", "in", companies.ids)],
            ["company_id", "shift", "number", "hour", "minutes"],
        )
        return {(row.company_id.id, row.shift, row.number): row for row in rows}
