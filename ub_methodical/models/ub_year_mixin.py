from odoo import api, fields, models


class UbYearMixin(models.AbstractModel):
    """A record of one school year, entered while the school's year is open.

    A model has ``company_id``. A closed year takes nothing new, nor anything that
    comes from another year (design §4).
    """

    _name = "ub.year.mixin"
    _description = "Record of a school year"

    year_id = fields.Many2one(
        "ub.year",
        "School year",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_year_id(),
    )

    @api.model
    def _default_year_id(self):
        return self.env["ub.year"]._of(fields.Date.context_today(self))

    @api.constrains("company_id", "year_id")
    def _check_year_open(self):
        for record in self:
            first = record.year_id.date_from
            self.env["ub.year.school"]._check_open(record.company_id, first)
