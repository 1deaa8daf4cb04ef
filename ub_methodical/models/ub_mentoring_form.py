from odoo import fields, models


class UbMentoringForm(models.Model):
    """A kind of help to a young teacher: a talk, an open lesson, a visit (000 3.7)."""

    _name = "ub.mentoring.form"
    _description = "Kind of help to a young teacher"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.search.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    is_lesson = fields.Boolean(
        "In a lesson", help="One of the two comes to a lesson of the other."
    )
    clause = fields.Char(help="Where the regulations name it.")

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
