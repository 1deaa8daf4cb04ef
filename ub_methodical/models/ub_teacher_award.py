from odoo import api, fields, models
from odoo.exceptions import ValidationError

_FIRST_YEAR = 1950


class UbTeacherAward(models.Model):
    """An award or a title, from a day or from a year (001 cl. 6.9)."""

    _name = "ub.teacher.award"
    _description = "Teacher's award or title"
    _inherit = ["ub.teacher.part.mixin"]
    _order = "year desc, date desc, id desc"

    kind = fields.Selection(
        [("award", "Award"), ("title", "Honorary title")],
        required=True,
        default="award",
    )
    name = fields.Char("Name of the award or title", required=True)
    date = fields.Date("Day", help="Empty: only the year is known.")
    year = fields.Integer(
        compute="_compute_year",
        store=True,
        readonly=False,
        precompute=True,
        aggregator=None,
    )
    reference = fields.Char("Paper", help="Number and date of the order or decree.")

    @api.depends("date")
    def _compute_year(self):
        for award in self:
            award.year = award.date.year if award.date else award.year

    @api.constrains("year", "date")
    def _check_year(self):
        this_year = fields.Date.context_today(self).year
        for award in self:
            if not _FIRST_YEAR <= award.year <= this_year:
                raise ValidationError(
                    self.env._(
                        "“%(name)s”: enter the day or the year, four figures, of the "
                        "award or title.",
                        name=award.name,
                    )
                )
            if award.date and award.date.year != award.year:
                raise ValidationError(
                    self.env._(
                        "“%(name)s”: the year is not that of the day. Correct one of "
                        "them.",
                        name=award.name,
                    )
                )

    def _is_held_on(self, day):
        """Whether it was given by ``day``; a mere year counts from its first day."""
        self.ensure_one()
        return self.date <= day if self.date else self.year <= day.year
