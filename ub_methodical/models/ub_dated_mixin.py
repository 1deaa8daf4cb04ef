from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain


class UbDatedMixin(models.AbstractModel):
    """A fact that is true from a day to a day, both included.

    Nothing here is stored that depends on today: what is current is asked anew,
    so a right begins and ends by itself at midnight of the user's time zone.
    """

    _name = "ub.dated.mixin"
    _description = "Dated fact"
    _inherit = ["ub.guard.mixin", "ub.fact.mixin"]

    date_from = fields.Date(
        "From", required=True, index=True, default=fields.Date.context_today
    )
    date_to = fields.Date(
        "To", index=True, help="Last day; empty: until further notice."
    )
    is_current = fields.Boolean(
        "In force", compute="_compute_is_current", search="_search_is_current"
    )

    _dates_in_order = models.Constraint(
        "CHECK (date_to IS NULL OR date_to >= date_from - 1)",
        "The last day lies before the first one: correct the dates.",
    )

    @api.depends("date_from", "date_to")
    def _compute_is_current(self):
        today = fields.Date.context_today(self)
        for fact in self:
            fact.is_current = fact._covers(today)

    def _search_is_current(self, operator, value):
        if operator != "in":
            return NotImplemented
        current = self._domain_covering("today")
        return current if True in value else ~current

    @api.model
    def _domain_covering(self, day):
        """Facts true on ``day``: a date, or a date word such as ``today``."""
        return Domain("date_from", "<=", day) & (
            Domain("date_to", "=", False) | Domain("date_to", ">=", day)
        )

    def _covers(self, day):
        self.ensure_one()
        return bool(
            self.date_from
            and self.date_from <= day
            and (not self.date_to or self.date_to >= day)
        )

    def _is_ever_true(self):
        """False for a fact that was taken back before its first day."""
        self.ensure_one()
        return not self.date_to or self.date_to >= self.date_from

    def _meets(self, other):
        """Whether there is a day on which both facts are true."""
        first = max(self.date_from, other.date_from)
        return self._covers(first) and other._covers(first)

    def _end(self, last_day):
        """End the facts on ``last_day``.

        A fact that would end before it began stays in the history with the eve of
        its first day as its last: ordered, taken back, true on no day.
        """
        for fact in self:
            if not fact.date_to or fact.date_to > last_day:
                fact.date_to = max(last_day, fact.date_from - timedelta(days=1))
