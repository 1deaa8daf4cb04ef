from odoo import api, fields, models


class UbMeetingPartMixin(models.AbstractModel):
    """A line of a meeting: open as long as the meeting is, and for the same people."""

    _name = "ub.meeting.part.mixin"
    _description = "Part of a meeting"
    _inherit = ["ub.screen.mixin"]

    _anchors = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True)
    company_id = fields.Many2one(
        related="meeting_id.company_id", store=True, index=True
    )
    body_id = fields.Many2one(related="meeting_id.body_id", store=True, index=True)

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._check_meeting_open()
        return parts

    def write(self, vals):
        self._check_meeting_open()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_of_open_meeting(self):
        self._check_meeting_open()

    def _check_meeting_open(self):
        self.meeting_id._check_unlocked()
        self.meeting_id._check_may_lead()
