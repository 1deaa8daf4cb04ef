from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..tools import kyrgyz
from ..tools.plan_term import month_bounds
from .ub_plan_line import DAYS, MONTHS, UNMET


class UbPlanLineTerm(models.Model):
    """When an item is due: a month, days, a quarter, all year, or in words.

    A quarter's dates may move; an item that is not done yet moves along. After the
    plan is locked its term stays as it was planned, and ``date_moved`` says in
    which month it is really done.
    """

    _inherit = "ub.plan.line"

    term_kind = fields.Selection(
        [
            ("month", "Month"),
            ("dates", "Dates"),
            ("quarter", "Quarter"),
            ("year", "All year"),
            ("words", "In words"),
        ],
        "Term is",
        required=True,
        compute="_compute_term_kind",
        store=True,
        precompute=True,
        readonly=False,
    )
    term_id = fields.Many2one(
        "ub.term",
        "Quarter",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    term_words = fields.Char("Term in words")
    date_from = fields.Date(
        "First day", compute="_compute_dates", store=True, readonly=False
    )
    date_to = fields.Date(
        "Last day", compute="_compute_dates", store=True, readonly=False
    )
    date_moved = fields.Date("Moved to", readonly=True, copy=False)
    date_due = fields.Date("Due", compute="_compute_date_due", store=True)
    month = fields.Selection(
        MONTHS,
        compute="_compute_month",
        inverse="_inverse_month",
        store=True,
        readonly=False,
        group_expand=True,
    )
    term_label = fields.Char("Term", compute="_compute_term_label")

    _dates_in_order = models.Constraint(
        "CHECK (date_from IS NULL OR date_to IS NULL OR date_to >= date_from)",
        "The last day lies before the first one: correct the dates.",
    )

    @api.depends("plan_id")
    def _compute_term_kind(self):
        for line in self:
            is_of_days = line.plan_id.period in DAYS
            line.term_kind = line.term_kind or ("dates" if is_of_days else "month")

    @api.depends("term_kind", "term_id.date_from", "term_id.date_to")
    @api.depends("plan_id.date_from", "plan_id.date_to")
    def _compute_dates(self):
        for line in self:
            if line.state not in UNMET:
                continue
            if line.term_kind == "quarter":
                line.date_from, line.date_to = (
                    line.term_id.date_from,
                    line.term_id.date_to,
                )
            elif line.term_kind == "year":
                line.date_from, line.date_to = (
                    line.plan_id.date_from,
                    line.plan_id.date_to,
                )
            elif line.term_kind == "words":
                line.date_from = line.date_to = False
            elif line.plan_id.period in DAYS and not line.date_to:
                line.date_from, line.date_to = (
                    line.plan_id.date_from,
                    line.plan_id.date_to,
                )

    def _has_own_days(self):
        """Days are named, and not just those of its whole plan."""
        self.ensure_one()
        days, plan = (self.date_from, self.date_to), self.plan_id
        if self.term_kind != "dates" or not self.date_to:
            return False
        return plan.period != "week" or days != (plan.date_from, plan.date_to)

    @api.depends("date_to", "date_moved")
    def _compute_date_due(self):
        for line in self:
            line.date_due = line.date_moved or line.date_to

    @api.depends("term_kind", "date_due", "date_moved")
    def _compute_month(self):
        for line in self:
            is_fixed = line.date_moved or line.term_kind not in ("year", "words")
            due = line.date_due if is_fixed else False
            line.month = f"{due.month:02}" if due else "all"

    def _inverse_month(self):
        """Choosing a month is choosing its days."""
        for line in self:
            year = line.plan_id.year_id
            if line.month and line.month != "all" and year:
                first, last = month_bounds(
                    int(line.month), year.date_from, year.date_to
                )
                line.update({"term_kind": "month", "date_from": first, "date_to": last})
            elif line.month == "all":
                line.term_kind = "year"

    @api.depends("term_kind", "term_id", "term_words", "date_from", "date_to")
    @api.depends_context("lang")
    def _compute_term_label(self):
        for line in self:
            line.term_label = line._term_words()

    def _term_words(self):
        """The planned term as it stands on paper, in the reader's language."""
        self.ensure_one()
        if self.term_kind == "words":
            return self.term_words or ""
        if self.term_kind == "year":
            return self.env._("all year")
        if self.term_kind == "quarter":
            number = self.sudo().term_id.number
            return self.env._("quarter %(number)s", number=number) if number else ""
        if not self.date_to:
            return ""
        if self.term_kind == "month":
            labels = self._fields["month"]._description_selection(self.env)
            return dict(labels)[f"{self.date_to.month:02}"].lower()
        days = dict.fromkeys((self.date_from or self.date_to, self.date_to))
        return "–".join(kyrgyz.short_date(day) for day in days)

    @api.constrains("term_kind", "date_from", "date_to", "term_id")
    def _check_term_in_plan(self):
        for line in self:
            plan = line.plan_id
            days = [day for day in (line.date_from, line.date_to) if day]
            if line.state not in UNMET or line.term_kind == "quarter":
                days = []
            if any(not plan.year_id._covers(day) for day in days):
                raise ValidationError(
                    self.env._(
                        "“%(name)s”: the days lie outside the school year %(year)s.",
                        name=line.display_name,
                        year=plan.year_id.name,
                    )
                )
            if line.term_id and line.term_id.year_school_id.year_id != plan.year_id:
                raise ValidationError(
                    self.env._(
                        "“%(name)s”: choose a quarter of the school year %(year)s.",
                        name=line.display_name,
                        year=plan.year_id.name,
                    )
                )

    def write(self, vals):
        """On the board of a locked plan an item goes to the month it is done in."""
        locked = self.filtered("is_locked") if set(vals) == {"month"} else self.browse()
        if not locked or self.env.su:
            return super().write(vals)
        self._check_values(vals)
        locked._move_to_month(vals["month"])
        return super(UbPlanLineTerm, self - locked).write(vals)

    def _move_to_month(self, month):
        """Fulfilment in another month than planned; the planned term stays."""
        for line in self:
            line._check_can("move")
            if not month or month == "all":
                raise UserError(self.env._("Choose the month in which it is done."))
            year = line.plan_id.year_id
            _first, last = month_bounds(int(month), year.date_from, year.date_to)
            is_back = line.date_to and (last.year, last.month) == (
                line.date_to.year,
                line.date_to.month,
            )
            line.sudo().date_moved = False if is_back else last
            line._log_step(self.env._("moved to %(month)s", month=line._month_label()))

    def _month_label(self):
        return dict(self._fields["month"]._description_selection(self.env))[self.month]
