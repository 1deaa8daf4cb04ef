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
        terms, held = self._terms_and_meetings(body)
        today = fields.Date.context_today(self)
        last = terms.sorted("number")[-1:]
        return len(held) if last and last.date_from <= today else inf

    def _measure_body_meetings_per_quarter(self, body, joining=None):
        """The poorest of the quarters that are over (004 intro.1)."""
        terms, held = self._terms_and_meetings(body)
        today = fields.Date.context_today(self)
        counts = [
            sum(term.date_from <= day <= term.date_to for day in held)
            for term in terms
            if term.date_to < today and (body.date_from or today) <= term.date_from
        ]
        return min(counts, default=inf)

    def _measure_meeting_item_decided(self, meeting):
        """1 when each question came to a decision or another end (004 intro.2)."""
        return float(not meeting._undecided_items())

    def _terms_and_meetings(self, body):
        """Quarters of the current year, and the days on which the body met in it."""
        today = fields.Date.context_today(self)
        # In memory for all bodies of a list, where asking for the year is not
        years = body.company_id.sudo().ub_year_ids
        own = years.filtered(lambda y: y.year_id._covers(today))
        lines = body.sudo().book_ids.filtered(
            lambda line: line.year_id == own.year_id and line.state in _HELD
        )
        return own.term_ids, [line.meeting_id._local_day() for line in lines]
