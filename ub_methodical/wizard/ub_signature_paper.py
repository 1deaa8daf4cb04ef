from odoo import api, fields, models


class UbSignaturePaper(models.TransientModel):
    """A signature with the pen is registered: its day, and its photo if any."""

    _name = "ub.signature.paper"
    _description = "Signed on paper"
    _inherit = ["ub.form.mixin"]

    _about = ("signature_id",)

    signature_id = fields.Many2one("ub.signature", required=True, ondelete="cascade")
    employee_id = fields.Many2one("hr.employee", compute="_compute_employee_id")
    date = fields.Date(
        "Signed on", required=True, default=lambda self: fields.Date.context_today(self)
    )
    photo = fields.Binary("Photo of the signature", attachment=True)
    photo_name = fields.Char()

    @api.depends("signature_id")
    def _compute_employee_id(self):
        for form in self:
            line = form.signature_id._origin._filtered_access("read")
            form.employee_id = line.employee_id

    def action_confirm(self):
        self.ensure_one()
        self.signature_id._sign_on_paper(self.date, self.photo, self.photo_name)
        return {"type": "ir.actions.act_window_close"}
