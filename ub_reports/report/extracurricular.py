from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportExtracurricular(models.AbstractModel):
    """F12: what of a plan is done with pupils outside lessons, in the order of days."""

    _name = "report.ub_reports.report_f12_extracurricular"
    _description = "Schedule of extracurricular work in Kyrgyz"
    _inherit = ["ub.report.plan.annex.mixin"]

    _form = "ub_reports.f12_extracurricular"

    def _annex_words(self, period):
        return self.env._("Schedule of extracurricular work %(period)s", period=period)

    def _table_rows(self, plan):
        lines = plan.line_ids.filtered("kind_id.is_extracurricular").sorted(
            lambda line: (not line.date_due, line.date_due, line.id)
        )
        return [
            *(
                self._scheduled(line, number)
                for number, line in enumerate(lines, start=1)
            ),
            *self._club_rows(plan, len(lines) + 1),
        ]

    def _scheduled(self, line, number):
        """The item with the day by the schedule, and what became of that day."""
        events = line.event_ids.filtered("date_planned").sorted("date_planned")
        days = [self._short_day(event.date_planned) for event in events]
        words = [event._words_of_deviation() for event in events]
        row = self._row(line, number)
        return {
            **row,
            "form": line.kind_id.name,
            "term": ", ".join(days) or row["term"],
            "mark": "; ".join(word for word in (row["mark"], *words) if word),
        }

    def _club_rows(self, plan, first):
        """Clubs and electives of the body go on all year (001 cl. 3.14)."""
        clubs = self.env["ub.club"].sudo()
        found = clubs.search(
            [
                ("company_id", "=", plan.company_id.id),
                ("body_id", "=", plan.body_id.id),
                ("year_id", "=", plan.year_id.id),
            ],
            order="weekday, hour, id",
        )
        kinds = dict(clubs._fields["kind"]._description_selection(self.env))
        return [
            {
                "number": number,
                "term": club._when(),
                "lines": [club.name],
                "form": kinds[club.kind],
                "classes": club.classes or "",
                "responsible": [kyrgyz.initials(club.leader_id.name or "")],
                "mark": "",
            }
            for number, club in enumerate(found, start=first)
        ]


class ReportExtracurricularRu(models.AbstractModel):
    _name = "report.ub_reports.report_f12_extracurricular_ru"
    _description = "Schedule of extracurricular work in Russian"
    _inherit = ["report.ub_reports.report_f12_extracurricular"]

    _lang = "ru_RU"


class ReportExtracurricularBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f12_extracurricular_blank"
    _description = "Blank schedule of extracurricular work in Kyrgyz"
    _inherit = ["report.ub_reports.report_f12_extracurricular"]

    _is_blank = True


class ReportExtracurricularBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f12_extracurricular_blank_ru"
    _description = "Blank schedule of extracurricular work in Russian"
    _inherit = ["report.ub_reports.report_f12_extracurricular_ru"]

    _is_blank = True
