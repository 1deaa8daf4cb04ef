from odoo import api, fields, models


class UbTeacherCourse(models.Model):
    """On the card: courses, and the theme of self-education (001 cl. 6.9, 6.10)."""

    _inherit = "ub.teacher"

    course_ids = fields.One2many("ub.course", "teacher_id", "Courses")
    course_label = fields.Char(
        "Last course", compute="_compute_course_label", compute_sudo=True
    )
    theme_label = fields.Char(
        "Theme of self-education", compute="_compute_theme_label", compute_sudo=True
    )

    @api.model_create_multi
    def create(self, vals_list):
        """A card made later shows the courses that its person has already."""
        teachers = super().create(vals_list)
        courses = self.env["ub.course"].sudo()
        found = courses.search([("employee_id", "in", teachers.employee_id.ids)])
        found._compute_teacher_id()
        return teachers

    @api.depends("course_ids.state", "course_ids.date_to", "course_ids.hours")
    @api.depends_context("ub_as_of", "lang")
    def _compute_course_label(self):
        """«2025, 72 саат, № 1234» as of the day; the last confirmed one."""
        courses = self.env["ub.course"]
        last = courses._last_by_person(self.employee_id, self._as_of_day())
        for card in self:
            course = last.get(card.employee_id.id)
            card.course_label = course._in_short() if course else False

    @api.depends("employee_id")
    @api.depends_context("ub_as_of")
    def _compute_theme_label(self):
        themes = self.env["ub.self.education"].sudo()
        going_on = themes._domain_of_year(themes._first_year(self._as_of_day()))
        handed_in = [
            ("employee_id", "in", self.employee_id.ids),
            ("state", "in", ("submitted", "approved", "done")),
        ]
        found = themes.search([*handed_in, *going_on], order="year_from, id")
        by_person = found.grouped(lambda theme: theme.employee_id.id)
        for card in self:
            own = by_person.get(card.employee_id.id, themes)
            card.theme_label = "; ".join(own.mapped("name"))

    def action_confirm(self):
        """With the card the deputy confirms the courses on it that were attended."""
        result = super().action_confirm()
        self.course_ids.filtered(lambda c: c.state == "attended").action_confirm()
        return result

    def _as_of_day(self):
        day = fields.Date.to_date(self.env.context.get("ub_as_of"))
        return day or fields.Date.context_today(self)
