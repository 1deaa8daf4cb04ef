from odoo import api, fields, models


class UbMeetingBody(models.Model):
    """Another body of a joint sitting, with its own number of the same minutes."""

    _name = "ub.meeting.body"
    _description = "Body at a joint meeting"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "meeting_id, id"
    _rec_name = "joint_body_id"

    _anchors = ("meeting_id", "joint_body_id")

    meeting_id = fields.Many2one(
        "ub.meeting", required=True, index=True, ondelete="cascade"
    )
    joint_body_id = fields.Many2one(
        "ub.body", "Together with", required=True, index=True, ondelete="restrict"
    )
    number = fields.Char(
        "Minutes №", copy=False, help="In the numbers of this body; drawn if empty."
    )

    _body_uniq = models.Constraint(
        "UNIQUE (meeting_id, joint_body_id)", "This body takes part already."
    )

    @api.depends("joint_body_id", "number")
    def _compute_display_name(self):
        for line in self:
            number = f", № {line.number}" if line.number else ""
            line.display_name = f"{line.joint_body_id.display_name or ''}{number}"
