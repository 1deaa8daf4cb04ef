from datetime import timedelta

from odoo import api, fields, models

from ..people_field import People
from ..roles import KEEPERS


class UbEvent(models.Model):
    """Seminar, subject week, contest, open class hour …: what is not a meeting.

    The record owns time, place and people, the calendar only shows it. An event that
    was held tells what came of it (004 chair.resp 2), and marks its item of the plan.
    """

    _name = "ub.event"
    _description = "Event"
    _inherit = [
        "ub.led.mixin",
        "ub.state.mixin",
        "ub.calendar.mixin",
        "ub.plan.deed.mixin",
        "ub.school.from.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date_start desc, id desc"
    _rec_names_search = ["name", "kind_id.name"]
    _mail_post_access = "read"
    _deed_bodies_from = ("body_id", "joint_body_ids")
    _created_by = KEEPERS
    _created_by_leaders = True

    name = fields.Char(required=True, tracking=True)
    kind_id = fields.Many2one(
        "ub.event.kind", "Form of work", index="btree_not_null", ondelete="restrict"
    )
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="Empty: an event of the school.",
    )
    joint_body_ids = fields.Many2many(
        "ub.body",
        "ub_event_joint_body_rel",
        string="Together with",
        check_company=True,
    )
    partner = fields.Char(
        "From outside", help="Institutions and guests that take part."
    )
    state = fields.Selection(
        [
            ("draft", "Being prepared"),
            ("planned", "Announced"),
            ("held", "Held"),
            ("cancelled", "Cancelled"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
    )
    date_start = fields.Datetime("Begins", required=True, tracking=True, copy=False)
    duration = fields.Float(default=1.0, help="Hours.")
    date_stop = fields.Datetime(
        "Ends",
        compute="_compute_date_stop",
        inverse="_inverse_date_stop",
        store=True,
        readonly=False,
        copy=False,
    )
    place = fields.Char()
    chair_id = fields.Many2one(
        "hr.employee",
        "Responsible",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    people_ids = People(
        "ub_event_people_rel", string="Teachers who take part", check_company=True
    )
    classes = fields.Char()
    line_ids = fields.One2many("ub.event.line", "event_id", "Programme", copy=True)
    reason = fields.Char(
        "Why it is cancelled", copy=False, help="Those who take part read it."
    )
    results = fields.Text(
        copy=False, help="What came of it: who won, what was learnt, what comes next."
    )
    participant_count = fields.Integer(
        "How many took part", copy=False, help="Pupils, teachers and guests together."
    )

    calendar_line_ids = fields.One2many(
        "ub.plan.line", "event_id", "Items of weekly plans", readonly=True
    )

    _duration_positive = models.Constraint(
        "CHECK (duration > 0 AND duration <= 9000)",
        "An event lasts more than nothing and not longer than a year: correct when "
        "it begins and ends.",
    )
    _participants_positive = models.Constraint(
        "CHECK (participant_count >= 0)",
        "Fewer than nobody cannot have taken part: correct the number.",
    )

    @api.depends("date_start", "duration")
    def _compute_date_stop(self):
        for event in self:
            start, seconds = event.date_start, round((event.duration or 1) * 3600)
            event.date_stop = start and start + timedelta(seconds=seconds)

    def _inverse_date_stop(self):
        for event in self:
            if event.date_start and event.date_stop:
                lasts = event.date_stop - event.date_start
                event.duration = lasts.total_seconds() / 3600

    @api.constrains("company_id", "date_start")
    def _check_year_open(self):
        for event in self:
            day = event._local_day()
            self.env["ub.year.school"]._check_open(event.company_id, day)

    def _deed_bodies(self):
        return self.body_id | self.joint_body_ids

    def write(self, vals):
        """The days of the programme and the calendar follow the event."""
        before = {event: (event.date_start, event.date_stop) for event in self}
        result = super().write(vals)
        for event, span in before.items():
            event._take_programme_along(span, is_given="line_ids" in vals)
        if {"name", "people_ids", "chair_id"} & set(vals):
            self.filtered("event_id")._project()
        return result

    def _take_programme_along(self, span, is_given):
        """Lines move with the event, unless they were changed together with it."""
        self.ensure_one()
        start, stop = span
        if not self.date_start or (start, stop) == (self.date_start, self.date_stop):
            return
        if not is_given:
            self.line_ids._moved_by((self._local_day() - self._day_of(start)).days)
        self.line_ids._check_date()

    def _days(self):
        """The first and the last day of the event."""
        self.ensure_one()
        last = (self.date_stop or self.date_start) - timedelta(seconds=1)
        last = max(last, self.date_start)
        return self._local_day(), self._day_of(last)

    def _calendar_people(self):
        return (self.chair_id | self.people_ids).sudo()
