from datetime import datetime, time, timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools import kyrgyz
from .ub_plan_line import UNMET

_PENDING = ("draft", "convened", "postponed", "held", "minutes")
_NOT_HEARD = ("carried", "removed")
# A deed of which only the day is known begins at this hour
_AFTER_LESSONS = time(14, 0)


class UbPlanLineDeed(models.Model):
    """From plan to deed: a meeting or an event made from an item shows that it is done.

    Closed minutes and held events mark the item by themselves, and are its proof on
    paper: «№ 2 протокол, 05.11».
    """

    _inherit = "ub.plan.line"

    item_ids = fields.One2many(
        "ub.agenda.item", "plan_line_id", "Questions of meetings", readonly=True
    )
    event_ids = fields.One2many("ub.event", "plan_line_id", "Events", readonly=True)
    meeting_id = fields.Many2one(
        "ub.meeting",
        "Meeting of these days",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
        help="Of an item that a plan of a week or day took from the calendar.",
    )
    event_id = fields.Many2one(
        "ub.event",
        "Event of these days",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    drawn_ids = fields.One2many(
        "ub.plan.line", "origin_id", "Items drawn from it", readonly=True
    )
    deed_count = fields.Integer("Deeds", compute="_compute_deeds", compute_sudo=True)
    proof_label = fields.Char(
        "What shows it", compute="_compute_deeds", compute_sudo=True
    )
    missing = fields.Char(
        "What is missing", compute="_compute_missing", compute_sudo=True
    )

    @api.depends("proof", "item_ids.meeting_id.state", "event_ids.state")
    @api.depends("meeting_id.state", "event_id.state")
    @api.depends("drawn_ids.item_ids.meeting_id.state", "drawn_ids.event_ids.state")
    @api.depends_context("lang")
    def _compute_deeds(self):
        for line in self:
            meetings, events = line._meetings(), line._events()
            line.deed_count = len(meetings) + len(events)
            closed = meetings.filtered(lambda m: m.state == "closed")
            held = events.filtered(lambda event: event.state == "held")
            closed, held = closed.sorted("date_start"), held.sorted("date_start")
            words = [line._words_of_meeting(meeting) for meeting in closed]
            words += [line._words_of_event(event) for event in held]
            line.proof_label = "; ".join([*words, *filter(None, [line.proof])])

    @api.depends("state", "date_due", "item_ids.meeting_id.state", "event_ids.state")
    @api.depends("meeting_id.state", "event_id.state")
    @api.depends_context("lang")
    def _compute_missing(self):
        for line in self:
            line.missing = line._what_is_missing() if line.state in UNMET else False

    def _what_is_missing(self):
        pending = self._meetings().filtered(lambda m: m.state in _PENDING)
        if pending:
            day = kyrgyz.short_date(pending[0]._local_day())
            return self.env._("The minutes of %(day)s are not closed yet.", day=day)
        events = self._events().filtered(lambda event: event.state != "held")
        if events:
            day = kyrgyz.short_date(events[0]._local_day())
            return self.env._("The event of %(day)s is still to be held.", day=day)
        if self.is_overdue:
            return self.env._(
                "The term has passed: mark what became of it, or move it."
            )
        return self.env._("No meeting and no event yet.")

    def _meetings(self):
        """Meetings that have it on their agenda, or have heard it; also for a month.

        The items of ``self`` and those drawn from it are asked apart: one recordset
        of both would be read line by line.
        """
        items = self.item_ids | self.drawn_ids.item_ids
        heard = items.filtered(lambda item: item.outcome not in _NOT_HEARD)
        meetings = heard.meeting_id | self.meeting_id | self.drawn_ids.meeting_id
        return meetings.filtered(lambda meeting: meeting.state != "cancelled")

    def _events(self):
        events = self.event_ids | self.drawn_ids.event_ids
        events |= self.event_id | self.drawn_ids.event_id
        return events.filtered(lambda event: event.state != "cancelled")

    def _is_copied(self):
        """Into a plan of another time; what took place on a day does not come again."""
        self.ensure_one()
        is_of_a_day = self.sudo().meeting_id or self.sudo().event_id
        return self.state != "dropped" and not is_of_a_day

    def _words_of_meeting(self, meeting):
        return self.env._(
            "minutes No. %(number)s, %(day)s",
            number=meeting.number or "____",
            day=f"{meeting._local_day():%d.%m}",
        )

    def _words_of_event(self, event):
        name = event.kind_id.name or event.name
        return f"{name}, {event._local_day():%d.%m}"

    def action_make_meeting(self):
        """A meeting in preparation with this item on its agenda."""
        self.ensure_one()
        self._check_can_make()
        if not self.body_id:
            raise UserError(
                self.env._(
                    "This plan is not of a body: make an event of the item, or put it "
                    "on the agenda of a meeting."
                )
            )
        meeting = self.env["ub.meeting"].create(
            {
                "body_id": self.body_id.id,
                "date_start": self._start_of_deed(),
                "theme": self.display_name,
            }
        )
        meeting.item_ids.create(
            {
                "meeting_id": meeting.id,
                "name": self.display_name,
                "plan_line_id": self.id,
                "speaker_id": self.sudo().responsible_ids[:1].id,
                "sequence": meeting._last_sequence(),
            }
        )
        return self._open(meeting)

    def action_make_event(self):
        """An event in preparation: day, people and classes as planned."""
        self.ensure_one()
        self._check_can_make()
        people = self.sudo().responsible_ids
        event = self.env["ub.event"].create(
            {
                "name": self.display_name,
                "kind_id": self.kind_id.id,
                "body_id": self.body_id.id,
                "company_id": self.company_id.id,
                "date_start": self._start_of_deed(),
                "chair_id": people[:1].id,
                "people_ids": people.ids,
                "classes": self.classes,
                "plan_line_id": self.id,
            }
        )
        return self._open(event)

    def action_open_deeds(self):
        """The only deed at once, several ones from the form's list."""
        self.ensure_one()
        deeds = [*self._meetings(), *self._events()]
        if not deeds:
            raise UserError(self.env._("No meeting and no event yet."))
        return self._open(deeds[-1])

    @api.model
    def _open(self, record):
        return {
            "type": "ir.actions.act_window",
            "res_model": record._name,
            "res_id": record.id,
            "views": [(False, "form")],
        }

    def _check_can_make(self):
        self.plan_id._check_may_lead()
        if self.state not in UNMET:
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s” already: take that back first.",
                    name=self.display_name,
                    state=self._state_label(),
                )
            )

    def _start_of_deed(self):
        """After lessons on the last working day of the term, not in the past."""
        day = max(self.date_due or self.plan_id.date_from, self._tomorrow())
        over = day.weekday() - 4
        if over > 0:
            friday = day - timedelta(days=over)
            day = friday if friday >= self._tomorrow() else day + timedelta(3 - over)
        return self.plan_id._utc(datetime.combine(day, _AFTER_LESSONS))

    def _tomorrow(self):
        return fields.Date.context_today(self) + timedelta(days=1)
