from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

# Days for which an answer is shown
_NEWS = 14


class UbHome(models.TransientModel):
    """Requests for help on the first screen: what waits for the user, and answers."""

    _inherit = "ub.home"

    asked_ids = fields.Many2many(
        "ub.consultation",
        string="Requests that wait for me",
        compute="_compute_consultations",
    )
    answered_ids = fields.Many2many(
        "ub.consultation",
        string="My requests answered",
        compute="_compute_consultations",
    )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_consultations(self):
        consultations = self.env["ub.consultation"]
        waiting = consultations._domain_waiting()
        self.asked_ids = consultations.search(waiting, limit=5, order="date, id")
        since = fields.Date.context_today(self) - timedelta(days=_NEWS)
        answered = Domain("state", "=", "agreed")
        answered |= Domain("state", "in", ("given", "declined")) & Domain(
            "answered_on", ">=", since
        )
        mine = Domain("is_mine", "=", True)
        self.answered_ids = consultations.search(
            mine & answered, limit=5, order="answered_on desc, id desc"
        )

    def _compute_is_quiet(self):
        result = super()._compute_is_quiet()
        for home in self.filtered(lambda one: one.asked_ids or one.answered_ids):
            home.is_quiet = False
        return result
