from odoo import models

_ROWS_FOR_THE_PEN = 14


class ReportExtracurricular(models.AbstractModel):
    """F12: what of a plan is done with pupils outside lessons, in the order of days."""

    _name = "report.ub_reports.report_f12_extracurricular"
    _description = "Schedule of extracurricular work in Kyrgyz"
    _inherit = ["ub.report.plan.item.mixin"]

    _form = "ub_reports.f12_extracurricular"
    _paper_model = "ub.plan"

    def _file_words(self, paper):
        return self.env._(
            "Schedule of extracurricular work %(period)s",
            period=paper._period_label() if paper else "",
        )

    def _doc(self, paper):
        """An annex of the plan: its words are locked with it, the marks go on."""
        return self._values(paper)

    def _values(self, plan):
        lines = plan.line_ids.filtered("kind_id.is_extracurricular").sorted(
            lambda line: (not line.date_due, line.date_due, line.id)
        )
        return {
            **self._letterhead(plan.company_id),
            "is_draft": plan.state != "approved",
            "body": plan.body_id.name or plan.post_id.name or "",
            "period": plan._period_label(),
            "rows": [
                {**self._row(line, number), "form": line.kind_id.name}
                for number, line in enumerate(lines, start=1)
            ],
            "empty_rows": 0,
        }

    def _blank_values(self, plan):
        company = plan.company_id or self.env.company.sudo()
        return {
            **self._letterhead(company.with_context(lang=self._lang)),
            "is_draft": False,
            "body": plan.body_id.name or "",
            "period": plan._period_label() if plan else "20___ – 20___",
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
        }


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
