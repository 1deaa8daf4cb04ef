from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

_BLANK_ROWS = 10


class ReportLessonSheet(models.AbstractModel):
    """F21: what was seen in a lesson, the teacher's words, both signatures.

    Marks are printed of formal visits alone, and only where the programme gives any.
    """

    _name = "report.ub_reports.report_f21_lesson"
    _description = "Sheet of a lesson visit in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f21_lesson"
    _paper_model = "ub.lesson.sheet"

    def _file_words(self, paper):
        day = paper.date and self._short_day(paper.date)
        return self.env._("Sheet of a lesson visit %(date)s", date=day or "")

    def _doc(self, paper):
        """Never from a seal: the receipt in the program is its proof."""
        return self._values(paper)

    def _values(self, sheet):
        lesson = sheet.lesson_id
        pupils = (sheet.pupils_listed, sheet.pupils_present)
        return {
            **self._letterhead(sheet.company_id),
            "is_draft": sheet.state == "draft",
            "is_blank": False,
            "date": self._joined(
                self._short_day(sheet.date), lesson.number and f"№ {lesson.number}"
            ),
            "classes": self._joined(lesson.classes, *map(str, filter(None, pupils))),
            "teacher": sheet.teacher_id.name,
            "visitor": self._visitor(sheet),
            "subject": lesson.subject_id.name or "",
            "topic": sheet.topic or (lesson.kind == "open" and lesson.theme) or "",
            "lesson_type": sheet.lesson_type or "",
            "late": sheet.entered_late and sheet.late_reason or "",
            "has_marks": self._has_marks(sheet),
            "rows": [self._row(mark) for mark in sheet.mark_ids.sorted()],
            **self._texts(sheet),
            "next_visit": self._short_day(sheet.next_visit) if sheet.next_visit else "",
            "receipt": self._receipt(sheet),
            **self._signers(sheet),
        }

    def _blank_values(self, sheet):
        """For the pen: the programme of the school, room for every answer."""
        company = (sheet.company_id or self.env.company.sudo()).with_context(
            lang=self._lang
        )
        kind = sheet._kind_of_set() if sheet else "peer"
        programme = sheet.set_id or self.env[
            "ub.lesson.criteria.set"
        ].sudo()._for_visit(company, kind)
        names = programme.with_context(lang=self._lang).criterion_ids.mapped("name")
        rows = [{"name": name, "score": "", "note": ""} for name in names]
        empty = {"name": "", "score": "", "note": ""}
        nobody = {"title": "", "name": ""}
        words = ("classes", "teacher", "visitor", "subject", "topic")
        words += ("date", "lesson_type", "late", "next_visit", "receipt")
        return {
            **self._letterhead(company),
            **dict.fromkeys(words, ""),
            "is_draft": False,
            "is_blank": True,
            "has_marks": kind == "formal" and programme.scale != "none",
            "rows": rows or [empty] * _BLANK_ROWS,
            **self._texts(self.env["ub.lesson.sheet"]),
            "visitor_signer": nobody,
            "teacher_signer": nobody,
        }

    @staticmethod
    def _joined(*words):
        return ", ".join(filter(None, words))

    @staticmethod
    def _has_marks(sheet):
        return sheet.kind == "formal" and (sheet.scale or "none") != "none"

    def _row(self, mark):
        return {
            "name": mark.criterion_id.name,
            "score": mark.score or "" if self._has_marks(mark.sheet_id) else "",
            "note": " ".join((mark.note or "").split()),
        }

    def _texts(self, sheet):
        """Texts under their words, in the order of the paper."""
        aim = sheet.aim or sheet.lesson_id.aim
        before = {
            self.env._("Aim of the visit"): aim,
            self.env._("Expected results of the lesson"): sheet.expected_results,
            self.env._("Competences worked on"): sheet.competence,
        }
        after = {
            self.env._("Course of the lesson"): sheet.notes,
            self.env._("The teacher's self-analysis"): sheet.self_analysis,
            self.env._("What succeeded"): sheet.strengths,
            self.env._("Observations and advice"): sheet.advice,
            self.env._("The teacher's answer or objection"): sheet.answer,
        }
        return {"before": self._blocks(before), "after": self._blocks(after)}

    def _blocks(self, texts):
        return [
            {"words": words, "lines": self._lines(text)}
            for words, text in texts.items()
        ]

    def _visitor(self, sheet):
        holders = self._holders_on(sheet.company_id, sheet.date)
        office = self._office_of(sheet.visitor_id, holders)
        title = office or sheet.visitor_id.job_title or ""
        return self._joined(sheet.visitor_id.name, title)

    def _signers(self, sheet):
        return {
            "visitor_signer": {
                "title": "",
                "name": kyrgyz.initials(sheet.visitor_id.name),
            },
            "teacher_signer": {
                "title": "",
                "name": kyrgyz.initials(sheet.teacher_id.name),
            },
        }

    def _receipt(self, sheet):
        if sheet.receipt_mode != "app":
            return self._short_day(sheet.receipt_date) if sheet.receipt_date else ""
        day = self._short_day(fields.Date.to_date(sheet.receipt_date))
        return self.env._("%(day)s, in the program", day=day)


class ReportLessonSheetRu(models.AbstractModel):
    _name = "report.ub_reports.report_f21_lesson_ru"
    _description = "Sheet of a lesson visit in Russian"
    _inherit = ["report.ub_reports.report_f21_lesson"]

    _lang = "ru_RU"


class ReportLessonSheetBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f21_lesson_blank"
    _description = "Blank sheet of a lesson visit in Kyrgyz"
    _inherit = ["report.ub_reports.report_f21_lesson"]

    _is_blank = True


class ReportLessonSheetBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f21_lesson_blank_ru"
    _description = "Blank sheet of a lesson visit in Russian"
    _inherit = ["report.ub_reports.report_f21_lesson_ru"]

    _is_blank = True
