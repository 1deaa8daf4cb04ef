from math import inf

from odoo import fields, models


class UbEventNorm(models.Model):
    """At least one practical seminar a year (001 cl. 5.6); 004 names no number.

    Like the meetings of the year it is measured from the last quarter on: before,
    nothing is late.
    """

    _inherit = "ub.norm"

    def _measure_body_min_practical_seminars(self, body, joining=None):
        year = self._current_year(body)
        last = year.term_ids.sorted("number")[-1:]
        has_begun = last and last.date_from <= fields.Date.context_today(self)
        if not has_begun:
            return inf
        return len(body._practical_seminars(year.year_id)["held"])
