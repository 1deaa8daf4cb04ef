from odoo import models

_STAGES_FOR_THE_PEN = 8


class ReportSelfEducation(models.AbstractModel):
    """F14: the individual plan of a teacher, approved by a meeting."""

    _name = "report.ub_reports.report_f14_self_education"
    _description = "Individual plan of self-education in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.f14_self_education"
    _paper_model = "ub.self.education"

    def _file_words(self, paper):
        return self.env._(
            "Plan of self-education %(teacher)s", teacher=paper.employee_id.name or ""
        )

    def _values(self, plan):
        form = plan._fields["work_form"]._description_selection(self.env)
        return {
            **self._head(plan.company_id),
            **self._teacher(plan.employee_id),
            "is_draft": plan.state == "draft",
            "is_blank": False,
            "body": plan.body_id.name or "",
            "approval": plan.approval_label or "",
            "theme": plan.name,
            "years": plan.years,
            "facts": [
                [self.env._("Aim"), self._lines(plan.aim)],
                [self.env._("Tasks"), self._lines(plan.tasks)],
                [self.env._("Form of work"), [dict(form).get(plan.work_form, "")]],
                [self.env._("Methods"), self._lines(plan.methods)],
                [self.env._("Expected result"), self._lines(plan.expected)],
            ],
            "rows": [self._row(stage) for stage in plan.stage_ids.sorted()],
            "empty_rows": 0,
            "outcome": self._lines(plan.outcome),
            "heard": plan.heard_label or "",
            "signers": self._signers(plan.employee_id, plan.body_id),
        }

    def _row(self, stage):
        kinds = stage._fields["kind"]._description_selection(self.env)
        return {
            "stage": dict(kinds).get(stage.kind, ""),
            "name": stage.name,
            "term": self._short_day(stage.date_due) if stage.date_due else "",
            "result": stage.outcome or stage.expected or "",
            "report_form": stage.report_form or "",
            "done": self._short_day(stage.done_on) if stage.done_on else "",
        }

    def _blank_values(self, plan):
        """For the pen: who the teacher is stands there already, when it is known."""
        captions = (
            self.env._("Aim"),
            self.env._("Tasks"),
            self.env._("Form of work"),
            self.env._("Methods"),
            self.env._("Expected result"),
        )
        return {
            **self._head(plan.company_id),
            **self._teacher(plan.employee_id),
            "is_draft": False,
            "is_blank": True,
            "body": plan.body_id.name or "",
            "approval": "",
            "theme": plan.name or "",
            "years": plan.years if plan else "",
            "facts": [[caption, []] for caption in captions],
            "rows": [],
            "empty_rows": _STAGES_FOR_THE_PEN,
            "outcome": [],
            "heard": "",
            "signers": self._signers(plan.employee_id, plan.body_id),
        }


class ReportSelfEducationRu(models.AbstractModel):
    _name = "report.ub_reports.report_f14_self_education_ru"
    _description = "Individual plan of self-education in Russian"
    _inherit = ["report.ub_reports.report_f14_self_education"]

    _lang = "ru_RU"


class ReportSelfEducationBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f14_self_education_blank"
    _description = "Blank individual plan of self-education in Kyrgyz"
    _inherit = ["report.ub_reports.report_f14_self_education"]

    _is_blank = True


class ReportSelfEducationBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f14_self_education_blank_ru"
    _description = "Blank individual plan of self-education in Russian"
    _inherit = ["report.ub_reports.report_f14_self_education_ru"]

    _is_blank = True
