from odoo import api, fields, models

WAS_THERE = ("present", "late", "left")


class UbPresence(models.Model):
    """Whether a member was at the meeting. Kept apart from answers to invitations."""

    _name = "ub.presence"
    _description = "Presence"
    _inherit = ["ub.meeting.part.mixin", "ub.fact.mixin"]
    _order = "meeting_id, id"
    _rec_name = "employee_id"

    # Another person has a line of his own: this one's answer and link are not his
    _anchors = ("meeting_id", "employee_id")

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
    is_excused = fields.Boolean(
        "For a good reason", copy=False, help="Papers name the reason no further."
    )
    absence_ids = fields.One2many("ub.absence", "presence_id", "Reasons of absence")
    reason = fields.Char(
        compute="_compute_reason",
        inverse="_inverse_reason",
        help="Read by the head, the secretary and the deputy only, until the school "
        "year is closed.",
    )
    can_see_reason = fields.Boolean(compute="_compute_reason")
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

    @api.depends("absence_ids.text")
    @api.depends_context("uid")
    def _compute_reason(self):
        """Only for whom the rules of the reasons open them; others see nothing."""
        reasons = self.env["ub.absence"].search([("presence_id", "in", self.ids)])
        by_line = {reason.presence_id.id: reason.text for reason in reasons}
        for line in self:
            line.can_see_reason = line.meeting_id._may_see_reasons()
            line.reason = by_line.get(line._origin.id, False)

    def _inverse_reason(self):
        for line in self:
            known = self.env["ub.absence"].search([("presence_id", "=", line.id)])
            if not line.reason:
                known.unlink()
            elif known:
                known.text = line.reason
            else:
                known.create({"presence_id": line.id, "text": line.reason})

    def _was_there(self):
        return self.filtered(lambda line: line.state in WAS_THERE)

    def action_present(self):
        self.write({"state": "present"})

    def action_late(self):
        self.write({"state": "late"})

    def action_left(self):
        self.write({"state": "left"})

    def action_absent(self):
        self.write({"state": "absent", "is_excused": False})

    def action_excused(self):
        """Absent for a good reason (жүйөлүү)."""
        self.write({"state": "absent", "is_excused": True})
