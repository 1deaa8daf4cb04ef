from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools import kyrgyz
from ..tools.day_time import week_to_show
from ..tools.plan_term import month_bounds, week_bounds
from .ub_plan_line import DAYS, MONTHS


class UbPlanPeriod(models.Model):
    """For which days a plan is: a school year, or a month, week or day of it."""

    _inherit = "ub.plan"

    period = fields.Selection(
        [
            ("year", "For the school year"),
            ("month", "For a month"),
            ("week", "For a week"),
            ("day", "For a day"),
        ],
        required=True,
        default="year",
    )
    month = fields.Selection(MONTHS[1:])
    date = fields.Date(
        "Day",
        compute="_compute_date",
        store=True,
        precompute=True,
        readonly=False,
        help="Of a week: any of its days.",
    )
    date_from = fields.Date(
        "From", compute="_compute_dates", store=True, precompute=True
    )
    date_to = fields.Date("To", compute="_compute_dates", store=True, precompute=True)

    @api.depends("period")
    def _compute_date(self):
        """Plans of a week and of a day begin with the week that comes, or today."""
        today = fields.Date.context_today(self)
        offered = {"week": week_to_show(today), "day": today}
        for plan in self:
            day = offered.get(plan.period)
            plan.date = (plan.date or day) if day else False

    @api.depends("year_id.date_from", "year_id.date_to", "period", "month", "date")
    def _compute_dates(self):
        for plan in self:
            first, last = plan.year_id.date_from, plan.year_id.date_to
            if first and plan.period == "month" and plan.month:
                first, last = month_bounds(int(plan.month), first, last)
            elif first and plan.period == "week" and plan.date:
                first, last = week_bounds(plan.date, first, last)
            elif plan.period == "day" and plan.date:
                first = last = plan.date
            plan.date_from, plan.date_to = first, last

    @api.constrains("period", "month")
    def _check_month(self):
        for plan in self:
            if (plan.period == "month") != bool(plan.month):
                raise ValidationError(
                    self.env._(
                        "A monthly plan names its month, an annual one names none: "
                        "choose the period again."
                    )
                )

    @api.constrains("period", "date", "year_id")
    def _check_date(self):
        for plan in self:
            is_of_days = plan.period in DAYS
            if is_of_days != bool(plan.date):
                raise ValidationError(
                    self.env._(
                        "The plan of a week or of a day names a day, any other one "
                        "names none: choose the period again."
                    )
                )
            if is_of_days and not plan.year_id._covers(plan.date):
                raise ValidationError(
                    self.env._(
                        "The day lies outside the school year %(year)s: choose "
                        "another day, or the year it belongs to.",
                        year=plan.year_id.name,
                    )
                )

    def _period_label(self):
        """«2026–2027», «October, 2026–2027», «14.09.2026» in the reader's language."""
        if self.period in DAYS:
            days = dict.fromkeys((self.date_from, self.date_to))
            return "–".join(kyrgyz.short_date(day) for day in days if day)
        labels = dict(self._fields["month"]._description_selection(self.env))
        parts = (labels.get(self.month) if self.month else "", self.year_id.name)
        return ", ".join(part for part in parts if part)
