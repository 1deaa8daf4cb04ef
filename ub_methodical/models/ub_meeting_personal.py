from datetime import datetime, time, timedelta

from odoo import Command, api, fields, models

from .ub_agenda_item_personal import PAPERS


class UbMeeting(models.Model):
    """Closed minutes are the proof of what they have heard of teachers' work."""

    _inherit = "ub.meeting"

    @api.model
    def _next_of(self, body):
        """The next meeting of ``body`` in preparation; made if there is none."""
        ahead = [
            ("body_id", "=", body.id),
            ("state", "in", ("draft", "convened", "postponed")),
            ("date_start", ">=", "today"),
        ]
        found = self.search(ahead, order="date_start", limit=1)
        if found:
            return found
        day = fields.Date.context_today(self) + timedelta(days=7)
        start = self.env["ub.plan"]._utc(datetime.combine(day, time(14, 0)))
        return self.create({"body_id": body.id, "date_start": start})

    def action_close(self):
        result = super().action_close()
        self.sudo()._tell_what_was_heard()
        return result

    def _tell_what_was_heard(self):
        """Plans that waited are approved, reports are heard (self: sudo)."""
        for item in self.item_ids.filtered(lambda item: item._was_heard()):
            for name in PAPERS:
                item._papers(name)._follow_minutes(item)

    def _prepare_carried_vals(self, former):
        links = {name: [Command.set(former._papers(name).ids)] for name in PAPERS}
        return {**super()._prepare_carried_vals(former), **links}
