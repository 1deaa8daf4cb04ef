from datetime import datetime, time

from odoo import fields, models
from odoo.exceptions import UserError

_AFTER_LESSONS = time(14, 0)


class UbDecisionEvent(models.Model):
    """A decision that is carried out by holding an event (000 cl. 3.10)."""

    _inherit = "ub.decision"

    event_ids = fields.One2many("ub.event", "decision_id", "Events", readonly=True)

    def action_make_event(self):
        """An event in preparation: by the term, in the hands of who answers for it."""
        self.ensure_one()
        self.check_access("read")
        if not self._can("report") and not self._can("lift"):
            raise UserError(
                self.env._(
                    "An event is made of a decision that is still to be carried out, "
                    "by who answers for it."
                )
            )
        own = self.sudo()
        body = own.responsible_body_id or own.body_id
        day = max(own.date_due or self._today(), self._today())
        people = own.responsible_id | own.co_responsible_ids
        words = " ".join((self.text or "").split())
        event = self.env["ub.event"].create(
            {
                "name": f"{words[:80]}…" if len(words) > 80 else words,
                "body_id": body.id,
                "company_id": own.company_id.id,
                "date_start": self.env["ub.plan"]._utc(
                    datetime.combine(day, _AFTER_LESSONS)
                ),
                "chair_id": own.responsible_id.id,
                "people_ids": people.ids,
                "decision_id": self.id,
            }
        )
        return {
            "type": "ir.actions.act_window",
            "res_model": event._name,
            "res_id": event.id,
            "views": [(False, "form")],
        }
