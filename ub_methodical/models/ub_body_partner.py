from odoo import fields, models


class UbBodyPartner(models.Model):
    """With whom a body works together (001 council 2.2, 003 cl. 5.1)."""

    _inherit = "ub.body"

    partner_ids = fields.Many2many(
        "res.partner",
        "ub_body_partner_rel",
        "ub_body_id",
        "res_partner_id",
        "Partners",
        domain="[('is_company', '=', True)]",
        help="Other schools, institutes, the association of the district or town.",
    )
