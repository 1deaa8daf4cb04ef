from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..roles import KEEPERS


class UbMeeting(models.Model):
    """A meeting of a body: when, where, on what, who was there, what was decided.

    The record owns time, place and people; the calendar only shows it
    (``ub.calendar.mixin``). Presence is written down, never taken from answers to
    an invitation.
    """

    _name = "ub.meeting"
    _description = "Meeting"
    _inherit = [
        "ub.led.mixin",
        "ub.state.mixin",
        "ub.paper.mixin",
        "ub.calendar.mixin",
        "ub.school.mixin",
        "ub.kyrgyz.search.mixin",
        "ub.fact.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date_start desc, id desc"
    _rec_names_search = ["body_id.name", "number", "place"]
    _mail_post_access = "read"
    _created_by = KEEPERS
    _created_by_leaders = True

    _paper_kind = "minutes"

    body_id = fields.Many2one(
        "ub.body", "Body", required=True, index=True, check_company=True, tracking=True
    )
    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    year_id = fields.Many2one("ub.year", compute="_compute_year_id", store=True)
    state = fields.Selection(
        [
            ("draft", "Being prepared"),
            ("convened", "Convened"),
            ("postponed", "Postponed"),
            ("held", "Held"),
            ("minutes", "Minutes written"),
            ("closed", "Closed"),
            ("cancelled", "Cancelled"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
    )
    is_draft = fields.Boolean(
        "Being prepared",
        compute="_compute_is_draft",
        store=True,
        help="Only who prepares it sees it, also when it was cancelled as a draft.",
    )
    number = fields.Char(
        copy=False, help="Number of the minutes; leave it empty until you know it."
    )
    date_start = fields.Datetime("Begins", required=True, tracking=True, copy=False)
    duration = fields.Float(default=1.0, help="Hours.")
    date_stop = fields.Datetime("Ends", compute="_compute_date_stop", store=True)
    place = fields.Char(tracking=True)
    theme = fields.Char()
    chair_id = fields.Many2one(
        "hr.employee",
        "Chair",
        compute="_compute_leaders",
        store=True,
        readonly=False,
        ondelete="restrict",
    )
    secretary_id = fields.Many2one(
        "hr.employee",
        "Secretary",
        compute="_compute_leaders",
        store=True,
        readonly=False,
        ondelete="restrict",
    )
    guests = fields.Char("Invited")
    reason = fields.Char(
        copy=False, help="Why it was postponed or does not take place."
    )
    is_on_paper = fields.Boolean(
        "Held on paper first",
        copy=False,
        help="It was held and written by hand; here it is entered afterwards.",
    )
    book_ids = fields.One2many("ub.meeting.body", "meeting_id", "In the books of")
    joint_ids = fields.One2many(
        "ub.meeting.body",
        "meeting_id",
        "Held together with",
        domain=[("is_host", "=", False)],
        copy=True,
    )
    item_ids = fields.One2many("ub.agenda.item", "meeting_id", "Agenda", copy=True)
    presence_ids = fields.One2many("ub.presence", "meeting_id", "Who was there")
    decision_ids = fields.One2many("ub.decision", "meeting_id", "Decisions")
    # A number of the minutes, for whoever reads them; the names have their own rules
    present_count = fields.Integer(compute="_compute_present_count", compute_sudo=True)
    can_write_minutes = fields.Boolean(compute="_compute_can_write_minutes")

    # The list of a school, latest first, without sorting all of its meetings
    _latest_first = models.Index("(company_id, date_start DESC, id DESC)")
    _duration_positive = models.Constraint(
        "CHECK (duration > 0 AND duration <= 24)",
        "A meeting lasts more than nothing and less than a day.",
    )

    @api.depends("body_id", "date_start", "number")
    def _compute_display_name(self):
        for meeting in self:
            day = meeting._local_day()
            parts = [
                meeting.body_id.display_name or "",
                day.strftime("%d.%m.%Y") if day else "",
                f"№ {meeting.number}" if meeting.number else "",
            ]
            meeting.display_name = ", ".join(part for part in parts if part)

    @api.depends("state", "call_sequence")
    def _compute_is_draft(self):
        for meeting in self:
            was_called = meeting.call_sequence
            meeting.is_draft = meeting.state == "draft" or (
                meeting.state == "cancelled" and not was_called
            )

    @api.depends("body_id")
    def _compute_company_id(self):
        for meeting in self:
            meeting.company_id = meeting.body_id.company_id or self.env.company

    @api.depends("date_start")
    def _compute_year_id(self):
        for meeting in self:
            day = meeting._local_day()
            meeting.year_id = self.env["ub.year"]._of(day) if day else False

    @api.depends("date_start", "duration")
    def _compute_date_stop(self):
        for meeting in self:
            start = meeting.date_start
            meeting.date_stop = start and start + timedelta(hours=meeting.duration or 1)

    @api.depends("body_id")
    def _compute_leaders(self):
        for meeting in self:
            body = meeting.body_id
            meeting.chair_id = body._holder_of("head") if body else False
            meeting.secretary_id = body._holder_of("secretary") if body else False

    @api.depends("presence_ids.state")
    def _compute_present_count(self):
        for meeting in self:
            meeting.present_count = len(meeting.presence_ids._was_there())

    @api.depends("body_id")
    @api.depends_context("uid")
    def _compute_can_write_minutes(self):
        for meeting in self:
            meeting.can_write_minutes = bool(meeting.body_id) and meeting._may_lead()

    @api.constrains("body_id", "date_start")
    def _check_body_works(self):
        for meeting in self:
            day = meeting._local_day()
            self.env["ub.year.school"]._check_open(meeting.company_id, day)
            body = meeting.body_id
            if body.date_to and day > body.date_to:
                raise ValidationError(
                    self.env._(
                        "“%(body)s” does not work any more on that day.", body=body.name
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        meetings = super().create(vals_list)
        meetings._keep_books()
        return meetings

    def write(self, vals):
        result = super().write(vals)
        if {"body_id", "number"} & set(vals):
            self._keep_books()
        return result

    def _keep_books(self):
        """The line of the meeting's own body, with the number that stands on top."""
        for meeting in self.sudo():
            own = {"joint_body_id": meeting.body_id.id, "number": meeting.number}
            line = meeting.book_ids.filtered("is_host")
            if not line:
                line.create({**own, "meeting_id": meeting.id, "is_host": True})
            elif (line.joint_body_id.id, line.number) != tuple(own.values()):
                line.write(own)

    def _prepare_document_vals(self):
        return {
            **super()._prepare_document_vals(),
            "body_id": self.body_id.id,
            "year_id": self.year_id.id,
            "is_draft": self.is_draft,
        }

    def _body_type(self):
        return self.body_id.type_id

    def _reference(self):
        """How another paper names these minutes: «№ 1 протокол, 28.08.2026»."""
        self.ensure_one()
        day = self._local_day().strftime("%d.%m.%Y")
        return f"№ {self.number or '____'} протокол, {day}"
