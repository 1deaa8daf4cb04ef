from datetime import date as Date
from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.day_time import hour_of


class UbEventLine(models.Model):
    """A line of an event's programme: on which day and when, what, by whom.

    A subject week is an event of several days with a line for each lesson, contest
    or exhibition of it (001 cl. 3.13).
    """

    _name = "ub.event.line"
    _description = "Line of a programme"
    _inherit = ["ub.part.mixin", "ub.screen.mixin"]
    _order = "event_id, date, hour, sequence, id"

    _whole = "event_id"
    _anchors = ("event_id",)

    event_id = fields.Many2one(
        "ub.event", "Event", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="event_id.company_id", store=True, index=True)
    body_id = fields.Many2one(related="event_id.body_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    date = fields.Date("Day", help="Empty: the first day of the event.")
    hour = fields.Char("Time", help="For example 14:30.")
    name = fields.Char("What happens", required=True)
    classes = fields.Char(help="For example «5–6-класстар».")
    people = fields.Char("Who", help="Who leads it.")

    @api.constrains("hour")
    def _check_hour(self):
        for line in self:
            if line.hour and hour_of(line.hour) != line.hour:
                raise ValidationError(
                    self.env._(
                        "“%(hour)s” is no time of the day: write it like 14:30.",
                        hour=line.hour,
                    )
                )

    @api.constrains("date", "event_id")
    def _check_date(self):
        for line in self:
            first, last = line.event_id._days()
            if line.date and not first <= line.date <= last:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” is outside the days of the event: correct the "
                        "day, or when the event begins and ends.",
                        name=line.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._tidied(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._tidied(vals))

    @api.model
    def _tidied(self, vals):
        """A time as people type it, 9.5 or 9-00, becomes 09:00; others are refused."""
        hour = vals.get("hour")
        if isinstance(hour, str) and hour_of(hour):
            return {**vals, "hour": hour_of(hour)}
        return vals

    def _day(self) -> Date:
        self.ensure_one()
        return self.date or self.event_id._local_day()

    def _moved_by(self, days):
        """The days of a programme go with the event that is moved."""
        for line in self.filtered("date") if days else ():
            line.date += timedelta(days=days)
