from odoo import fields, models


class UbCatalogueMixin(models.AbstractModel):
    """A row of a catalogue that all schools share; our code finds it by its ``code``.

    Rows are shipped and added to, ordered by hand, archived when nobody needs them.
    """

    _name = "ub.catalogue.mixin"
    _description = "Row of a shared catalogue"
    _inherit = ["ub.guard.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
