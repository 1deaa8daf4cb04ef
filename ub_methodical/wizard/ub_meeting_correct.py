from odoo import fields, models


class UbMeetingCorrect(models.TransientModel):
    """Sealed minutes are wrong: why they are written anew."""

    _name = "ub.meeting.correct"
    _description = "Correction of sealed minutes"
    _inherit = ["ub.form.mixin"]

    _about = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True, ondelete="cascade")
    reason = fields.Char(required=True)

    def action_confirm(self):
        self.ensure_one()
        self.meeting_id._correct(self.reason.strip())
        return {"type": "ir.actions.act_window_close"}
