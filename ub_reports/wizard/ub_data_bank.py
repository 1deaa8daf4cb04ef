from odoo import models


class UbDataBank(models.TransientModel):
    """The data bank on paper, in the language that the dialog shows."""

    _inherit = "ub.data.bank"

    def action_print(self):
        return self._printed("action_report_f07_data_bank")

    def action_edit(self):
        """The same as a file for Word and LibreOffice."""
        return self._printed("action_report_f07_data_bank_editable")

    def _printed(self, action):
        self.ensure_one()
        self.check_access("read")
        self._check_reader()
        suffix = "_ru" if self.lang == "ru_RU" else ""
        return self.env.ref(f"ub_reports.{action}{suffix}").report_action(self)
