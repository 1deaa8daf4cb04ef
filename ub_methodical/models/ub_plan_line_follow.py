from odoo import models

from .ub_plan_line import UNMET
from .ub_plan_line_deed import _PENDING


class UbPlanLineFollow(models.Model):
    """An item follows its deeds: done with the last one, open when one is undone."""

    _inherit = "ub.plan.line"

    def _follow_deed(self, day, words):
        """A deed took place: the item is done with the last of them (self: sudo)."""
        for line in self.filtered(lambda line: line._can("partly")):
            goes_on = line.term_kind == "year" and (line.date_due or day) > day
            if line._is_awaited() or goes_on:
                line._take_by_deed("partly", day, words)
            else:
                line._take_by_deed("do", day, words)
                unmet = line._drawn_from_it().filtered(lambda one: one.state in UNMET)
                unmet._take_by_deed("do", day, words)

    def _is_awaited(self):
        """Whether a deed of the item is still to take place (self: sudo)."""
        waits = self._meetings().filtered(lambda m: m.state in _PENDING)
        pending = self._events().filtered(lambda event: event.state != "held")
        return bool(waits or pending)

    def _deeds_done(self):
        """What took place for it: the deed, its day, its words (self: sudo)."""
        closed = self._meetings().filtered(lambda m: m.state == "closed")
        held = self._events().filtered(lambda event: event.state == "held")
        done = [(one, one._local_day(), self._words_of_meeting(one)) for one in closed]
        return done + [
            (one, one._local_day(), self._words_of_event(one)) for one in held
        ]

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

    def _take_back_deed(self, undone):
        """``undone`` took place no more: the other deeds alone speak (self: sudo)."""
        self.ensure_one()
        words = self.reason
        above = self.origin_id | self.origin_id.origin_id
        same = (above | self._drawn_from_it()).filtered(
            lambda line: line.reason == words and line.proof in (False, words)
        )
        for line in self | same:
            if line._can("reopen"):
                line._take("reopen")
        self._follow_deeds(undone)

    def _follow_deeds(self, undone=None):
        """The last deed that took place speaks (self: sudo)."""
        for line in self:
            deeds = [deed[1:] for deed in line._deeds_done() if deed[0] != undone]
            if deeds:
                line._follow_deed(*max(deeds))
