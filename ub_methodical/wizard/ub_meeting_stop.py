from odoo import fields, models
from odoo.exceptions import UserError


class UbMeetingStop(models.TransientModel):
    """A meeting does not take place as it was called: cancelled, put off, or moved."""

    _name = "ub.meeting.stop"
    _description = "Meeting does not take place as called"
    _inherit = ["ub.form.mixin"]

    _about = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True, ondelete="cascade")
    step = fields.Selection(
        [
            ("move", "It is held on another day"),
            ("postpone", "It is postponed, the day is not known yet"),
            ("cancel", "It is cancelled"),
        ],
        "What happens",
        required=True,
        default="move",
    )
    reason = fields.Char(required=True, help="The members read it.")
    date_start = fields.Datetime("New date and time")

    def action_confirm(self):
        """Take the step; everybody who was called is told once."""
        self.ensure_one()
        if self.step == "move" and not self.date_start:
            raise UserError(self.env._("Enter the new date and time."))
        meeting = self.meeting_id
        meeting.reason = self.reason
        if self.step == "move":
            meeting.date_start = self.date_start
        elif self.step == "postpone":
            meeting.action_postpone()
        else:
            meeting.action_cancel()
        return {"type": "ir.actions.act_window_close"}
