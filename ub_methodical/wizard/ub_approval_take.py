from odoo import api, fields, models
from odoo.exceptions import UserError


class UbApprovalTake(models.TransientModel):
    """The school takes over a pattern of approval; papers on their way keep theirs."""

    _name = "ub.approval.take"
    _description = "Take over a pattern of approval"
    _inherit = ["ub.form.mixin"]

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        default=lambda self: self.env.company.id,
        readonly=True,
    )
    preset_id = fields.Many2one(
        "ub.approval.preset", "Pattern", required=True, ondelete="cascade"
    )
    summary = fields.Text("Routes that it brings", compute="_compute_summary")

    @api.depends("preset_id")
    @api.depends_context("lang")
    def _compute_summary(self):
        for form in self:
            form.summary = form.preset_id and form.preset_id._summary()

    def action_confirm(self):
        self.ensure_one()
        if not self.preset_id:
            raise UserError(self.env._("Choose a pattern first."))
        self.env["ub.approval.route"]._take_preset(self.company_id, self.preset_id)
        return {"type": "ir.actions.act_window_close"}
