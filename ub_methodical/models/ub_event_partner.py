from odoo import fields, models


class UbEventPartner(models.Model):
    """Schools, institutes, the district's associations as partners of an event."""

    _inherit = "ub.event"

    partner_ids = fields.Many2many(
        "res.partner",
        "ub_event_partner_rel",
        "ub_event_id",
        "res_partner_id",
        "Partners",
        domain="[('is_company', '=', True)]",
        help="Other schools, institutes, the association of the district or town.",
    )
