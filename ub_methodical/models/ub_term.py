from odoo import api, fields, models


class UbTerm(models.Model):
    """A quarter (чейрек) of a school's year; its dates may move while it is open."""

    _name = "ub.term"
    _description = "School quarter"
    _inherit = ["ub.part.mixin"]
    _order = "date_from"

    _whole = "year_school_id"
    _anchors = ("year_school_id",)

    year_school_id = fields.Many2one(
        "ub.year.school", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(
        related="year_school_id.company_id", store=True, index=True
    )
    number = fields.Integer(required=True, default=1)
    date_from = fields.Date("First day", required=True)
    date_to = fields.Date("Last day", required=True)

    _number_uniq = models.Constraint(
        "UNIQUE (year_school_id, number)", "Each quarter has its own number."
    )
    _number_range = models.Constraint(
        "CHECK (number BETWEEN 1 AND 4)", "A school year has quarters 1 to 4."
    )
    _dates_in_order = models.Constraint(
        "CHECK (date_to > date_from)",
        "The quarter ends before it begins: correct the dates.",
    )

    @api.depends("number", "year_school_id.year_id.name")
    def _compute_display_name(self):
        for term in self:
            term.display_name = self.env._(
                "Quarter %(number)s, %(year)s",
                number=term.number,
                year=term.year_school_id.year_id.name or "",
            )

    @api.constrains("number", "date_from", "date_to")
    def _check_neighbours(self):
        """Also of a quarter that is moved alone, past the year's own form."""
        moving = self.env.context.get("ub_moving_terms_of")
        # Only the year itself can make this type: JSON and XML have none like it
        moving = moving if isinstance(moving, frozenset) else ()
        self.year_school_id.filtered(lambda year: year.id not in moving)._check_terms()

    def write(self, vals):
        """Whoever answers for what is due is reminded by the new last day."""
        result = super().write(vals)
        if "date_to" in vals:
            self.env["ub.decision"]._follow_terms(self)
            self.env["ub.plan.line"]._follow_terms(self)
        return result
