from odoo import Command, models


class UbPlanCourse(models.Model):
    """Courses of the members come into the plan of their body (003 cl. 3.3).

    Only who reads them takes them: the head of the body, and who manages the school.
    """

    _inherit = "ub.plan"

    def _fill_from_courses(self):
        """Add an item for each course that is planned for a member in this year."""
        self.ensure_one()
        self._check_open_for_parts()
        part = self.env._("Courses of teachers")
        lines = [self._prepare_course_line(course) for course in self._courses()]
        return self.sudo()._add_parts([(part, lines)]).with_env(self.env)

    def _draw_from_above(self, with_all_year=False):
        """What the month takes of the annual plan goes on naming its course."""
        added = super()._draw_from_above(with_all_year)
        for line in added.sudo().filtered("origin_id.course_id"):
            line.course_id = line.origin_id.course_id
        return added

    def _courses(self):
        """Planned courses of the plan's year, of its members, that the user reads."""
        courses = self.env["ub.course"]
        if not self.year_id:
            return courses
        whose = [("company_id", "=", self.company_id.id)]
        if self.body_id:
            whose = [("employee_id", "in", self.body_id._members().ids)]
        in_year = [
            ("state", "=", "planned"),
            ("year", "=", self.year_id.date_from.year),
        ]
        found = courses.search([*whose, *in_year])
        return found.filtered(
            lambda course: not course.date_from or self._covers(course.date_from)
        )

    def _prepare_course_line(self, course):
        day = course.date_from or course.date_to
        month = f"{day.month:02}" if day else self.month
        return {
            "name": self.env._(
                "Course: “%(course)s” (%(teacher)s)",
                course=course.name,
                teacher=course.sudo().employee_id.name,
            ),
            "result": course.organiser,
            "responsible_ids": [Command.set(course.employee_id.ids)],
            "course_id": course.id,
            **self._prepare_term(False, month, {}),
        }
