from odoo import fields, models


class ReportRegister(models.AbstractModel):
    """Register of all minutes: the chosen lines of a school and year, by date."""

    _name = "report.ub_reports.report_register"
    _description = "Register of minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_journal"]

    _form = "ub_reports.register"

    def _file_words(self, paper):
        return self.env._(
            "Register of minutes %(date)s",
            date=self._short_day(fields.Date.context_today(self)),
        )

    def _books(self, lines):
        for (company, year), chosen in lines.grouped(
            lambda line: (line.company_id, line.year_id)
        ).items():
            rows = [
                self._row(
                    line,
                    {"count": sum(self._sheet_counts(line.meeting_id)), "span": ""},
                )
                for line in chosen
            ]
            yield {
                **self._letterhead(company),
                "year": year._label(self._short_lang) if year else "",
                "rows": rows,
                "empty_rows": 0,
            }


class ReportRegisterRu(models.AbstractModel):
    _name = "report.ub_reports.report_register_ru"
    _description = "Register of minutes in Russian"
    _inherit = ["report.ub_reports.report_register"]

    _lang = "ru_RU"


class ReportRegisterBlank(models.AbstractModel):
    _name = "report.ub_reports.report_register_blank"
    _description = "Blank register of minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_register"]

    _is_blank = True


class ReportRegisterBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_register_blank_ru"
    _description = "Blank register of minutes in Russian"
    _inherit = ["report.ub_reports.report_register_ru"]

    _is_blank = True
