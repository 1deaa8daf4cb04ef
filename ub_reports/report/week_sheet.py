from odoo import models

# So many lines are read from a step away; more of them only fit the sheet if small
_ROWS_IN_LARGE = 9


class ReportWeekSheet(models.AbstractModel):
    """Sheet of the week (Жума барагы): one A4 for the staff room, with room to write.

    What it may show is the sheet's own decision (``ub.week.sheet``).
    """

    _name = "report.ub_reports.report_week_sheet"
    _description = "Sheet of the week in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.week_sheet"
    _paper_model = "ub.week.sheet"

    def _file_words(self, paper):
        day = paper._monday() if paper else False
        return self.env._("Sheet of the week %(date)s", date=self._short_day(day))

    def _doc(self, paper):
        """It is no paper: nothing of it is ever sealed."""
        return self._values(paper)

    def _values(self, sheet):
        values = sheet._week_values()
        rows = sum(len(day["rows"]) + len(day["due"]) for day in values["days"])
        return {
            **self._letterhead(sheet.company_id),
            **values,
            "size": "1em" if rows + len(values["spans"]) <= _ROWS_IN_LARGE else "0.8em",
        }


class ReportWeekSheetRu(models.AbstractModel):
    _name = "report.ub_reports.report_week_sheet_ru"
    _description = "Sheet of the week in Russian"
    _inherit = ["report.ub_reports.report_week_sheet"]

    _lang = "ru_RU"
