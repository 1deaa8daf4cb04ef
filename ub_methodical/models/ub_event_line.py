from datetime import date as Date
from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbEventLine(models.Model):
    """A line of an event's programme: on which day and when, what, by whom.

    A subject week is an event of several days with a line for each lesson, contest
    or exhibition of it (001 cl. 3.13).
    """

    _name = "ub.event.line"
    _description = "Line of a programme"
    _inherit = ["ub.hour.mixin", "ub.part.mixin", "ub.screen.mixin"]
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
    name = fields.Char("What happens", required=True)
    classes = fields.Char(help="For example «5–6-класстар».")
    people = fields.Char("Who", help="Who leads it.")

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

    def _day(self) -> Date:
        self.ensure_one()
        return self.date or self.event_id._local_day()

    def _moved_by(self, days):
        """The days of a programme go with the event that is moved."""
        for line in self.filtered("date") if days else ():
            line.date += timedelta(days=days)
