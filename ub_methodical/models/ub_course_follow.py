from odoo import models

from .ub_plan_line import UNMET


class UbCourseFollow(models.Model):
    """A course that was attended: its items in the plans of the year are done."""

    _inherit = "ub.course"

    def _follow_in_plans(self):
        for course in self.sudo():
            lines = (
                self.env["ub.plan.line"]
                .sudo()
                .search(
                    [
                        ("course_id", "=", course.id),
                        ("state", "in", UNMET),
                        ("plan_id.date_from", "<=", course.date_to),
                        ("plan_id.date_to", ">=", course.date_to),
                    ]
                )
            )
            for line in lines:
                line._take("do", date=course.date_to, note=course._in_short())
