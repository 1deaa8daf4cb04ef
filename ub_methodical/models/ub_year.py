from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools import kyrgyz


class UbYear(models.Model):
    """A school year, shared by all schools of the database."""

    _name = "ub.year"
    _description = "School year"
    _inherit = ["ub.guard.mixin"]
    _order = "date_from desc"

    name = fields.Char(
        required=True,
        compute="_compute_name",
        store=True,
        precompute=True,
        readonly=False,
    )
    date_from = fields.Date("First day", required=True)
    date_to = fields.Date("Last day", required=True)
    active = fields.Boolean(default=True)

    _name_uniq = models.Constraint("UNIQUE (name)", "This school year exists already.")
    _dates_in_order = models.Constraint(
        "CHECK (date_to > date_from)",
        "The school year ends before it begins: correct the dates.",
    )

    @api.depends("date_from", "date_to")
    def _compute_name(self):
        for year in self:
            if year.date_from and year.date_to:
                year.name = f"{year.date_from.year}–{year.date_to.year}"

    @api.constrains("date_from", "date_to")
    def _check_overlap(self):
        for year in self:
            if self.search_count(
                [
                    ("id", "!=", year.id),
                    ("date_from", "<=", year.date_to),
                    ("date_to", ">=", year.date_from),
                ],
                limit=1,
            ):
                raise ValidationError(
                    self.env._(
                        "The days of “%(name)s” belong to another school year too.",
                        name=year.name,
                    )
                )

    @api.model
    def _of(self, day):
        """The school year that holds ``day``, or the empty recordset."""
        return self.search([("date_from", "<=", day), ("date_to", ">=", day)], limit=1)

    def _covers(self, day):
        return self.date_from <= day <= self.date_to

    def _label(self, lang):
        """«2026-2027-окуу жылы» / «2026–2027 учебный год» for a paper."""
        self.ensure_one()
        return kyrgyz.year_label(self.date_from.year, self.date_to.year, lang)
