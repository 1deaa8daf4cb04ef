from odoo import api, fields, models
from odoo.exceptions import UserError


class UbMeetingBody(models.Model):
    """A body at a sitting, with the number of the minutes in that body's book.

    Each meeting has such a line for its own body; a joint sitting has one for every
    body that takes part. The minutes journal of a body and year is these lines.
    """

    _name = "ub.meeting.body"
    _description = "Body at a meeting"
    _inherit = ["ub.part.mixin", "ub.screen.mixin", "ub.fact.mixin"]
    _order = "date_start desc, id desc"
    _rec_name = "joint_body_id"

    _check_company_auto = True

    _whole = "meeting_id"
    _anchors = ("meeting_id",)

    meeting_id = fields.Many2one(
        "ub.meeting", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="meeting_id.company_id", store=True, index=True
    )
    body_id = fields.Many2one(related="meeting_id.body_id", string="Invited by")
    joint_body_id = fields.Many2one(
        "ub.body",
        "Body",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    is_host = fields.Boolean(readonly=True, copy=False)
    number = fields.Char(
        "Minutes №", copy=False, help="In the book of this body; empty: drawn."
    )
    year_id = fields.Many2one(related="meeting_id.year_id", store=True, index=True)
    date_start = fields.Datetime(related="meeting_id.date_start", store=True)
    state = fields.Selection(related="meeting_id.state")
    theme = fields.Char(related="meeting_id.theme")
    decision_count = fields.Integer("Decisions", compute="_compute_decision_count")
    book = fields.Char(
        compute="_compute_book",
        store=True,
        help="The book in which the number occurs once: period, and body.",
    )

    _body_uniq = models.Constraint(
        "UNIQUE (meeting_id, joint_body_id)", "This body takes part already."
    )
    _number_uniq = models.UniqueIndex(
        "(company_id, book, number) WHERE number IS NOT NULL",
        "Minutes with this number are in the book already: choose another number.",
    )
    # The journal of a body, latest first
    _journal = models.Index("(joint_body_id, year_id, date_start DESC)")

    @api.depends("joint_body_id", "number")
    def _compute_display_name(self):
        for line in self:
            number = f", № {line.number}" if line.number else ""
            line.display_name = f"{line.joint_body_id.display_name or ''}{number}"

    @api.depends("meeting_id.decision_ids")
    def _compute_decision_count(self):
        groups = self.env["ub.decision"]._read_group(
            [("meeting_id", "in", self.meeting_id.ids)], ["meeting_id"], ["__count"]
        )
        counts = {meeting.id: count for meeting, count in groups}
        for line in self:
            line.decision_count = counts.get(line.meeting_id.id, 0)

    @api.depends("joint_body_id", "date_start")
    def _compute_book(self):
        for line in self:
            day = line.meeting_id._local_day()
            line.book = day and line._series()._book_key(day, line.joint_body_id)

    def action_open(self):
        """The meeting itself."""
        self.ensure_one()
        return self.meeting_id.get_formview_action()

    def _series(self):
        return self.env["ub.series"]._for(self.company_id, self.meeting_id._kind())

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._reach_numbers()
        return lines

    def write(self, vals):
        if "joint_body_id" in vals:
            self._check_not_host()
        given = vals.get("number") or False
        renumbered = self.filtered(lambda line: (line.number or False) != given)
        result = super().write(vals)
        if "number" in vals:
            renumbered._reach_numbers()
            for line in self.filtered("is_host"):
                line.meeting_id.number = line.number
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_only_guests(self):
        self._check_not_host()

    def _check_not_host(self):
        """The meeting stands in the book of its own body as long as there is one."""
        if not self.env.su and self.filtered("is_host"):
            raise UserError(
                self.env._(
                    "This line is of the body that holds the meeting: only bodies that "
                    "take part are added and removed. Change the body of the meeting "
                    "itself."
                )
            )

    def _reach_numbers(self):
        """Numbers that are drawn go on after those that were typed from paper."""
        for line in self.sudo().filtered("number"):
            day = line.meeting_id._local_day()
            line._series()._reach(day, line.joint_body_id, line.number)

    def _give_number(self):
        """Draw what was not typed, as the last step of writing the minutes."""
        for line in self.sudo().sorted("joint_body_id"):
            series = line._series()
            if not line.number and series.mode == "drawn":
                day = line.meeting_id._local_day()
                line.number = series._draw(day, line.joint_body_id)
