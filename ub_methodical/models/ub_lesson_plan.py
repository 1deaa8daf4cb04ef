from odoo import models


class UbLessonPlan(models.Model):
    """Visits that a plan's schedules are made of."""

    _inherit = "ub.plan"

    def _ub_lessons(self, kind):
        """Visits of ``kind`` in the time of the plan, cancelled ones left out (sudo).

        For printing: formal visits stand in no schedule.
        """
        self.ensure_one()
        lessons = self.env["ub.lesson"].sudo()
        if kind == "formal":
            return lessons
        domain = [
            ("kind", "=", kind),
            ("state", "!=", "cancelled"),
            ("company_id", "=", self.company_id.id),
            ("date", ">=", self.date_from),
            ("date", "<=", self.date_to),
        ]
        if self.body_id:
            domain.append(("body_id", "=", self.body_id.id))
        return lessons.search(domain, order="date, number, id")
