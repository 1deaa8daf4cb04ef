from odoo import api, fields, models

from .ub_plan_line import DAYS, PERIODS, UNMET


class UbPlanDraw(models.Model):
    """A plan is drawn from the one above: month from year, week from month, day.

    It takes what is due in its days, and what earlier plans of its kind have left.
    Where a plan between them was not written, the next one above is taken.
    """

    _inherit = "ub.plan"

    above_id = fields.Many2one(
        "ub.plan",
        "Plan above",
        compute="_compute_above_id",
        help="From which this plan is drawn: of the month, or of the year.",
    )

    @api.depends("period", "year_id", "body_id", "post_id", "company_id")
    @api.depends("date_from", "date_to")
    @api.depends_context("uid")
    def _compute_above_id(self):
        known = self._longer_plans()
        for plan in self:
            plan.above_id = plan._nearest_above(known)[:1]

    def _longer_plans(self):
        """{whose: plans from which plans of the same body may be drawn}."""
        lower = self.filtered(lambda plan: plan.period != "year")
        longer = self.search(
            [
                ("period", "!=", "day"),
                ("company_id", "in", lower.company_id.ids),
                ("year_id", "in", lower.year_id.ids),
                ("state", "!=", "cancelled"),
            ],
            order="date_from, id",
        )
        return longer.grouped(lambda plan: plan._whose_key())

    def _nearest_above(self, known):
        """Two plans where a week begins in one month and ends in another."""
        longer = known.get(self._whose_key(), self.browse())
        first, last = self.date_from, self.date_to
        found = longer.filtered(
            lambda plan: first
            and plan != self._origin
            and plan.date_from <= last
            and plan.date_to >= first
        )
        above = PERIODS[: PERIODS.index(self.period)] if self.period else ()
        by_period = found.grouped("period")
        nearest = (by_period[name] for name in reversed(above) if name in by_period)
        return next(nearest, self.browse())

    def _draw_from_above(self, with_all_year=False):
        """Add what is due, and what earlier plans of this period left."""
        self.ensure_one()
        self._check_open_for_parts()
        above = self._nearest_above(self._longer_plans())
        above.check_access("read")
        left = {line: self._origin_of(line, above) for line in self._left_of_earlier()}
        known = self.line_ids.sudo().origin_id.union(*left.values())
        deeds = self._deeds_of_days(above)
        due = above.line_ids.sorted().filtered(
            lambda line: (
                line not in known
                and (self._is_due(line, with_all_year) or line in deeds)
            )
        )
        parts = {}
        for line in [*due, *left]:
            vals = self._prepare_drawn_line(line, left.get(line, line))
            vals.update(deeds.get(line, {}))
            parts.setdefault(line.section_id.name, []).append(vals)
        pairs = [*parts.items(), *self._deeds_without_item(deeds)]
        added = self.sudo()._add_parts(pairs).with_env(self.env)
        carried = self.env["ub.plan.line"].union(*left)
        carried.sudo()._take("carry", note=self._period_label())
        return added

    def _left_of_earlier(self):
        """Unmet items of the plans of this kind before this one, of the same body.

        Meetings and events stay where they are: put off, they come with their day.
        """
        return self.env["ub.plan.line"].search(
            [
                ("plan_id.period", "=", self.period),
                ("company_id", "=", self.company_id.id),
                ("year_id", "=", self.year_id.id),
                ("body_id", "=", self.body_id.id),
                ("plan_id.post_id", "=", self.post_id.id),
                ("plan_id.state", "!=", "cancelled"),
                ("plan_id.date_to", "<", self.date_from),
                ("state", "in", UNMET),
                ("meeting_id", "=", False),
                ("event_id", "=", False),
            ]
        )

    def _origin_of(self, line, above):
        """Which item is done when ``line`` is done later: it may be carried itself."""
        origin = line.sudo().origin_id
        if origin.state == "carried":
            roots = origin | origin.origin_id
            later = above.line_ids.filtered(lambda one: one.sudo().origin_id in roots)
            origin = later[:1] or origin
        return origin or line

    def _is_due(self, line, with_all_year):
        if line.state not in UNMET:
            return False
        if line.term_kind in ("year", "words") and not line.date_moved:
            return with_all_year
        begins, due = line.date_from, line.date_due
        if self.period in DAYS:
            is_over_days = with_all_year or line._has_own_days()
        else:
            is_over_days = line.term_kind == "dates"
        if is_over_days and begins and due and begins <= self.date_to:
            return True
        return bool(due) and due <= self.date_to

    def _covers(self, day):
        return bool(day) and self.date_from <= day <= self.date_to

    def _prepare_drawn_line(self, line, origin):
        vals = self._prepare_copied_line(line, {})
        if self.period in DAYS:
            term = self._prepare_days(line)
        elif line.term_kind == "dates" and self._covers(line.date_to):
            term = {"date_from": line.date_from, "date_to": line.date_to}
        else:
            term = {"month": self.month}
        kind = "month" if "month" in term else "dates"
        for name in ("term_id", "term_words", "month", "date_from", "date_to"):
            vals.pop(name, None)
        return {**vals, "origin_id": origin.id, "term_kind": kind, **term}

    def _prepare_days(self, line):
        """Its own days in this week, or else the whole of it."""
        first, last = self.date_from, self.date_to
        begins, ends = line.date_from or line.date_to, line.date_to
        if line._has_own_days() and begins <= last and ends >= first:
            first, last = max(first, begins), min(last, ends)
        return {"date_from": first, "date_to": last}
