from odoo import fields, models


class UbSignaturePaper(models.TransientModel):
    """A signature with the pen is registered: its day, and its photo if any."""

    _name = "ub.signature.paper"
    _description = "Signed on paper"
    _inherit = ["ub.form.mixin"]

    _about = ("signature_id",)

    signature_id = fields.Many2one("ub.signature", required=True, ondelete="cascade")
    employee_id = fields.Many2one(
        related="signature_id.employee_id", related_sudo=False
    )
    date = fields.Date(
        "Signed on", required=True, default=lambda self: fields.Date.context_today(self)
    )
    photo = fields.Binary("Photo of the signature", attachment=True)
    photo_name = fields.Char()

    def action_confirm(self):
        self.ensure_one()
        self.signature_id._sign_on_paper(self.date, self.photo, self.photo_name)
        return {"type": "ir.actions.act_window_close"}
