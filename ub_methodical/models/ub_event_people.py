from odoo import api, fields, models
from odoo.exceptions import UserError


class UbEventPeople(models.Model):
    """The list of those who took part: from the bodies, then as it was."""

    _inherit = "ub.event"

    # Typed in from a paper, also when the event is held already
    _open_fields = frozenset({"participation_ids"})

    participation_ids = fields.One2many(
        "ub.participation", "event_id", "Who took part", copy=False
    )
    present_count = fields.Integer("Teachers present", compute="_compute_present_count")
    can_note_people = fields.Boolean(compute="_compute_can_note_people")

    @api.depends("participation_ids.state")
    def _compute_present_count(self):
        for event in self:
            lines = event.participation_ids
            event.present_count = len(lines.filtered(lambda p: p.state == "present"))

    @api.depends("state", "body_id", "company_id")
    @api.depends_context("uid")
    def _compute_can_note_people(self):
        for event in self:
            event.can_note_people = event.state != "cancelled" and event._may_lead()

    def _check_open_for_people(self):
        self._check_may_lead()
        cancelled = self.filtered(lambda event: event.state == "cancelled")
        if cancelled:
            raise UserError(
                self.env._(
                    "“%(name)s” is cancelled: nobody took part in it.",
                    name=cancelled[0].display_name,
                )
            )

    def action_list_people(self):
        """Whoever belongs to the bodies on that day, and whoever is named."""
        for event in self:
            event.check_access("write")
            event._check_open_for_people()
            lead, others = event._people_to_list()
            known = event.sudo().participation_ids.employee_id
            if not lead | others:
                raise UserError(
                    self.env._(
                        "Name first the body, or the teachers who take part: the list "
                        "is made of them."
                    )
                )
            self.env["ub.participation"].create(
                [
                    {
                        "event_id": event.id,
                        "employee_id": person.id,
                        "role": "lead" if person in lead else "part",
                    }
                    for person in (lead | others) - known
                ]
            )

    def action_all_present(self):
        """Who is not noted yet took part: then the others are corrected."""
        for event in self:
            event._check_open_for_people()
            lines = event.participation_ids
            lines.filtered(lambda p: p.state == "unknown").state = "present"

    def _people_to_list(self):
        """Who leads it, and who is to take part (sudo)."""
        self.ensure_one()
        own, day = self.sudo(), self._local_day()
        others = own.people_ids
        for body in own.body_id | own.joint_body_ids:
            others |= body._members(day)
        others = others.filtered(lambda e: e.company_id == own.company_id)
        return own.chair_id, others.sorted("name")
