from math import inf

from odoo import fields, models

_HELD = ("held", "minutes", "closed")


class UbMeetingNorm(models.Model):
    """How often a body meets, and whether each question came to an end.

    A norm of a year or quarter is measured when its time has come: until then
    nothing is late, and nobody is reminded of September in September.
    """

    _inherit = "ub.norm"

    def _measure_body_min_meetings(self, body, joining=None):
        """Meetings of the year, from its last quarter on (001 cl. 5.5; 004 intro.5)."""
        year = self._current_year(body)
        today = fields.Date.context_today(self)
        last = year.term_ids.sorted("number")[-1:]
        has_begun = last and last.date_from <= today
        return len(self._days_of_meetings(body, year)) if has_begun else inf

    def _measure_body_meetings_per_quarter(self, body, joining=None):
        """The poorest of the quarters that are over (004 intro.1)."""
        year = self._current_year(body)
        today = fields.Date.context_today(self)
        days = self._days_of_meetings(body, year)
        counts = [
            sum(term.date_from <= day <= term.date_to for day in days)
            for term in year.term_ids
            if term.date_to < today and (body.date_from or today) <= term.date_from
        ]
        return min(counts, default=inf)

    def _measure_meeting_item_decided(self, meeting):
        """1 when each question came to a decision or another end (004 intro.2)."""
        return float(not meeting._undecided_items())

    # In memory for all bodies of a list, where asking the database is not

    def _current_year(self, body):
        today = fields.Date.context_today(self)
        years = body.company_id.sudo().ub_year_ids
        return years.filtered(lambda own: own.year_id._covers(today))

    def _days_of_meetings(self, body, year):
        """On which days of the school's ``year`` the body met."""
        lines = body.sudo().book_ids.filtered(
            lambda line: line.year_id == year.year_id and line.state in _HELD
        )
        return [line.meeting_id._local_day() for line in lines]
