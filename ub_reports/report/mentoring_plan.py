from odoo import models

_ROWS_FOR_THE_PEN = 9


class ReportMentoringPlan(models.AbstractModel):
    """F23: the plan of a mentor with his young teacher (000 3.7; 001 plan IV.1)."""

    _name = "report.ub_reports.report_f23_mentoring_plan"
    _description = "Mentoring plan in Kyrgyz"
    _inherit = ["ub.report.mentoring.mixin"]

    _form = "ub_reports.f23_mentoring_plan"
    _paper_model = "ub.mentorship.plan"

    def _file_words(self, paper):
        names = (paper.mentor_id.name, paper.young_id.name)
        return self.env._(
            "Mentoring plan %(pair)s", pair=" – ".join(filter(None, names))
        )

    def _values(self, plan):
        return {
            **self._frame(plan),
            "is_draft": plan.state == "draft",
            "is_blank": False,
            "year": plan.year_id._label(self._short_lang),
            "aim": self._lines(plan.aim),
            "stamps": [[self._considered(plan), self._approved(plan)]],
            "rows": [self._row(line) for line in plan.line_ids.sorted()],
            "empty_rows": 0,
        }

    def _blank_values(self, plan):
        year = plan.year_id._label(self._short_lang) if plan else self._year_label()
        return {
            **self._frame(plan),
            "is_draft": False,
            "is_blank": True,
            "year": year,
            "aim": [],
            "stamps": [[self._considered(plan.browse()), self._approved(plan)]],
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
        }

    def _frame(self, plan):
        return {
            **self._head(plan.company_id),
            **self._pair(plan),
            "signers": [
                self._signature(self.env._("Mentor"), plan.mentor_id),
                self._signature(self.env._("Young teacher"), plan.young_id),
                self._head_of(plan.body_id),
            ],
        }

    def _considered(self, plan):
        """КАРАЛДЫ: the meeting and its minutes, or lines for the pen."""
        meeting = plan.approval_item_id.meeting_id
        number = meeting.number or "____"
        mark = {
            "word": self.env._("CONSIDERED"),
            "signer": None,
            "meeting": self.env._("at the meeting of the association"),
            "number": self.env._("minutes No. %(number)s", number=number),
            "date": self._day(meeting._local_day()) if meeting else "",
            "note": "",
            "has_seal": False,
        }
        is_on_paper = plan.state in ("approved", "done") and not meeting
        if is_on_paper and plan.paper_minutes:
            mark.update(number=plan.paper_minutes, date="\N{NO-BREAK SPACE}")
        return mark

    def _approved(self, plan):
        """БЕКИТЕМИН: the director's pen, and its day where it was noted."""
        company = plan.company_id or self.env.company.sudo()
        day = plan.signed_on
        return {
            "word": self.env._("I APPROVE"),
            "signer": self._director_on(company, day),
            "date": self._day(day) if day else "",
            "note": "",
            "has_seal": True,
        }

    def _row(self, line):
        done = line.proof or (self._short_day(line.done_on) if line.done_on else "")
        return {
            "name": line.name,
            "form": line.form_id.name or "",
            "term": self._short_day(line.date_due) if line.date_due else "",
            "done": done,
            "note": line.note or "",
        }


class ReportMentoringPlanRu(models.AbstractModel):
    _name = "report.ub_reports.report_f23_mentoring_plan_ru"
    _description = "Mentoring plan in Russian"
    _inherit = ["report.ub_reports.report_f23_mentoring_plan"]

    _lang = "ru_RU"


class ReportMentoringPlanBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f23_mentoring_plan_blank"
    _description = "Blank mentoring plan in Kyrgyz"
    _inherit = ["report.ub_reports.report_f23_mentoring_plan"]

    _is_blank = True


class ReportMentoringPlanBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f23_mentoring_plan_blank_ru"
    _description = "Blank mentoring plan in Russian"
    _inherit = ["report.ub_reports.report_f23_mentoring_plan_ru"]

    _is_blank = True
