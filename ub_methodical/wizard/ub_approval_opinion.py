from odoo import fields, models


class UbApprovalOpinion(models.TransientModel):
    """Agreement with a reasoned opinion, as the trade union gives it."""

    _name = "ub.approval.opinion"
    _description = "Reasoned opinion"
    _inherit = ["ub.form.mixin"]

    _about = ("step_ids",)

    step_ids = fields.Many2many(
        "ub.approval.step", "ub_approval_opinion_step_rel", required=True
    )
    opinion = fields.Text(required=True)

    def action_confirm(self):
        self.ensure_one()
        self.step_ids._pass({"mode": "app", "opinion": self.opinion})
        return {"type": "ir.actions.act_window_close"}
