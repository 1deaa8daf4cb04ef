from odoo import models

from .ub_plan_line import UNMET
from .ub_plan_line_deed import _PENDING


class UbPlanLineFollow(models.Model):
    """An item follows its deeds: done with the last one, open when one is undone."""

    _inherit = "ub.plan.line"

    def _follow_deed(self, day, words):
        """A deed took place: the item is done with the last of them (self: sudo)."""
        for line in self.filtered(lambda line: line._can("partly")):
            waits = line._meetings().filtered(lambda m: m.state in _PENDING)
            goes_on = line.term_kind == "year" and (line.date_due or day) > day
            pending = line._events().filtered(lambda event: event.state != "held")
            if waits or pending or goes_on:
                line._take_by_deed("partly", day, words)
            else:
                line._take_by_deed("do", day, words)
                unmet = line._drawn_from_it().filtered(lambda one: one.state in UNMET)
                unmet._take_by_deed("do", day, words)

    def _take_by_deed(self, action, day, words):
        for line in self:
            proof = {} if line.deed_count else {"proof": words}
            day = max(day, line.year_id.date_from)
            line._take(action, date=day, note=words, **proof)

    def _drawn_from_it(self):
        """The same work in plans of a month, week and day."""
        found = drawn = self.browse()
        while drawn := self.search(
            [("origin_id", "in", (drawn or self).ids), ("id", "not in", found.ids)]
        ):
            found |= drawn
        return found

    def _take_back_deed(self, event):
        """``event`` is held no more: the other deeds alone speak now (self: sudo)."""
        self.ensure_one()
        words = self.reason
        above = self.origin_id | self.origin_id.origin_id
        same = (above | self._drawn_from_it()).filtered(
            lambda line: line.reason == words and line.proof in (False, words)
        )
        for line in self | same:
            if line._can("reopen"):
                line._take("reopen")
        closed = self._meetings().filtered(lambda m: m.state == "closed")
        held = self._events().filtered(lambda other: other.state == "held") - event
        deeds = [(one._local_day(), self._words_of_meeting(one)) for one in closed]
        deeds += [(one._local_day(), self._words_of_event(one)) for one in held]
        if deeds:
            self._follow_deed(*max(deeds))
