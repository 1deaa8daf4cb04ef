from odoo import api, fields, models


class UbBodyRegulation(models.Model):
    """The body's own regulation in force (жобо): 004 is one of class teachers."""

    _inherit = "ub.body"

    act_ids = fields.One2many("ub.local.act", "body_id", "Its own papers")
    regulation_id = fields.Many2one(
        "ub.local.act", "Regulation in force", compute="_compute_regulation_id"
    )

    @api.depends("act_ids.state", "act_ids.date_from", "act_ids.date_to")
    @api.depends_context("uid")
    def _compute_regulation_id(self):
        acts = self.act_ids._filtered_access("read").filtered(
            lambda act: act.is_in_force and act.kind_id.code == "regulation"
        )
        for body in self:
            newest = (body.act_ids & acts).sorted(
                lambda act: (act.date_from, act.id), reverse=True
            )
            body.regulation_id = newest[:1]
