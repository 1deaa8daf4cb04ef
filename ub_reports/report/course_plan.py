from odoo import models

_ROWS_FOR_THE_PEN, _YEARS_FOR_THE_PEN = 14, 5


class ReportCoursePlan(models.AbstractModel):
    """Perspective plan of courses: teachers × school years, with course and hours.

    Made of the register as it stands (001, council 3.2 (6)); whoever reads the plan
    sees the whole of it.
    """

    _name = "report.ub_reports.report_course_plan"
    _description = "Perspective plan of courses in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.course_plan"
    _paper_model = "ub.course.plan"

    def _file_words(self, paper):
        return self.env._(
            "Perspective plan of courses %(years)s", years=self._span(paper)
        )

    def _span(self, plan):
        return f"{plan.year_from}–{plan.year_to}" if plan else ""

    def _values(self, plan):
        years = list(plan._years())
        courses = self.env["ub.course"].sudo().search(list(plan._domain()))
        by_person = courses.grouped("employee_id")
        people = self._by_name(courses).employee_id
        return {
            **self._head(plan.company_id),
            "is_draft": plan.state == "draft",
            "span": self._span(plan),
            "years": [f"{year}–{year + 1}" for year in years],
            "rows": [self._row(one, by_person[one], years) for one in people],
            "empty_rows": 0,
            "note": self._lines(plan.note),
            "heard": plan.heard_label or "",
            "signer": self._signer(plan, plan.company_id),
        }

    def _row(self, employee, courses, years):
        card = courses.teacher_id[:1].with_context(lang=self._lang)
        return {
            "teacher": employee.name,
            "subjects": ", ".join(card.subject_ids.mapped("name")),
            "last": card.course_label or "",
            "cells": [
                [
                    self._cell(course)
                    for course in courses.sorted("id")
                    if course.year == year
                ]
                for year in years
            ],
        }

    def _cell(self, course):
        hours = course.hours and self.env._("%(hours)s hours", hours=course.hours)
        is_over = course.state in ("attended", "confirmed")
        done = is_over and self.env._("attended")
        return ", ".join(filter(None, (course.name, hours, done)))

    def _signer(self, plan, company):
        """The deputy whom the council answers to, else who manages methodical work."""
        manages = [("post_id.authority", "=", "manage")]
        holders = self._holders_on(company, None, manages)
        post = plan.body_id.deputy_post_id or holders[:1].post_id
        if post:
            return self._signature_as(post, holders)
        return {"title": self.env._("Deputy director"), "name": ""}

    def _blank_values(self, plan):
        company = plan.company_id or self.env.company.sudo()
        years = [f"{year}–{year + 1}" for year in plan._years()] if plan else []
        return {
            **self._head(plan.company_id),
            "is_draft": False,
            "span": self._span(plan) or "20___ – 20___",
            "years": years or ["20___ – 20___"] * _YEARS_FOR_THE_PEN,
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
            "note": [],
            "heard": "",
            "signer": self._signer(plan, company),
        }


class ReportCoursePlanRu(models.AbstractModel):
    _name = "report.ub_reports.report_course_plan_ru"
    _description = "Perspective plan of courses in Russian"
    _inherit = ["report.ub_reports.report_course_plan"]

    _lang = "ru_RU"


class ReportCoursePlanBlank(models.AbstractModel):
    _name = "report.ub_reports.report_course_plan_blank"
    _description = "Blank perspective plan of courses in Kyrgyz"
    _inherit = ["report.ub_reports.report_course_plan"]

    _is_blank = True


class ReportCoursePlanBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_course_plan_blank_ru"
    _description = "Blank perspective plan of courses in Russian"
    _inherit = ["report.ub_reports.report_course_plan_ru"]

    _is_blank = True
