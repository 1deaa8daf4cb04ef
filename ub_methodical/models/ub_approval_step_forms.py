from odoo import models
from odoo.exceptions import UserError


class UbApprovalStepForms(models.Model):
    """The desk: marked papers are printed, returned, registered together."""

    _inherit = "ub.approval.step"

    def action_return(self):
        """Ask why the marked papers go back to their authors."""
        return self._form("ub.approval.return", self.env._("Return"))

    def action_register(self):
        """Ask once for the date on which the marked papers were signed."""
        return self._form("ub.approval.register", self.env._("Signed on paper"))

    def action_agree_with_opinion(self):
        """Ask for the reasoned opinion that goes with the agreement."""
        self.ensure_one()
        return self._form("ub.approval.opinion", self.env._("Reasoned opinion"))

    def _form(self, model, name):
        self.check_access("read")
        waiting = self.filtered("is_current")
        if not waiting:
            raise UserError(
                self.env._("None of these papers waits any more: reload the page.")
            )
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": model,
            "view_mode": "form",
            "target": "new",
            "context": {"default_step_ids": waiting.ids},
        }

    def action_print_papers(self):
        """All marked papers in one file, for the pen."""
        self.check_access("read")
        report = self.env.ref(
            "ub_reports.action_report_signing_folder", raise_if_not_found=False
        )
        if not report:
            raise UserError(
                self.env._(
                    "No form is installed for this paper: ask the administrator to "
                    "install the reports of methodical work."
                )
            )
        return report.sudo().report_action(self)
