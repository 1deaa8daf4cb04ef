from odoo import api, fields, models


class UbHome(models.TransientModel):
    """Papers that wait for the user's own signature, on his first screen."""

    _inherit = "ub.home"

    approval_ids = fields.Many2many(
        "ub.approval.step", string="For my signature", compute="_compute_approval_ids"
    )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_approval_ids(self):
        self.approval_ids = self.env["ub.approval.step"].search(
            [("is_mine", "=", True)], limit=5, order="date_due, id"
        )

    def _compute_is_quiet(self):
        result = super()._compute_is_quiet()
        for home in self.filtered("approval_ids"):
            home.is_quiet = False
        return result
