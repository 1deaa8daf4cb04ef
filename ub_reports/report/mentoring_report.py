from odoo import models


class ReportMentoringReport(models.AbstractModel):
    """F24: what the mentor, or the young teacher, reports (001 plan IV.2)."""

    _name = "report.ub_reports.report_f24_mentoring_report"
    _description = "Report on mentoring in Kyrgyz"
    _inherit = ["ub.report.mentoring.mixin"]

    _form = "ub_reports.f24_mentoring_report"
    _paper_model = "ub.mentorship.report"

    def _file_words(self, paper):
        return self.env._(
            "Report on mentoring %(teacher)s", teacher=paper.employee_id.name or ""
        )

    def _values(self, report):
        return {
            **self._frame(report),
            "is_draft": report.state == "draft",
            "is_blank": False,
            "period": " – ".join(
                self._short_day(day) for day in (report.date_from, report.date_to)
            ),
            "figures": self._figures(
                report.done_count,
                report.planned_count,
                report.visited_count,
                report.given_count,
            ),
            "texts": [
                [caption, self._lines(report[name])]
                for name, caption in self._parts().items()
            ],
            "heard": report.heard_label or "",
        }

    def _blank_values(self, report):
        return {
            **self._frame(report),
            "is_draft": False,
            "is_blank": True,
            "period": "",
            "figures": self._figures(*["____"] * 4),
            "texts": [[caption, []] for caption in self._parts().values()],
            "heard": "",
        }

    def _frame(self, report):
        return {
            **self._head(report.company_id),
            **self._pair(report),
            "title": self._title(report),
            "signers": [
                self._signature(self.env._("Mentor"), report.mentor_id),
                self._signature(self.env._("Young teacher"), report.young_id),
            ],
        }

    def _title(self, report):
        if not report:
            return self.env._("REPORT OF THE MENTOR (OF THE YOUNG TEACHER)")
        if report.side == "young":
            return self.env._("REPORT OF THE YOUNG TEACHER")
        return self.env._("REPORT OF THE MENTOR")

    def _figures(self, done, planned, visited, given):
        return [
            self.env._(
                "Done by the plan: %(done)s of %(planned)s", done=done, planned=planned
            ),
            self.env._("Lessons visited: %(count)s", count=visited),
            self.env._("Lessons given: %(count)s", count=given),
        ]

    def _parts(self):
        return {
            "successes": self.env._("Successes"),
            "difficulties": self.env._("Difficulties"),
            "proposals": self.env._("Proposals"),
        }


class ReportMentoringReportRu(models.AbstractModel):
    _name = "report.ub_reports.report_f24_mentoring_report_ru"
    _description = "Report on mentoring in Russian"
    _inherit = ["report.ub_reports.report_f24_mentoring_report"]

    _lang = "ru_RU"


class ReportMentoringReportBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f24_mentoring_report_blank"
    _description = "Blank report on mentoring in Kyrgyz"
    _inherit = ["report.ub_reports.report_f24_mentoring_report"]

    _is_blank = True


class ReportMentoringReportBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f24_mentoring_report_blank_ru"
    _description = "Blank report on mentoring in Russian"
    _inherit = ["report.ub_reports.report_f24_mentoring_report_ru"]

    _is_blank = True
