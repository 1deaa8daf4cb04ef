from odoo import models


class UbWeekSheet(models.TransientModel):
    """The sheet of the week on paper: one A4 for the door of the staff room."""

    _inherit = "ub.week.sheet"

    _report = "action_report_week_sheet"
