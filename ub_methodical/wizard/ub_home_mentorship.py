from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain


class UbHome(models.TransientModel):
    """The user's own pairs and the lines of their plans that are due, on Home."""

    _inherit = "ub.home"

    mentorship_ids = fields.Many2many(
        "ub.mentorship", string="Mentoring", compute="_compute_mentorship_ids"
    )
    mentorship_line_ids = fields.Many2many(
        "ub.mentorship.line",
        string="Lines of mentoring due",
        compute="_compute_mentorship_line_ids",
    )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_mentorship_ids(self):
        mine = [("is_mine", "=", True), ("is_current", "=", True)]
        self.mentorship_ids = self.env["ub.mentorship"].search(mine, limit=5)

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_mentorship_line_ids(self):
        """Within a week, and what has passed: seen by the two alone."""
        lines = self.env["ub.mentorship.line"]
        week = fields.Date.context_today(self) + timedelta(days=7)
        mine = Domain("is_mine", "=", True) & Domain("date_due", "<=", week)
        self.mentorship_line_ids = lines.search(
            lines._domain_open() & mine, limit=5, order="date_due, id"
        )

    def _compute_is_quiet(self):
        result = super()._compute_is_quiet()
        for home in self.filtered("mentorship_line_ids"):
            home.is_quiet = False
        return result
