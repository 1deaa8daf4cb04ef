from odoo import fields, models


class UbEventKind(models.Model):
    """A form of work: seminar, round table, subject week, open lesson … (001, 004)."""

    _name = "ub.event.kind"
    _description = "Form of work"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.search.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    is_extracurricular = fields.Boolean(
        "Outside lessons", help="Stands in the schedule of extracurricular work."
    )
    clause = fields.Char(help="Where the regulations name it.")

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
