from odoo import api, fields, models
from odoo.exceptions import UserError


class UbPlanLineMove(models.TransientModel):
    """What became of items of a plan; each item checks who may say so."""

    _name = "ub.plan.line.move"
    _description = "Entering what became of items"
    _inherit = ["ub.form.mixin"]

    _about = ("line_ids",)

    line_ids = fields.Many2many(
        "ub.plan.line",
        "ub_plan_line_move_rel",
        string="Items",
        required=True,
        default=lambda self: self._default_lines(),
    )
    kind = fields.Selection(
        [
            ("do", "It is done"),
            ("partly", "Done in part"),
            ("fail", "It was not done"),
            ("drop", "Drop it"),
            ("reopen", "It is still to be done"),
        ],
        "What",
        required=True,
        default="do",
    )
    date = fields.Date("On", required=True, default=fields.Date.context_today)
    proof = fields.Char("What shows it", help="For example «№ 2 протокол, 05.11».")
    note = fields.Char("In words")

    @api.model
    def _default_lines(self):
        lines = self.env["ub.plan.line"]
        if self.env.context.get("active_model") != lines._name:
            return lines
        return lines.browse(self.env.context.get("active_ids", []))

    def action_enter(self):
        """Take the step on each item; one refusal stops them all."""
        self.ensure_one()
        if not self.line_ids:
            raise UserError(self.env._("Choose the items first."))
        self.line_ids._take(self.kind, date=self.date, note=self.note, proof=self.proof)
        return {"type": "ir.actions.act_window_close"}
