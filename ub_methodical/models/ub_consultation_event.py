from odoo import api, fields, models


class UbConsultationEvent(models.Model):
    """The line of the log that a held event has made (``ub.event``)."""

    _inherit = "ub.consultation"

    event_id = fields.Many2one(
        "ub.event",
        "Held as the event",
        readonly=True,
        index="btree_not_null",
        copy=False,
        ondelete="restrict",
    )

    @api.depends(
        "event_id.people_ids",
        "event_id.participation_ids.state",
        "event_id.participation_ids.employee_id",
    )
    def _compute_employee_ids(self):
        """Whoever was there, as the list of the event says; later too."""
        of_events = self.filtered("event_id")
        for one in of_events:
            lines = one.event_id.participation_ids
            present = lines.filtered(lambda line: line.state == "present").employee_id
            one.employee_ids = (present or one.event_id.people_ids) - one.adviser_id
        return super(UbConsultationEvent, self - of_events)._compute_employee_ids()

    def action_open_event(self):
        self.ensure_one()
        self.check_access("read")
        return self.event_id.sudo(False).get_formview_action()
