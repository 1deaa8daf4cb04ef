from odoo import fields, models


class UbApprovalCorrect(models.TransientModel):
    """An approved paper is amended: why."""

    _name = "ub.approval.correct"
    _description = "Amendment of an approved paper"
    _inherit = ["ub.form.mixin"]

    _about = ("document_id",)

    document_id = fields.Many2one("ub.document", required=True, ondelete="cascade")
    reason = fields.Char(required=True, help="It stands among the amendments.")

    def action_confirm(self):
        self.ensure_one()
        self.document_id._paper()._correct(self.reason.strip())
        return {"type": "ir.actions.act_window_close"}
