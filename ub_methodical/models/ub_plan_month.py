from odoo import fields, models
from odoo.exceptions import UserError

from .ub_plan_line import MONTHS


class UbPlanMonth(models.Model):
    """From the annual plan to the plan of a month, and to the board."""

    _inherit = "ub.plan"

    def action_make_month(self):
        """The plan of this month, or of the first later one that has none yet."""
        self.ensure_one()
        self._check_may_lead()
        if self.period != "year":
            raise UserError(self.env._("Begin at the annual plan."))
        month = self.create(
            {
                "body_id": self.body_id.id,
                "post_id": self.post_id.id,
                "company_id": self.company_id.id,
                "year_id": self.year_id.id,
                "period": "month",
                "month": self._next_month(),
            }
        )
        month._draw_from_annual()
        return month.get_formview_action()

    def _next_month(self):
        """Key of the first month from today on without a plan."""
        keys = [key for key, _label in MONTHS[1:]]
        taken = self.search(
            [
                ("company_id", "=", self.company_id.id),
                ("year_id", "=", self.year_id.id),
                ("body_id", "=", self.body_id.id),
                ("post_id", "=", self.post_id.id),
                ("period", "=", "month"),
                ("state", "!=", "cancelled"),
            ]
        ).mapped("month")
        today = fields.Date.context_today(self)
        now = f"{today.month:02}" if self.year_id._covers(today) else keys[0]
        free = [key for key in keys[keys.index(now) :] if key not in taken]
        if not free:
            raise UserError(self.env._("Every month of the year has its plan already."))
        return free[0]

    def action_open_board(self):
        """Items of the plan by month."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_plan_line_action_plan"
        )
        return {
            **action,
            "domain": [("plan_id", "=", self.id)],
            "context": {"default_plan_id": self.id},
        }
