from datetime import timedelta

from odoo import fields, models


class HrEmployee(models.Model):
    """A pair ends when one of the two leaves the school."""

    _inherit = "hr.employee"

    def _ub_end_facts(self):
        result = super()._ub_end_facts()
        pairs = self.env["ub.mentorship"].sudo()
        for person in self:
            day = person.departure_date or fields.Date.context_today(self)
            own = pairs.search(
                [
                    "|",
                    ("employee_id", "=", person.id),
                    ("mentor_id", "=", person.id),
                    "|",
                    "|",
                    ("date_to", "=", False),
                    ("date_to", ">=", day - timedelta(days=1)),
                    ("end_reason", "=", "left"),
                ]
            )
            own._end_by_leaving(day)
        return result
