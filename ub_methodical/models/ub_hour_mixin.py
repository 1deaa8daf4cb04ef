from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.day_time import hour_of


class UbHourMixin(models.AbstractModel):
    """A record with a time of the day, kept as ``HH:MM``; it may stay empty.

    What people type, 9.05 or 9-00, becomes 09:05 or 09:00; anything else is refused
    with a sentence. It stands first in ``_inherit``, so that the checks of the other
    mixins see the time as it is kept.
    """

    _name = "ub.hour.mixin"
    _description = "Record with a time of the day"

    hour = fields.Char("Time", help="For example 14:30.")

    @api.constrains("hour")
    def _check_hour(self):
        for record in self.filtered("hour"):
            if hour_of(record.hour) != record.hour:
                raise ValidationError(
                    self.env._(
                        "“%(hour)s” is no time of the day: write it like 14:30.",
                        hour=record.hour,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([_tidied(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(_tidied(vals))


def _tidied(vals):
    hour = vals.get("hour")
    if isinstance(hour, str) and hour_of(hour):
        return {**vals, "hour": hour_of(hour)}
    return vals
