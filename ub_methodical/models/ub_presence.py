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
            ("late", "Came late"),
            ("left", "Left early"),
            ("absent", "Absent"),
        ],
        required=True,
        default="unknown",
        copy=False,
    )
    is_excused = fields.Boolean("For a good reason", copy=False)
    kind = fields.Selection(
        [("member", "Member"), ("invited", "Invited")],
        "As",
        required=True,
        default="member",
    )
    # How the person was called, and what he answered: never the presence itself
    channel = fields.Selection(
        [
            ("mail", "By mail"),
            ("message", "In the messenger"),
            ("phone", "By telephone"),
            ("person", "In person"),
            ("sheet", "On the sheet at the door"),
        ],
        "Told",
        copy=False,
    )
    told_on = fields.Datetime(copy=False)
    answer = fields.Selection(
        [("yes", "Will come"), ("no", "Cannot come"), ("maybe", "Not sure")],
        copy=False,
    )

    _person_uniq = models.Constraint(
        "UNIQUE (meeting_id, employee_id)", "This person is on the list already."
    )

    def action_present(self):
        self.write({"state": "present"})

    def action_absent(self):
        self.write({"state": "absent"})
