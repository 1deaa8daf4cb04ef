from odoo import fields, models

_KINDS = ("consultation", "group_consultation")


class UbEventConsultation(models.Model):
    """A consultation of the plan, once held, stands in the log of who gave it.

    000 cl. 3.8, 001 cl. 8.10, 004 method.1: for the staff, on topical questions. The
    list of who took part is the event's; nothing is typed twice.
    """

    _inherit = "ub.event"

    consultation_ids = fields.One2many(
        "ub.consultation", "event_id", "In the log of consultations", readonly=True
    )

    def action_hold(self):
        result = super().action_hold()
        self._note_consultation()
        return result

    def action_reopen(self):
        result = super().action_reopen()
        self.sudo().consultation_ids.unlink()
        return result

    def _note_consultation(self):
        """A line of the log for each, by who is responsible, else the head."""
        for event in self.sudo():
            adviser = event.chair_id
            if not adviser and event.body_id:
                adviser = event.body_id._holder_of("head", event._local_day())
            if event.kind_id.code in _KINDS and adviser:
                vals = event._prepare_consultation_vals(adviser)
                event.consultation_ids.create(vals)._transit("note")

    def _prepare_consultation_vals(self, adviser):
        day = self._local_day()
        bodies = self.body_id | self.joint_body_ids
        staff = self.env._("The staff of the school")
        return {
            "event_id": self.id,
            "name": self.name,
            "employee_id": False,
            "adviser_id": adviser.id,
            "body_id": self.body_id.id,
            "date_asked": day,
            "date": day,
            "place": self.place,
            "form": "group",
            "audience": ", ".join(bodies.mapped("name")) or staff,
            "result": self.results,
        }
