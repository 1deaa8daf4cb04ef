from odoo import fields, models

_HELD = ("held", "minutes", "closed")
_LINES_FOR_THE_PEN = 4
_COLUMNS = ("planned", "done", "partly", "failed", "left")
# Which column an item of a plan is counted in; carried ones are still to be done
_COLUMN = {
    "open": "left",
    "carried": "left",
    "partly": "partly",
    "done": "done",
    "failed": "failed",
}


class ReportPlanCounts(models.AbstractModel):
    """First sheet of F08 and F25: how the chosen plans are fulfilled, in figures.

    One sheet for each school; the figures of a body come by grouped queries, whose
    number does not depend on how many plans are chosen. The text is the pen's.
    """

    _name = "report.ub_reports.report_f08_counts"
    _description = "Fulfilment of plans in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f08_counts"
    _paper_model = "ub.plan"

    def _file_words(self, paper):
        return self.env._(
            "Fulfilment of plans %(date)s",
            date=self._short_day(fields.Date.context_today(self)),
        )

    def _docs(self, papers):
        form = self.with_context(lang=self._lang)
        papers.check_access("read")
        chosen = papers.with_context(lang=self._lang).sudo()
        return [
            form._sheet(company, plans)
            for company, plans in chosen.grouped("company_id").items()
        ]

    def _sheet(self, company, plans):
        counts = self._counts(plans)
        deeds = self._deeds(plans)
        blocks = [
            {
                "name": plan.display_name,
                "rows": counts[plan][0],
                "total": counts[plan][1],
                "deeds": deeds(plan),
            }
            for plan in plans
        ]
        total = [sum(column) for column in zip(*(b["total"] for b in blocks), strict=1)]
        return {
            **self._letterhead(company),
            "as_of": self._day(fields.Date.context_today(self)),
            "blocks": blocks,
            "total": total if len(blocks) > 1 else [],
            "texts": [
                self.env._("What was achieved"),
                self.env._("Shortcomings and their causes"),
                self.env._("Tasks ahead"),
            ],
            "lines_for_the_pen": _LINES_FOR_THE_PEN,
        }

    def _counts(self, plans):
        """{plan: (rows of its parts, its total)}, from one grouped query."""
        groups = (
            self.env["ub.plan.line"]
            .sudo()
            ._read_group(
                [("plan_id", "in", plans.ids)],
                ["plan_id", "section_id", "state"],
                ["__count"],
            )
        )
        figures = {}
        for plan, part, state, count in groups:
            if state == "dropped":
                continue
            row = figures.setdefault((plan.id, part.id), dict.fromkeys(_COLUMNS, 0))
            row["planned"] += count
            row[_COLUMN[state]] += count
        result = {}
        for plan in plans:
            rows = []
            for part in [plan.section_ids.browse(), *plan.section_ids.sorted()]:
                row = figures.get((plan.id, part.id))
                if row:
                    name = part.display_name if part else ""
                    rows.append({"name": name, "figures": list(row.values())})
            columns = [row["figures"] for row in rows] or [[0] * len(_COLUMNS)]
            total = [sum(column) for column in zip(*columns, strict=True)]
            result[plan] = (rows, total)
        return result

    def _deeds(self, plans):
        """A function that tells meetings, decisions and events of a plan's body."""
        bodies = [("body_id", "in", plans.body_id.ids)]
        first, last = min(plans.mapped("date_from")), max(plans.mapped("date_to"))
        days = [("date_start", ">=", first), ("date_start", "<=", last)]
        meetings = self._by_body_and_day(
            "ub.meeting", [*bodies, *days, ("state", "in", _HELD)]
        )
        events = self._by_body_and_day(
            "ub.event", [*bodies, *days, ("state", "=", "held")]
        )
        decisions = (
            self.env["ub.decision"]
            .sudo()
            ._read_group(
                [
                    *bodies,
                    ("meeting_id.date_start", ">=", first),
                    ("meeting_id.date_start", "<=", last),
                    ("meeting_id.state", "in", _HELD),
                ],
                ["body_id", "meeting_id", "state"],
                ["__count"],
            )
        )

        def tell(plan):
            own = [
                (state, count)
                for body, meeting, state, count in decisions
                if body == plan.body_id
                and plan.date_from <= meeting._local_day() <= plan.date_to
            ]
            return {
                "meetings": self._within(meetings, plan),
                "events": self._within(events, plan),
                "decisions": sum(count for _state, count in own),
                "decided_done": sum(n for state, n in own if state == "done"),
            }

        return tell

    def _by_body_and_day(self, model, domain):
        return (
            self.env[model]
            .sudo()
            ._read_group(domain, ["body_id", "date_start:day"], ["__count"])
        )

    @staticmethod
    def _within(groups, plan):
        return sum(
            count
            for body, day, count in groups
            if body == plan.body_id and plan.date_from <= day.date() <= plan.date_to
        )


class ReportPlanCountsRu(models.AbstractModel):
    _name = "report.ub_reports.report_f08_counts_ru"
    _description = "Fulfilment of plans in Russian"
    _inherit = ["report.ub_reports.report_f08_counts"]

    _lang = "ru_RU"
