from dateutil.relativedelta import relativedelta

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

# From the first of June on it is the next year that is prepared
_AHEAD = relativedelta(months=3)


class UbYearTurn(models.TransientModel):
    """The turn of the school year: shown first, then done in one transaction.

    Opens the year with its quarters, brings members by office in line, drafts the
    order that appoints heads again and the plans. What is there already is not made
    twice; while nothing was written in the new year, all of it can be taken back.
    """

    _name = "ub.year.turn"
    _description = "Turn of the school year"
    _inherit = ["ub.guard.mixin"]

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        readonly=True,
        default=lambda self: self.env.company.id,
        ondelete="cascade",
    )
    old_id = fields.Many2one(
        "ub.year.school", "Year that ends", compute="_compute_years"
    )
    new_id = fields.Many2one("ub.year.school", compute="_compute_years")
    name = fields.Char("New school year", compute="_compute_years")
    term_ids = fields.One2many("ub.year.turn.term", "wizard_id", "Quarters")
    # What is prepared
    with_heads = fields.Boolean("Order that appoints the heads again", default=True)
    with_secretaries = fields.Boolean("Secretaries in the same order")
    plan_source = fields.Selection(
        [
            ("last_year", "From last year's plans, else from templates"),
            ("template", "From templates"),
            ("none", "Not now"),
        ],
        "Annual plans",
        required=True,
        default="last_year",
    )
    preview = fields.Html("What will be done", compute="_compute_preview")
    unfinished = fields.Html("Not finished in the old year", compute="_compute_preview")
    not_back = fields.Char(compute="_compute_not_back")

    @api.depends("company_id")
    def _compute_years(self):
        for wizard in self:
            own = wizard._own_years()
            year, first, last = wizard._target()
            wizard.new_id = own.filtered(lambda one, y=year: one.year_id == y)[:1]
            wizard.old_id = own.filtered(lambda one, d=first: one.year_id.date_to < d)[
                :1
            ]
            wizard.name = year.name or f"{first.year}–{last.year}"

    @api.depends("company_id", "with_heads", "with_secretaries", "plan_source")
    @api.depends_context("uid", "lang")
    def _compute_preview(self):
        years = self.env["ub.year.school"]
        for wizard in self:
            is_shown = wizard.old_id and wizard._may_turn()
            rows = wizard._preview_rows() if is_shown else []
            left = wizard.sudo().old_id._unfinished() if is_shown else []
            wizard.preview = years._as_list(rows)
            wizard.unfinished = years._as_list(left)

    @api.depends("company_id")
    @api.depends_context("uid", "lang")
    def _compute_not_back(self):
        for wizard in self:
            own = wizard.new_id
            may = own and wizard._may_turn()
            wizard.not_back = own.sudo()._why_not_back() if may else False

    @api.model
    def default_get(self, fields):
        """Quarters a year after those of the last year, when none are there yet."""
        values = super().default_get(fields)
        if "term_ids" in fields:
            wizard = self.new({})
            wizard._check_may_turn()
            values["term_ids"] = [
                Command.create(vals) for vals in wizard._prepare_terms()
            ]
        return values

    @api.model_create_multi
    def create(self, vals_list):
        wizards = super().create(vals_list)
        if not self.env.su:
            for wizard in wizards:
                wizard._check_may_turn()
        return wizards

    def action_turn(self):
        """Everything that the form shows, or nothing of it."""
        self.ensure_one()
        self._check_may_turn()
        if not self.old_id:
            raise UserError(
                self.env._(
                    "The school has no earlier year to go on from: open the first one "
                    "under “School year and quarters”."
                )
            )
        self.env["ub.year.school"]._check_open(self.company_id, self._target()[1])
        self.old_id.sudo()._hold_rows()
        was_there = bool(self._find_new())
        own = self._find_new() or self._open_year()
        is_whole = not was_there or own._is_untouched()
        bodies = self._bodies()
        bodies._sync_by_rule()
        orders = self._draft_order(own)
        plans = self._draft_plans(own)
        own._note_turn(plans, orders, is_whole)
        self.old_id.sudo()._set_retention()
        return own.get_formview_action()

    def action_take_back(self):
        """As if the year had not been turned, while nothing was written in it."""
        self.ensure_one()
        self._check_may_turn()
        own = self._find_new()
        if not own:
            raise UserError(
                self.env._("The new school year is not opened: nothing to take back.")
            )
        (own | self.old_id).sudo()._hold_rows()
        own._take_back(self.old_id.sudo())
        return {"type": "ir.actions.act_window_close"}

    # Who

    def _may_turn(self):
        """The director, a deputy or an administrator, in his own school."""
        self.ensure_one()
        return self.company_id._ub_user_manages()

    def _check_may_turn(self):
        if not self._may_turn():
            raise UserError(
                self.env._(
                    "The school year is turned by the director, a deputy director or "
                    "an administrator of the school. Ask one of them."
                )
            )

    # Which years

    def _own_years(self):
        """The school's years, the latest first (sudo)."""
        years = self.env["ub.year.school"].sudo()
        own = years.search([("company_id", "=", self.company_id.id)])
        return own.sorted(lambda one: one.year_id.date_from, reverse=True).sudo(False)

    def _target(self):
        """The shared year to open, if it exists, with its first and last day."""
        day = fields.Date.context_today(self) + _AHEAD
        year = self.env["ub.year"].sudo()._of(day)
        if year:
            return year.sudo(False), year.date_from, year.date_to
        last = year.search([("date_from", "<=", day)], order="date_from desc", limit=1)
        first = last.date_from or day.replace(month=9, day=1)
        end = last.date_to or first + relativedelta(years=1, days=-1)
        years = 1
        while last and end + relativedelta(years=years) < day:
            years += 1
        step = relativedelta(years=years if last else 0)
        return year.sudo(False), first + step, end + step

    def _find_new(self):
        """Asked anew: meanwhile somebody else may have turned the year."""
        self.invalidate_recordset(["new_id", "old_id"])
        return self.new_id

    def _prepare_terms(self):
        if not self.old_id or self.new_id:
            return []
        _year, first, _last = self._target()
        years = first.year - self.old_id.sudo().year_id.date_from.year
        step = relativedelta(years=years)
        return [
            {
                "number": term.number,
                "date_from": term.date_from + step,
                "date_to": term.date_to + step,
            }
            for term in self.old_id.sudo().term_ids
        ]

    def _open_year(self):
        """With the user's own rights; the shared year, when it is missing, without."""
        year, first, last = self._target()
        if any(
            not first <= term.date_from < term.date_to <= last for term in self.term_ids
        ):
            raise UserError(
                self.env._(
                    "Each quarter lies between %(first)s and %(last)s and ends after "
                    "it begins: correct the dates.",
                    first=fields.Date.to_string(first),
                    last=fields.Date.to_string(last),
                )
            )
        year = year or year.sudo().create({"date_from": first, "date_to": last})
        terms = self.term_ids.read(["number", "date_from", "date_to"], load=None)
        return self.env["ub.year.school"].create(
            {
                "company_id": self.company_id.id,
                "year_id": year.id,
                "term_ids": [
                    Command.create({name: term[name] for name in term if name != "id"})
                    for term in terms
                ],
            }
        )
