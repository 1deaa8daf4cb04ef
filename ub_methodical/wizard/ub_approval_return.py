from odoo import fields, models


class UbApprovalReturn(models.TransientModel):
    """Papers go back to their authors: why."""

    _name = "ub.approval.return"
    _description = "Return of a paper"
    _inherit = ["ub.form.mixin"]

    _about = ("step_ids",)

    step_ids = fields.Many2many(
        "ub.approval.step", "ub_approval_return_step_rel", required=True
    )
    reason = fields.Char(required=True, help="The author reads it.")

    def action_confirm(self):
        self.ensure_one()
        for step in self.step_ids:
            step._send_back(self.reason.strip())
        return {"type": "ir.actions.act_window_close"}
