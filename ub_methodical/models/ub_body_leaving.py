from odoo import api, models


class UbBodyLeaving(models.Model):
    """Nobody who left comes into a body by rule, nor goes before his last day."""

    _inherit = "ub.body"

    def _members_by_rule(self, day):
        return super()._members_by_rule(day).filtered("active")

    @api.model
    def _cron_sync_members(self):
        """Who was archived past the staff form has left all the same."""
        self.env["hr.employee"]._ub_catch_up_leaving()
        return super()._cron_sync_members()
