from odoo import fields, models

from .ub_event_research import _LONG


class UbBodyResearch(models.Model):
    """The theme of a group, and its experiments: from when to when, where heard.

    000 cl. 2.5, 001 cl. 3.11 and council 2.2 (10). Who leads it and who belongs to it
    are its members and roles: by order, or entered with the minutes as their basis.
    """

    _inherit = "ub.body"

    theme = fields.Char(
        translate=True, tracking=True, help="What the group works on this year."
    )
    research_ids = fields.Many2many(
        "ub.event", string="Research and experiments", compute="_compute_research_ids"
    )

    def _compute_research_ids(self):
        """With the rights of the reader, as in the list of events."""
        found = self.env["ub.event"].search(
            [("body_id", "in", self.ids), ("kind_id.code", "in", _LONG)]
        )
        for body in self:
            own = found.filtered(lambda one, body=body: one.body_id == body._origin)
            body.research_ids = own
