from odoo import fields, models


class UbMeetingPartMixin(models.AbstractModel):
    """A line of a meeting: open as long as the meeting is, and for the same people."""

    _name = "ub.meeting.part.mixin"
    _description = "Part of a meeting"
    _inherit = ["ub.part.mixin", "ub.screen.mixin"]

    _whole = "meeting_id"
    _anchors = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True)
    company_id = fields.Many2one(
        related="meeting_id.company_id", store=True, index=True
    )
    body_id = fields.Many2one(related="meeting_id.body_id", store=True, index=True)
