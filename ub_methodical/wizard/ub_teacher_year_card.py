from odoo import api, fields, models


class UbTeacherYear(models.TransientModel):
    """What the card says for the year: category, load, awards."""

    _inherit = "ub.teacher.year"

    card_id = fields.Many2one("ub.teacher", "Card", compute="_compute_card")
    category_name = fields.Char("Category", compute="_compute_card")
    load_hours = fields.Float(
        "Load, hours a week", digits=(4, 1), compute="_compute_card"
    )
    award_ids = fields.Many2many(
        "ub.teacher.award", string="Awards and titles", compute="_compute_card"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_card(self):
        """The load has no history: of an earlier year nobody knows it."""
        for page in self:
            own = [("employee_id", "=", page.employee_id.id)]
            card = page._find("ub.teacher", own, limit=1)
            page.card_id = card
            page.category_name = card._category_on(page._last_day()).category_id.name
            page.load_hours = card.load_hours if page.is_current else 0
            page.award_ids = page._awards(card)

    def _last_day(self):
        """The day as of which the year is told."""
        return min(fields.Date.context_today(self), self.year_id.date_to)

    def _awards(self, card):
        """Of the days of the year; where only a year is known, of both its halves."""
        first, last = self.year_id.date_from, self.year_id.date_to
        return self._find(
            "ub.teacher.award",
            [
                ("teacher_id", "=", card.id),
                "|",
                "&",
                ("date", ">=", first),
                ("date", "<=", last),
                "&",
                ("date", "=", False),
                ("year", "in", [first.year, last.year]),
            ],
        )

    def _all_sections(self):
        kinds = dict(self.award_ids._fields["kind"]._description_selection(self.env))
        rows = [
            [award.name, kinds[award.kind], str(award.year), award.reference or ""]
            for award in self.award_ids
        ]
        columns = [
            self.env._("Name"),
            self.env._("Kind"),
            self.env._("Year"),
            self.env._("Paper"),
        ]
        title = self.env._("Awards and titles")
        return [*super()._all_sections(), self._section(title, rows, columns)]
