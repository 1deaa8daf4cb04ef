from datetime import timedelta

from odoo import fields, models
from odoo.exceptions import UserError

from ..tools.day_time import monday_of, week_to_show
from .ub_plan_line import MONTHS

_SUNDAY = 6


class UbPlanMonth(models.Model):
    """From the annual plan to the plans of a month, a week, a day, and to the board."""

    _inherit = "ub.plan"

    def action_make_month(self):
        """The plan of this month, or of the first later one that has none yet."""
        self.ensure_one()
        self._check_may_lead()
        if self.period != "year":
            raise UserError(self.env._("Begin at the annual plan."))
        return self._make_lower(period="month", month=self._next_month())

    def action_make_week(self):
        """The plan of the week that comes, or of the first later one without it."""
        self.ensure_one()
        self._check_may_lead()
        if self.period != "month":
            raise UserError(self.env._("Begin at the plan of a month."))
        first = monday_of(self.date_from)
        now = week_to_show(fields.Date.context_today(self))
        weeks = [first + timedelta(days=7 * number) for number in range(6)]
        weeks = [max(day, self.date_from) for day in weeks if day <= self.date_to]
        return self._make_lower(period="week", date=self._free_day("week", weeks, now))

    def action_make_day(self):
        """The plan of today, or of the first later day of the week without one."""
        self.ensure_one()
        self._check_may_lead()
        if self.period != "week":
            raise UserError(self.env._("Begin at the plan of a week."))
        span = (self.date_to - self.date_from).days + 1
        days = [self.date_from + timedelta(days=number) for number in range(span)]
        days = [day for day in days if day.weekday() != _SUNDAY] or days
        now = fields.Date.context_today(self)
        return self._make_lower(period="day", date=self._free_day("day", days, now))

    def _make_lower(self, **vals):
        lower = self.create(
            {
                "body_id": self.body_id.id,
                "post_id": self.post_id.id,
                "company_id": self.company_id.id,
                "year_id": self.year_id.id,
                **vals,
            }
        )
        lower._draw_from_above()
        return lower.get_formview_action()

    def _next_month(self):
        """Key of the first month from today on without a plan."""
        keys = [key for key, _label in MONTHS[1:]]
        taken = self._made_already("month").mapped("month")
        today = fields.Date.context_today(self)
        now = f"{today.month:02}" if self.year_id._covers(today) else keys[0]
        free = [key for key in keys[keys.index(now) :] if key not in taken]
        if not free:
            raise UserError(self.env._("Every month of the year has its plan already."))
        return free[0]

    def _free_day(self, period, days, now):
        """The first of ``days`` without a plan, from ``now`` on if that is ahead."""
        ahead = [day for day in days if day >= now] or days
        taken = self._made_already(period)
        free = [day for day in ahead if not any(plan._covers(day) for plan in taken)]
        if not free:
            raise UserError(
                self.env._(
                    "All weeks and days from now on have their plan already: choose "
                    "“New” in the list of plans for another one."
                )
            )
        return free[0]

    def _made_already(self, period):
        return self.search(
            [
                ("company_id", "=", self.company_id.id),
                ("year_id", "=", self.year_id.id),
                ("body_id", "=", self.body_id.id),
                ("post_id", "=", self.post_id.id),
                ("period", "=", period),
                ("state", "!=", "cancelled"),
            ]
        )

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
