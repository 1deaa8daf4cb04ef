from odoo import fields, models


class UbAgendaKind(models.Model):
    """What a question of an agenda is: report, lecture, plan, election … (004)."""

    _name = "ub.agenda.kind"
    _description = "Kind of question"
    _inherit = ["ub.guard.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")
