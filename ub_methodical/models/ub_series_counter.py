from odoo import fields, models


class UbSeriesCounter(models.Model):
    """The last number given in a period, and body where each has its own.

    Where paper stopped, the last number is typed here and we go on from it.
    """

    _name = "ub.series.counter"
    _description = "Counter of a series"
    _inherit = ["ub.guard.mixin"]
    _order = "period_key desc, body_key"
    _rec_name = "period_key"

    _anchors = ("series_id",)

    series_id = fields.Many2one(
        "ub.series", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="series_id.company_id")
    period_key = fields.Char("Period", required=True)
    body_key = fields.Integer(required=True, default=0)
    last = fields.Integer("Last number given", required=True, default=0)

    _key_uniq = models.Constraint(
        "UNIQUE (series_id, period_key, body_key)",
        "This period has its counter already.",
    )
    _last_positive = models.Constraint("CHECK (last >= 0)", "Numbers begin with 1.")
