from odoo import models


class ReportMinutesShort(models.AbstractModel):
    """F16, short form: who was there and what was decided, from the same values."""

    _name = "report.ub_reports.report_f16_short"
    _description = "Short minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _form = "ub_reports.f16_short"


class ReportMinutesShortRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_short_ru"
    _description = "Short minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_short"]

    _lang = "ru_RU"


class ReportMinutesShortBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f16_short_blank"
    _description = "Blank short minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_short"]

    _is_blank = True


class ReportMinutesShortBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_short_blank_ru"
    _description = "Blank short minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_short_ru"]

    _is_blank = True
