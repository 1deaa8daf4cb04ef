from odoo import api, fields, models
from odoo.fields import Domain

from ..tools import kyrgyz

_OPEN_LESSONS = ("open_lesson", "open_class_hour")
_STILL_TO_COME = ("draft", "planned")


class UbEventSchedule(models.Model):
    """The day by the schedule and the real one: what was moved, what was not held.

    The day that was announced first stays (001 plan III.3), whatever becomes of the
    event; whoever types an old schedule enters it before the event is announced.
    """

    _inherit = "ub.event"

    kind_code = fields.Char("Code of the form of work", related="kind_id.code")
    subject_id = fields.Many2one(
        "ub.subject", "Subject", index="btree_not_null", ondelete="restrict"
    )
    date_planned = fields.Date(
        "By the schedule",
        copy=False,
        tracking=True,
        help="The day that was announced first; it stays when the event is moved.",
    )
    days_moved = fields.Integer(
        "Moved by days", compute="_compute_days_moved", store=True
    )
    deviation = fields.Selection(
        [
            ("moved", "Another day"),
            ("missed", "Day has passed"),
            ("cancelled", "Dropped from it"),
        ],
        "Not by the schedule",
        compute="_compute_deviation",
        search="_search_deviation",
    )

    @api.depends("date_start", "date_planned")
    def _compute_days_moved(self):
        for event in self:
            is_known = event.date_start and event.date_planned
            event.days_moved = (
                (event._local_day() - event.date_planned).days if is_known else 0
            )

    @api.depends("state", "days_moved", "date_planned", "date_stop")
    def _compute_deviation(self):
        now = fields.Datetime.now()
        for event in self:
            stop = event.date_stop
            if not event.date_planned:
                event.deviation = False
            elif event.state == "cancelled":
                event.deviation = "cancelled"
            elif event.state in _STILL_TO_COME and stop and stop < now:
                event.deviation = "missed"
            else:
                event.deviation = "moved" if event.days_moved else False

    def _search_deviation(self, operator, value):
        if operator != "in":
            return NotImplemented
        in_schedule = Domain("date_planned", "!=", False)
        missed = Domain("state", "in", _STILL_TO_COME) & Domain("date_stop", "<", "now")
        domains = {
            "cancelled": Domain("state", "=", "cancelled"),
            "missed": missed,
            "moved": Domain("state", "!=", "cancelled")
            & ~missed
            & Domain("days_moved", "!=", 0),
        }
        found = Domain.OR(domains[word] for word in value if word in domains)
        found &= in_schedule
        if False in value:
            found |= ~(in_schedule & Domain.OR(domains.values()))
        return found

    def action_announce(self):
        """The schedule keeps the day that people were told first."""
        result = super().action_announce()
        for event in self.filtered(lambda event: not event.date_planned):
            event.date_planned = event._local_day()
        return result

    @api.model
    def _open_lesson_codes(self):
        """Forms of work that stand in the schedule of open lessons."""
        return _OPEN_LESSONS

    def _words_of_deviation(self):
        """What became of the day by the schedule, as it is printed; "" for nothing."""
        self.ensure_one()
        if self.deviation == "cancelled":
            return self.env._("not held: %(reason)s", reason=self.reason or "")
        if self.deviation == "missed":
            return self.env._("its day has passed")
        if self.deviation == "moved":
            return self.env._(
                "moved: %(planned)s → %(day)s",
                planned=kyrgyz.short_date(self.date_planned)[:5],
                day=kyrgyz.short_date(self._local_day())[:5],
            )
        return ""
