from odoo import api, fields, models


class UbTeacherYear(models.TransientModel):
    """Lessons that were open or visited: that they took place, not what was seen.

    Formal visits show only to whoever may know of them; the rules of ``ub.lesson``
    say who.
    """

    _inherit = "ub.teacher.year"

    open_lesson_ids = fields.Many2many(
        "ub.lesson", string="Open lessons given", compute="_compute_lessons"
    )
    visit_ids = fields.Many2many(
        "ub.lesson", string="Lessons visited", compute="_compute_lessons"
    )
    received_ids = fields.Many2many(
        "ub.lesson", string="Visits received", compute="_compute_lessons"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_lessons(self):
        for page in self:
            person, year = page.employee_id, page.year_id
            taught = ("teacher_id", "=", person.id)
            in_year = ("year_id", "=", year.id)
            held = ("state", "=", "held")
            page.open_lesson_ids = page._find(
                "ub.lesson",
                [taught, in_year, ("kind", "=", "open"), ("state", "!=", "cancelled")],
            )
            page.received_ids = page._find(
                "ub.lesson", [taught, in_year, ("kind", "!=", "open"), held]
            )
            page.visit_ids = page._find(
                "ub.lesson", [("visitor_ids", "in", person.ids), in_year, held]
            )

    def _all_sections(self):
        return [
            *super()._all_sections(),
            self._section_of_open_lessons(),
            self._section_of_visits(self.env._("Lessons visited"), self.visit_ids),
            self._section_of_visits(self.env._("Visits received"), self.received_ids),
        ]

    def _section_of_open_lessons(self):
        rows = [
            [
                f"{lesson.date:%d.%m.%Y}",
                lesson.classes or "",
                lesson.theme or lesson.subject_id.name or "",
                self._state_of(lesson),
            ]
            for lesson in self.open_lesson_ids
        ]
        columns = [
            self.env._("Day"),
            self.env._("Class"),
            self.env._("Theme"),
            self.env._("State"),
        ]
        return self._section(self.env._("Open lessons given"), rows, columns, wide=2)

    def _section_of_visits(self, title, lessons):
        kinds = dict(lessons._fields["kind"]._description_selection(self.env))
        rows = [
            [
                f"{lesson.date:%d.%m.%Y}",
                kinds[lesson.kind],
                self._other_side(lesson),
                lesson.classes or "",
            ]
            for lesson in lessons
        ]
        columns = [
            self.env._("Day"),
            self.env._("Kind"),
            self.env._("Who"),
            self.env._("Class"),
        ]
        return self._section(title, rows, columns, wide=2)

    def _other_side(self, lesson):
        """Whose lesson it was, or who came to the person's own."""
        people = lesson.sudo().teacher_id
        if people == self.sudo().employee_id:
            people = lesson.sudo().visitor_ids
        return ", ".join(people.mapped("name"))
