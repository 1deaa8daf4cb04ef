from odoo import models


class ReportWorkReport(models.AbstractModel):
    """F26: a teacher's report on creative work, a course, self-education, a trip."""

    _name = "report.ub_reports.report_f26_work_report"
    _description = "Teacher's report in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.f26_work_report"
    _paper_model = "ub.work.report"

    def _file_words(self, paper):
        return self.env._("Report %(teacher)s", teacher=paper.employee_id.name or "")

    def _values(self, report):
        return {
            **self._head(report.company_id),
            **self._teacher(report.employee_id),
            "is_draft": report.state == "draft",
            "is_blank": False,
            "body": report.body_id.name or "",
            "kind": report.kind_id.name,
            "theme": report.name,
            "facts": self._facts(report),
            "texts": self._texts(report),
            "heard": report.heard_label or "",
            "signers": self._signers(report.employee_id, report.body_id),
        }

    def _facts(self, report):
        """Short lines on top; what is empty does not stand there."""
        days = [
            self._short_day(day) for day in (report.date_from, report.date_to) if day
        ]
        facts = [
            [self.env._("School year"), report.year_id._label(self._short_lang)],
            [self.env._("Period"), " – ".join(dict.fromkeys(days))],
            [self.env._("Course"), self._course(report)],
            [self.env._("Where it took place"), report.place or ""],
            [self.env._("Hours"), str(report.hours) if report.hours else ""],
            [self.env._("Certificate"), self._certificate(report.course_id)],
            [self.env._("Theme of self-education"), report.education_id.name or ""],
        ]
        return [fact for fact in facts if fact[1]]

    def _course(self, report):
        """Its title, where the theme of the report is another one, and organiser."""
        course = report.course_id
        title = course.name if course.name != report.name else ""
        return ", ".join(filter(None, (title, course.organiser)))

    def _certificate(self, course):
        number = (course.certificate_number or "").removeprefix("№").strip()
        number = number and f"№\u00a0{number}"
        day = self._short_day(course.certificate_date) if course else ""
        return ", ".join(filter(None, (number, day)))

    def _texts(self, report):
        texts = [
            [self.env._("Task before the course"), self._lines(report.task_before)],
            [self.env._("Task after the course"), self._lines(report.task_after)],
            [self.env._("Content"), self._lines(report.content)],
            [self.env._("Result"), self._lines(report.result)],
            [self.env._("Not done, and why"), self._lines(report.undone)],
            [self.env._("Annexes"), self._lines(report.annexes)],
        ]
        return [text for text in texts if text[1]]

    def _blank_values(self, report):
        facts = (
            self.env._("Period"),
            self.env._("Place of the course, hours"),
            self.env._("Tasks before and after the course"),
        )
        texts = (
            self.env._("Content"),
            self.env._("Result"),
            self.env._("Not done, and why"),
            self.env._("Annexes"),
        )
        return {
            **self._head(report.company_id),
            **self._teacher(report.employee_id),
            "is_draft": False,
            "is_blank": True,
            "body": report.body_id.name or "",
            "kind": report.kind_id.name or "",
            "theme": report.name or "",
            "facts": [[caption, ""] for caption in facts],
            "texts": [[caption, []] for caption in texts],
            "heard": "",
            "signers": self._signers(report.employee_id, report.body_id),
        }


class ReportWorkReportRu(models.AbstractModel):
    _name = "report.ub_reports.report_f26_work_report_ru"
    _description = "Teacher's report in Russian"
    _inherit = ["report.ub_reports.report_f26_work_report"]

    _lang = "ru_RU"


class ReportWorkReportBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f26_work_report_blank"
    _description = "Blank teacher's report in Kyrgyz"
    _inherit = ["report.ub_reports.report_f26_work_report"]

    _is_blank = True


class ReportWorkReportBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f26_work_report_blank_ru"
    _description = "Blank teacher's report in Russian"
    _inherit = ["report.ub_reports.report_f26_work_report_ru"]

    _is_blank = True
