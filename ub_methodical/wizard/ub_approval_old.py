from odoo import Command, api, fields, models
from odoo.exceptions import UserError


class UbApprovalOld(models.TransientModel):
    """A paper that was approved before the program came: what stands on it."""

    _name = "ub.approval.old"
    _description = "Paper that existed before"
    _inherit = ["ub.form.mixin"]

    _about = ("document_id",)

    document_id = fields.Many2one("ub.document", required=True, ondelete="cascade")
    line_ids = fields.One2many(
        "ub.approval.old.line", "wizard_id", "What stands on the paper"
    )
    photo = fields.Binary("Photo of the signed paper", attachment=True)
    photo_name = fields.Char()

    @api.model_create_multi
    def create(self, vals_list):
        """A line for each step of the school's route, to be filled in or left out."""
        forms = super().create(vals_list)
        for form in forms.filtered(lambda form: not form.line_ids):
            steps = form.document_id._paper()._route().step_ids.sorted()
            form.line_ids = [Command.create({"step_id": step.id}) for step in steps]
        return forms

    def action_confirm(self):
        """Lines without a date do not stand on the paper."""
        self.ensure_one()
        lines = self.line_ids.filtered("date").sorted(
            lambda line: line.step_id.sequence
        )
        if not lines:
            raise UserError(
                self.env._(
                    "Enter at least one date that stands on the paper: that of its "
                    "approval."
                )
            )
        answers = [(line.sudo().step_id, line._facts()) for line in lines]
        answers[-1][1].update(photo=self.photo, photo_name=self.photo_name)
        self.document_id._paper()._take_over(answers)
        return {"type": "ir.actions.act_window_close"}
