from odoo import models


class ReportMinutesRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_ru"
    _description = "Minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _lang = "ru_RU"


class ReportMinutesBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_blank"
    _description = "Blank minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _is_blank = True


class ReportMinutesBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_blank_ru"
    _description = "Blank minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_minutes_ru"]

    _is_blank = True
