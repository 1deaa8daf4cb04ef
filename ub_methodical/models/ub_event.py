from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..people_field import People

_LEADERS = ("head", "deputy_head", "secretary")
_KEEPERS = ("direct", "manage", "record")


class UbEvent(models.Model):
    """Seminar, subject week, contest, open class hour …: what is not a meeting.

    The record owns time, place and people, the calendar only shows it. An event that
    was held tells what came of it (004 chair.resp 2), and marks its item of the plan.
    """

    _name = "ub.event"
    _description = "Event"
    _inherit = [
        "ub.state.mixin",
        "ub.calendar.mixin",
        "ub.school.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date_start desc, id desc"
    _rec_names_search = ["name", "kind_id.name"]
    _mail_post_access = "read"
    _created_by = _KEEPERS

    _transitions = {
        "announce": (("draft",), "planned"),
        "hold": (("draft", "planned"), "held"),
        "cancel": (("draft", "planned"), "cancelled"),
        "reopen": (("held", "cancelled"), "draft"),
    }
    _open_states = ("draft", "planned")

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
    company_id = fields.Many2one(
        compute="_compute_company_id",
        store=True,
        precompute=True,
        readonly=False,
        default=None,
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
    date_stop = fields.Datetime("Ends", compute="_compute_date_stop", store=True)
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
    programme = fields.Text()
    results = fields.Text(
        help="What came of it: how many took part, who won, what was learnt."
    )
    plan_line_id = fields.Many2one(
        "ub.plan.line",
        "Item of the plan",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="set null",
    )

    _duration_positive = models.Constraint(
        "CHECK (duration > 0 AND duration <= 1000)",
        "An event lasts more than nothing and less than a month.",
    )

    @api.depends("body_id")
    def _compute_company_id(self):
        for event in self:
            event.company_id = (
                event.body_id.company_id or event.company_id or self.env.company
            )

    @api.depends("date_start", "duration")
    def _compute_date_stop(self):
        for event in self:
            start = event.date_start
            event.date_stop = start and start + timedelta(hours=event.duration or 1)

    @api.constrains("company_id", "date_start")
    def _check_year_open(self):
        for event in self:
            day = event._local_day()
            self.env["ub.year.school"]._check_open(event.company_id, day)

    @api.constrains("plan_line_id", "body_id", "joint_body_ids")
    def _check_plan_line(self):
        for event in self:
            body = event.plan_line_id.body_id
            if body and body not in event.body_id | event.joint_body_ids:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” stands in the plan of another body: choose an item "
                        "of a body that takes part.",
                        name=event.plan_line_id.display_name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        events = super().create(vals_list)
        events._check_may_lead()
        return events

    def write(self, vals):
        self._check_may_lead()
        result = super().write(vals)
        if {"body_id", "company_id", "plan_line_id"} & set(vals):
            self._check_may_lead()
        if {"name", "people_ids", "chair_id"} & set(vals):
            self.filtered("event_id")._project()
        return result

    @api.model
    def _is_offered_new(self, view_type):
        """Besides the offices: whoever leads a body."""
        facts = self.env.user._ub_facts()
        leads = any(kind == "member" and role in _LEADERS for kind, _id, role in facts)
        return super()._is_offered_new(view_type) or leads

    def _may_lead(self):
        self.ensure_one()
        if self._is_administrator() or self.company_id._ub_user_holds(*_KEEPERS):
            return True
        return bool(self.body_id) and self._user_leads(self.body_id, *_LEADERS)

    _may_announce = _may_hold = _may_cancel = _may_reopen = _may_lead

    def _check_may_lead(self):
        if self.env.su:
            return
        for event in self:
            plan = event.sudo().plan_line_id.plan_id.with_env(self.env)
            if not event._may_lead() or plan and not plan._may_lead():
                raise UserError(
                    self.env._(
                        "Events of a body are prepared by its head, deputy head or "
                        "secretary; those of the school by the director, a deputy or "
                        "the secretary of the school."
                    )
                )

    def action_announce(self):
        """Those who take part see it, also in their calendars."""
        for event in self:
            event._transit("announce")
        self._project()

    def action_hold(self):
        """It took place, and what came of it is written down."""
        for event in self:
            event._check_can("hold")
            event._check_over()
            event._transit("hold")
            line = event.sudo().plan_line_id
            line._follow_deed(event._local_day(), line._words_of_event(event.sudo()))

    def action_cancel(self):
        for event in self:
            event._transit("cancel")
        self._unproject()

    def action_reopen(self):
        """Undo a step taken by mistake."""
        for event in self:
            event._transit("reopen")

    def _check_over(self):
        self.ensure_one()
        if self.date_start > fields.Datetime.now():
            raise UserError(
                self.env._("The event is still to come: correct its date and time.")
            )
        if not (self.results or "").strip():
            raise UserError(self.env._("Write first what came of it, under Results."))

    def _local_day(self):
        """The day of the event where the school is."""
        self.ensure_one()
        if not self.date_start:
            return False
        return fields.Datetime.context_timestamp(self, self.date_start).date()

    def _calendar_people(self):
        return (self.chair_id | self.people_ids).sudo()
