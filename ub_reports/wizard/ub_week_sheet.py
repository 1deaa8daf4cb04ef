from odoo import models


class UbWeekSheet(models.TransientModel):
    """The sheet of the week on paper, in the language that the dialog shows."""

    _inherit = "ub.week.sheet"

    def action_print(self):
        """One A4 for the door of the staff room."""
        return self._printed("action_report_week_sheet")

    def action_edit(self):
        """The same as a file for Word and LibreOffice."""
        return self._printed("action_report_week_sheet_editable")

    def _printed(self, action):
        self.ensure_one()
        self.check_access("read")
        suffix = "_ru" if self.lang == "ru_RU" else ""
        return self.env.ref(f"ub_reports.{action}{suffix}").report_action(self)
