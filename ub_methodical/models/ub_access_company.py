from odoo import fields, models


class ResCompany(models.Model):
    _inherit = "res.company"

    ub_shared_minutes = fields.Integer(
        "Minutes until a shared computer leaves by itself",
        default=10,
        help="On a computer that is marked as shared, the program logs the person "
        "out after so many minutes without a key or a click.",
    )

    _ub_shared_positive = models.Constraint(
        "CHECK (ub_shared_minutes > 0)", "Minutes without activity: one or more."
    )
