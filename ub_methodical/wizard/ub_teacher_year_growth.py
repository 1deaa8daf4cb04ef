from odoo import api, fields, models
from odoo.fields import Domain


class UbTeacherYear(models.TransientModel):
    """Courses of the year, and whose mentor the person was or who was his."""

    _inherit = "ub.teacher.year"

    course_ids = fields.Many2many(
        "ub.course", string="Courses", compute="_compute_growth"
    )
    mentorship_ids = fields.Many2many(
        "ub.mentorship", string="Mentoring", compute="_compute_growth"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_growth(self):
        for page in self:
            person, year = page.employee_id.id, page.year_id
            page.course_ids = page._find(
                "ub.course",
                [
                    ("employee_id", "=", person),
                    ("year", "=", year.date_from.year),
                    ("state", "!=", "cancelled"),
                ],
            )
            pair = Domain("employee_id", "=", person) | Domain("mentor_id", "=", person)
            days = Domain("date_from", "<=", year.date_to)
            days &= Domain("date_to", "=", False) | Domain(
                "date_to", ">=", year.date_from
            )
            page.mentorship_ids = page._find("ub.mentorship", pair & days)

    def _all_sections(self):
        courses = [
            [one.name, str(one.hours or ""), self._state_of(one)]
            for one in self.course_ids
        ]
        pairs = [
            [
                one.sudo().mentor_id.name,
                one.sudo().employee_id.name,
                f"{one.date_from:%d.%m.%Y}",
            ]
            for one in self.mentorship_ids
        ]
        return [
            *super()._all_sections(),
            self._section(
                self.env._("Courses"),
                courses,
                [self.env._("Course"), self.env._("Hours"), self.env._("State")],
            ),
            self._section(
                self.env._("Mentoring"),
                pairs,
                [self.env._("Mentor"), self.env._("Young teacher"), self.env._("From")],
            ),
        ]
