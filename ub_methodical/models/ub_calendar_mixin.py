from odoo import Command, fields, models


class UbCalendarMixin(models.AbstractModel):
    """A record that the calendar shows; the record owns, the event only mirrors.

    The event is private, so that nobody else's calendar tells what it is about;
    whoever deletes it harms nothing. The model has ``date_start``, ``date_stop``,
    ``place`` and ``body_id``.
    """

    _name = "ub.calendar.mixin"
    _description = "Shown in the calendar"

    event_id = fields.Many2one(
        "calendar.event",
        "Calendar",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )

    def write(self, vals):
        if "event_id" in vals and not self.env.su:
            vals = {name: vals[name] for name in vals if name != "event_id"}
        result = super().write(vals)
        if {"date_start", "duration", "place", "theme"} & set(vals):
            self.filtered("event_id")._project()
        return result

    def _local_day(self):
        """The first day of the record where the school is."""
        self.ensure_one()
        return self.date_start and self._day_of(self.date_start)

    def _day_of(self, moment):
        return fields.Datetime.context_timestamp(self, moment).date()

    def _project(self):
        """Create or refresh the calendar's picture of the records."""
        for record in self.sudo():
            vals = record._prepare_event_vals()
            event = record.event_id.with_context(**record._quietly())
            if event:
                event.write(vals)
            else:
                record.event_id = event.create(
                    {**vals, "ub_company_id": record.company_id.id}
                )

    def _unproject(self):
        self.sudo().event_id.with_context(**self._quietly()).unlink()

    def _quietly(self):
        """Odoo's own letters stay out: ours go in one batch (design §6)."""
        return {
            "no_mail_to_attendees": True,
            "skip_attendee_notification": True,
            "skip_contact_description": True,
            "dont_notify": True,
            "mail_create_nolog": True,
            "mail_notrack": True,
            "ub_projection": True,
        }

    def _prepare_event_vals(self):
        self.ensure_one()
        people = self._calendar_people()
        users = people.user_id
        return {
            "name": self._calendar_title(),
            "start": self.date_start,
            "stop": self.date_stop,
            "location": self.place or False,
            "privacy": "private",
            "user_id": (self.chair_id.user_id or users[:1] or self.env.user).id,
            "partner_ids": [Command.set(users.partner_id.ids)],
        }

    def _calendar_title(self):
        """What others' calendars may say of it; delicate matters stay unnamed."""
        self.ensure_one()
        return self.display_name

    def _calendar_people(self):
        """Employees whose calendars show the record (sudo)."""
        self.ensure_one()
        return self.body_id._members(self.date_start.date()).sudo()
