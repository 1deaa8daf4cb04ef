from odoo import api, models


class UbBodyLeaving(models.Model):
    _inherit = "ub.body"

    @api.model
    def _cron_sync_members(self):
        """Who was archived past the staff form has left all the same."""
        self.env["hr.employee"]._ub_catch_up_leaving()
        return super()._cron_sync_members()
