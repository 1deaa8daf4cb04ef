from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    """The school's values on Odoo's own settings page."""

    _inherit = "res.config.settings"

    ub_full_name = fields.Char(related="company_id.ub_full_name", readonly=False)
    ub_department = fields.Char(related="company_id.ub_department", readonly=False)
    ub_place = fields.Char(related="company_id.ub_place", readonly=False)
    ub_head_grace_days = fields.Integer(
        related="company_id.ub_head_grace_days", readonly=False
    )
    ub_shared_minutes = fields.Integer(
        related="company_id.ub_shared_minutes", readonly=False
    )
