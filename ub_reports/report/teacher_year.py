from odoo import models

_EMPTY_ROWS = 3


class ReportTeacherYear(models.AbstractModel):
    """«My year» on paper, for the person: what the page shows who prints it.

    The sections are read with the rights of who prints, not with all rights: a paper
    tells no more than the screen. One paper is about one person; what is not handed
    in yet stands on none.
    """

    _name = "report.ub_reports.report_teacher_year"
    _description = "Teacher's school year in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.teacher_year"
    _paper_model = "ub.teacher.year"

    def _file_words(self, paper):
        return self.env._(
            "School year %(year)s, %(teacher)s",
            year=paper[:1].year_id.name or "",
            teacher=paper[:1].employee_id.name or "",
        )

    def _values(self, page):
        own = page.sudo(False)
        hours = f"{own.load_hours:g}".replace(".", ",") if own.load_hours else ""
        return {
            **self._head(page.company_id),
            **self._teacher(page.employee_id),
            "is_blank": False,
            "year": page.year_id._label(self._short_lang),
            "as_of": self._as_of(own._last_day()),
            "body": "",
            "category": own.category_name or "",
            "load": hours,
            "sections": own._sections(),
            "empty": 0,
        }

    def _blank_values(self, page):
        nothing = page.browse().sudo(False)
        return {
            **self._head(page.company_id),
            **self._teacher(page.employee_id),
            "is_blank": True,
            "year": page.year_id._label(self._short_lang) if page else "",
            "as_of": "",
            "body": "",
            "category": "",
            "load": "",
            "sections": nothing._all_sections(),
            "empty": _EMPTY_ROWS,
        }


class ReportTeacherYearRu(models.AbstractModel):
    _name = "report.ub_reports.report_teacher_year_ru"
    _description = "Teacher's school year in Russian"
    _inherit = ["report.ub_reports.report_teacher_year"]

    _lang = "ru_RU"


class ReportTeacherYearBlank(models.AbstractModel):
    _name = "report.ub_reports.report_teacher_year_blank"
    _description = "Blank teacher's school year in Kyrgyz"
    _inherit = ["report.ub_reports.report_teacher_year"]

    _is_blank = True


class ReportTeacherYearBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_teacher_year_blank_ru"
    _description = "Blank teacher's school year in Russian"
    _inherit = ["report.ub_reports.report_teacher_year_ru"]

    _is_blank = True
