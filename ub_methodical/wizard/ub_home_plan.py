from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import date_utils

from ..models.ub_plan_line import UNMET


class UbHome(models.TransientModel):
    """What the plans ask of the user, on his first screen.

    His items of this month and earlier ones; of a leader, the bodies that work
    without a plan of the year (004 intro.1).
    """

    _inherit = "ub.home"

    plan_line_ids = fields.Many2many(
        "ub.plan.line",
        string="My items of plans due",
        compute="_compute_plan_line_ids",
    )
    planless_ids = fields.Many2many(
        "ub.body", string="Without a plan of the year", compute="_compute_planless_ids"
    )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_plan_line_ids(self):
        """An item that stands in the plan of a month too shows there only."""
        month = date_utils.end_of(fields.Date.context_today(self), "month")
        open_now = [("state", "in", UNMET), ("plan_id.state", "=", "approved")]
        self.plan_line_ids = self.env["ub.plan.line"].search(
            [
                ("is_mine", "=", True),
                *open_now,
                ("date_due", "<=", month),
                ("drawn_ids", "not any", open_now),
            ],
            limit=5,
            order="date_due, id",
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_planless_ids(self):
        today = fields.Date.context_today(self)
        planned = self.env["ub.plan"].search(
            [
                ("period", "=", "year"),
                ("owner_id", "=", False),
                ("state", "!=", "cancelled"),
                ("date_from", "<=", today),
                ("date_to", ">=", today),
                ("body_id", "!=", False),
            ]
        )
        working = [
            ("state", "=", "active"),
            ("id", "not in", planned.body_id.ids),
            ("category", "in", ("association", "council")),
        ]
        self.planless_ids = self.env["ub.body"].search(
            Domain(working) & self._domain_led("id"), limit=5
        )

    def _compute_is_quiet(self):
        result = super()._compute_is_quiet()
        for home in self.filtered(lambda h: h.plan_line_ids or h.planless_ids):
            home.is_quiet = False
        return result
