from odoo import api, fields, models

ORDINARY, LAST = "ordinary", "last"


class UbAgendaOccasion(models.Model):
    """A meeting that comes every year: the ordinary one, the first, the last.

    Shared by all schools; each school has its own template of it, which begins
    with the questions of ``kind_ids``.
    """

    _name = "ub.agenda.occasion"
    _description = "Occasion of a meeting"
    _inherit = ["ub.guard.mixin"]
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    kind_ids = fields.Many2many("ub.agenda.kind", string="Questions at once")

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    @api.model_create_multi
    def create(self, vals_list):
        occasions = super().create(vals_list)
        self.env["res.company"].sudo().search([])._ub_complete_school_values()
        return occasions
