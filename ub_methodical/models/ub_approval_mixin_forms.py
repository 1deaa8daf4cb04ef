from odoo import models


class UbApprovalMixin(models.AbstractModel):
    """Buttons that ask something first, each with a small form of its own."""

    _inherit = "ub.approval.mixin"

    def action_return(self):
        """Ask for the reason, then send the paper back to its author."""
        self.ensure_one()
        self._check_can("return")
        return self._current_step().with_env(self.env).action_return()

    def action_register_paper(self):
        """Ask for date and photo of what was signed with the pen."""
        self.ensure_one()
        self._check_can("register")
        return self._current_step().with_env(self.env).action_register()

    def action_take_over(self):
        """Ask what stands on the paper that existed before the program."""
        self.ensure_one()
        self._check_can("take_over")
        document = self.sudo().document_id
        form = self.env["ub.approval.old"].create({"document_id": document.id})
        action = self._approval_form("ub.approval.old", self.env._("Take over"))
        return {**action, "res_id": form.id}

    def action_correct(self):
        """Ask for the reason, then open the approved paper again."""
        self.ensure_one()
        self._check_can("correct")
        return self._approval_form("ub.approval.correct", self.env._("Amend"))

    def _approval_form(self, model, name):
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": model,
            "view_mode": "form",
            "target": "new",
            "context": {"default_document_id": self.sudo().document_id.id},
        }
