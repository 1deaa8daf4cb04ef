from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportMutualVisits(models.AbstractModel):
    """F22: schedule and register of mutual lesson visits (001 cl. 3.7).

    An annex of the body's plan. It says who visits whom, when and why; nothing of
    what was seen.
    """

    _name = "report.ub_reports.report_f22_visits"
    _description = "Schedule and register of mutual visits in Kyrgyz"
    _inherit = ["ub.report.plan.annex.mixin"]

    _form = "ub_reports.f22_visits"

    def _annex_words(self, period):
        return self.env._(
            "Schedule and register of mutual lesson visits %(period)s", period=period
        )

    def _table_rows(self, plan):
        lessons = plan._ub_lessons("peer")
        return [
            {"number": number, **self._visit(lesson)}
            for number, lesson in enumerate(lessons, start=1)
        ]

    def _beside(self, plan):
        return {"signer": self._signer(plan)}

    def _visit(self, lesson):
        day = lesson.date_planned or lesson.date
        visitors = map(kyrgyz.initials, self._names(lesson.visitor_ids))
        words = [lesson.subject_id.name, lesson.classes]
        return {
            "date": self._short_day(day),
            "visitor": ", ".join(visitors),
            "teacher": kyrgyz.initials(lesson.teacher_id.name),
            "lesson": ", ".join(filter(None, words)),
            "theme": lesson.theme or "",
            "aim": lesson.aim or "",
            "held": self._short_day(lesson.date) if lesson.state == "held" else "",
            "sheet": lesson.sheet_number or "",
        }


class ReportMutualVisitsRu(models.AbstractModel):
    _name = "report.ub_reports.report_f22_visits_ru"
    _description = "Schedule and register of mutual visits in Russian"
    _inherit = ["report.ub_reports.report_f22_visits"]

    _lang = "ru_RU"


class ReportMutualVisitsBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f22_visits_blank"
    _description = "Blank schedule and register of mutual visits in Kyrgyz"
    _inherit = ["report.ub_reports.report_f22_visits"]

    _is_blank = True


class ReportMutualVisitsBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f22_visits_blank_ru"
    _description = "Blank schedule and register of mutual visits in Russian"
    _inherit = ["report.ub_reports.report_f22_visits_ru"]

    _is_blank = True
