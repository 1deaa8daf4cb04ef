from odoo import fields, models

from ..roles import KEEPERS


class UbShippedMixin(models.AbstractModel):
    """A row of a catalogue: shipped with the program, or a school's own.

    Shipped rows have no school: all schools see them, and they follow the program's
    updates. A school adds its own beside them; they go with it. A model brings its
    words and the record rules for both sorts of rows.
    """

    _name = "ub.shipped.mixin"
    _description = "Row of a shipped catalogue"
    _inherit = ["ub.screen.mixin"]
    _order = "sequence, id"
    _created_by = KEEPERS
    _anchors = ("company_id",)

    company_id = fields.Many2one(
        "res.company",
        "School",
        index=True,
        ondelete="cascade",
        default=lambda self: self.env.company,
        help="Empty: shipped with the program.",
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
