from datetime import timedelta

from odoo import Command, models

from .ub_plan_line import DAYS, UNMET


class UbPlanDrawDays(models.Model):
    """Meetings and events of the days of a weekly or daily plan are its items too.

    They are worded as on the sheet of the week. One that shows that an item of the
    plan above is done comes as that item.
    """

    _inherit = "ub.plan"

    def _deeds_of_days(self, above):
        """{meeting, event or item above: values} of what takes place in these days."""
        if self.period not in DAYS:
            return {}
        week = self.env["ub.week.mixin"]
        span = (self.date_to - self.date_from).days + 1
        days = [self.date_from + timedelta(days=number) for number in range(span)]
        meetings = week._meetings_of(self.company_id, days).filtered(
            lambda one: self._is_of_whose(one.book_ids.joint_body_id | one.body_id)
        )
        events = week._events_of(self.company_id, days).filtered(
            lambda one: self._is_of_whose(one.body_id | one.joint_body_ids)
        )
        known = self.line_ids.sudo()
        found = {}
        for deed in [*(meetings - known.meeting_id), *(events - known.event_id)]:
            vals = self._prepare_deed_term(deed)
            shown = self._items_shown_by(deed, above)
            found.update({line: vals for line in shown} or {deed: vals})
        return found

    def _is_of_whose(self, bodies):
        """An office and the school look at everybody's meetings and events."""
        return not self.body_id or self.body_id in bodies

    def _items_shown_by(self, deed, above):
        """Unmet items of the plan above that ``deed`` was made for, at any level."""
        name = "meeting_id" if deed._name == "ub.meeting" else "event_id"
        made_for = (
            deed.item_ids.plan_line_id if name == "meeting_id" else deed.plan_line_id
        )

        def is_shown(line):
            own = line.sudo()
            roots = own | own.origin_id | own.origin_id.origin_id
            return own[name] == deed or bool(roots & made_for)

        return above.line_ids.filtered(
            lambda line: line.state in UNMET and is_shown(line)
        )

    def _prepare_deed_term(self, deed):
        if deed._name == "ub.meeting":
            first = last = deed._local_day()
            name = "meeting_id"
        else:
            first, last = deed._days()
            name = "event_id"
        return {
            name: deed.id,
            "term_kind": "dates",
            "date_from": max(first, self.date_from),
            "date_to": min(last, self.date_to),
        }

    def _deeds_without_item(self, deeds):
        """A part of its own for what stands in no plan above."""
        vals_list = [
            {**self._prepare_deed(deed), **vals}
            for deed, vals in deeds.items()
            if deed._name != "ub.plan.line"
        ]
        return [(self.env._("Meetings and events"), vals_list)] if vals_list else []

    def _prepare_deed(self, deed):
        week = self.env["ub.week.mixin"]
        if deed._name == "ub.meeting":
            words, more = week._words_of_meeting(deed), {}
        else:
            words, more = week._words_of_event(deed), {"kind_id": deed.kind_id.id}
        words = f"{week._clock(deed.date_start)} {words}"
        chair = deed.chair_id
        chair = chair.filtered(lambda person: person.company_id == self.company_id)
        return {
            "name": f"{words} ({deed.place})" if deed.place else words,
            "responsible_ids": [Command.set(chair.ids)],
            **more,
        }
