from odoo import models

_ROWS_FOR_THE_PEN = 12


class ReportThemes(models.AbstractModel):
    """F13: themes of self-education of a body's members, no more than the themes."""

    _name = "report.ub_reports.report_f13_themes"
    _description = "Themes of self-education in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.f13_themes"
    _paper_model = "ub.body"

    def _docs(self, papers):
        papers._check_may_see_themes()
        return super()._docs(papers)

    def _file_words(self, paper):
        return self.env._("Themes of self-education %(body)s", body=paper.name or "")

    def _values(self, body):
        themes = body._themes_of_members()
        cards = self.env["ub.teacher"]._by_person(themes.employee_id)
        return {
            **self._head(body.company_id),
            "body": body.name or "",
            "year": self._year_label(),
            "rows": [self._row(theme, cards) for theme in self._by_name(themes)],
            "empty_rows": 0,
            "signer": self._signers(themes.employee_id.browse(), body)[1],
        }

    def _row(self, theme, cards):
        subjects = cards.get(theme.employee_id.id, self.env["ub.teacher"]).subject_ids
        subjects = subjects.with_context(lang=self._lang)
        return {
            "teacher": theme.employee_id.name,
            "subjects": ", ".join(subjects.mapped("name")),
            "theme": theme.name,
            "years": theme.years,
            "stage": theme.stage_label or "",
            "report_form": theme.report_form or "",
            "heard": theme.heard_label or "",
        }

    def _blank_values(self, body):
        return {
            **self._head(body.company_id),
            "body": body.name or "",
            "year": self._year_label() if body else "20___ – 20___",
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
            "signer": self._signers(self.env["hr.employee"].sudo(), body)[1],
        }


class ReportThemesRu(models.AbstractModel):
    _name = "report.ub_reports.report_f13_themes_ru"
    _description = "Themes of self-education in Russian"
    _inherit = ["report.ub_reports.report_f13_themes"]

    _lang = "ru_RU"


class ReportThemesBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f13_themes_blank"
    _description = "Blank themes of self-education in Kyrgyz"
    _inherit = ["report.ub_reports.report_f13_themes"]

    _is_blank = True


class ReportThemesBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f13_themes_blank_ru"
    _description = "Blank themes of self-education in Russian"
    _inherit = ["report.ub_reports.report_f13_themes_ru"]

    _is_blank = True
