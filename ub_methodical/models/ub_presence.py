from odoo import fields, models


class UbPresence(models.Model):
    """Whether a member was at the meeting. Kept apart from answers to invitations."""

    _name = "ub.presence"
    _description = "Presence"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "meeting_id, id"
    _rec_name = "employee_id"

    meeting_id = fields.Many2one(
        "ub.meeting", required=True, index=True, ondelete="cascade"
    )
    employee_id = fields.Many2one(
        "hr.employee", "Person", required=True, index=True, ondelete="restrict"
    )
    state = fields.Selection(
        [
            ("unknown", "Not noted yet"),
            ("present", "Present"),
            ("absent", "Absent"),
        ],
        required=True,
        default="unknown",
    )

    _person_uniq = models.Constraint(
        "UNIQUE (meeting_id, employee_id)", "This person is on the list already."
    )

    def action_present(self):
        self.write({"state": "present"})

    def action_absent(self):
        self.write({"state": "absent"})
