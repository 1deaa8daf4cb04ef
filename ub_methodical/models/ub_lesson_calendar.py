from datetime import datetime, time, timedelta

import pytz

from odoo import Command, models

# Minutes of a lesson
_LENGTH = 45


class UbLessonCalendar(models.Model):
    """Visits in the calendars of those concerned: private, under a neutral title."""

    _inherit = "ub.lesson"

    def _prepare_event_vals(self):
        """A private hour, or day, that does not say what it is about."""
        self.ensure_one()
        users = self._calendar_people().user_id
        return {
            "name": self.env._("Methodical work"),
            "location": self.place or False,
            "privacy": "private",
            "user_id": (users[:1] or self.env.user).id,
            "partner_ids": [Command.set(users.partner_id.ids)],
            **self._event_span(),
        }

    def _event_span(self):
        if not self.hour:
            return {
                "allday": True,
                "start_date": self.date,
                "stop_date": self.date,
                "start": datetime.combine(self.date, time(8)),
                "stop": datetime.combine(self.date, time(18)),
            }
        zone = pytz.timezone(self.env.user.tz or "Asia/Bishkek")
        local = datetime.combine(self.date, time.fromisoformat(self.hour))
        start = zone.localize(local).astimezone(pytz.utc).replace(tzinfo=None)
        stop = start + timedelta(minutes=_LENGTH)
        return {"allday": False, "start": start, "stop": stop}

    def _calendar_people(self):
        return (self.teacher_id | self.visitor_ids).sudo()
