from datetime import timedelta
from itertools import count

from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz

_LAST_QUARTER = 4
_SUNDAY = 6


class UbReportPlanItemMixin(models.AbstractModel):
    """The tables of a plan: its items by part, and the body's meetings by quarter."""

    _name = "ub.report.plan.item.mixin"
    _description = "Tables of a plan"
    _inherit = ["ub.report.approval.mixin"]

    # Under the table

    def _author(self, plan):
        """Head of the body, or holder of the office, under the plan."""
        if plan.body_id:
            title = plan.body_id._head_title(self._short_lang)
            title = title[:1].upper() + title[1:]
            return self._signature(title, plan.body_id._holder_of("head"))
        holders = self._holders_on(plan.company_id, False)
        if plan.post_id:
            return self._signature_as(plan.post_id, holders)
        deputy = holders.filtered(lambda h: h.post_id.authority == "manage")[:1]
        return self._signature(deputy.title, deputy.employee_id, deputy.is_acting)

    def _signer(self, plan):
        """The same; on a form without a plan, a line for the pen."""
        return self._author(plan) if plan else {"title": self.env._("Head"), "name": ""}

    # Table

    def _groups(self, plan):
        if plan.period == "week":
            return self._groups_by_day(plan)
        groups, number = [], 0
        by_part = plan.line_ids.sorted().grouped("section_id")
        none = plan.section_ids.browse()
        for part in [none, *plan.section_ids.sorted()]:
            rows = []
            for line in by_part.get(part, ()):
                if line.state == "dropped" and not plan.is_locked:
                    continue
                number += 1
                rows.append(self._row(line, number))
            if rows or part:
                head = {"number": part.number or "", "name": part.name or ""}
                groups.append({**head, "rows": rows})
        return groups

    def _groups_by_day(self, plan):
        """A week reads from Monday on, whatever part of the plan an item is of."""
        lines = plan.line_ids.sorted(lambda line: (line.name or "", line.id))
        if not plan.is_locked:
            lines = lines.filtered(lambda line: line.state != "dropped")
        spans = lines.filtered(lambda line: line.date_from != line.date_to)
        by_day = (lines - spans).grouped("date_to")
        groups = [{"name": self.env._("All week"), "lines": spans}] if spans else []
        week = self.env["ub.week.mixin"]
        span = (plan.date_to - plan.date_from).days + 1
        for day in (plan.date_from + timedelta(days=place) for place in range(span)):
            if by_day.get(day) or day.weekday() != _SUNDAY:
                name = f"{week._weekday(day)}, {day:%d.%m}"
                groups.append({"name": name, "lines": by_day.get(day, ())})
        number = count(1)
        return [
            {
                "number": "",
                "name": group["name"],
                "rows": [self._row(line, next(number)) for line in group["lines"]],
            }
            for group in groups
        ]

    def _row(self, line, number):
        form = line.kind_id.name or ""
        said = kyrgyz.fold(form) in kyrgyz.fold(line.name or "")
        return {
            "id": line.id,
            "number": number,
            "lines": self._lines(line.name),
            "form": "" if said else form,
            "term": line._term_words(),
            "classes": line.classes or "",
            "responsible": self._responsible(line),
            "result": line.result or "",
            "mark": self._mark_of(line),
        }

    @staticmethod
    def _responsible(line):
        names = [kyrgyz.initials(person.name) for person in line.responsible_ids]
        return [*names, line.responsible] if line.responsible else names

    def _mark_of(self, line):
        """What became of the item: «№ 2 протокол, 05.11»."""
        words = []
        if line.state == "done":
            done = line.date_done and f"{line.date_done:%d.%m}"
            words.append(line.proof_label or self.env._("done %(day)s", day=done or ""))
        elif line.state != "open":
            words.append(line._state_label())
            words += [line.proof_label or line.reason or ""]
        if line.date_moved:
            month = self.env._("moved to: %(month)s", month=line._month_label().lower())
            words.append(month)
        return "; ".join(word for word in words if word)

    # Meetings

    def _meetings(self, plan):
        """The body's meetings of the year by quarter: theme, questions, speakers."""
        if not plan.body_id or plan.period != "year":
            return []
        meetings = self.env["ub.meeting"].sudo()
        found = meetings.search(
            [
                ("body_id", "=", plan.body_id.id),
                ("year_id", "=", plan.year_id.id),
                ("state", "!=", "cancelled"),
            ],
            order="date_start",
        )
        quarters = plan._terms().values()
        return [self._meeting(meeting, quarters) for meeting in found]

    def _meeting(self, meeting, quarters):
        day = meeting._local_day()
        quarter = next(
            (term.number for term in quarters if day <= term.date_to), _LAST_QUARTER
        )
        items = meeting.item_ids.sorted()
        return {
            "quarter": quarter,
            "number": meeting.number or "",
            "date": self._short_day(day),
            "theme": meeting.theme or "",
            "questions": items.mapped("name"),
            "speakers": list(
                dict.fromkeys(
                    kyrgyz.initials(name)
                    for name in (item._speaker_name() for item in items)
                    if name
                )
            ),
        }
