from odoo import api, fields, models


class UbYearTurnTerm(models.TransientModel):
    """A quarter of the year that will be opened, a year after the last one's."""

    _name = "ub.year.turn.term"
    _description = "Quarter of the new year"
    _inherit = ["ub.guard.mixin"]
    _order = "number"
    _rec_name = "number"

    _anchors = ("wizard_id",)

    wizard_id = fields.Many2one(
        "ub.year.turn", required=True, index=True, ondelete="cascade"
    )
    number = fields.Integer(required=True)
    date_from = fields.Date("First day", required=True)
    date_to = fields.Date("Last day", required=True)

    @api.model_create_multi
    def create(self, vals_list):
        terms = super().create(vals_list)
        if not self.env.su:
            for wizard in terms.wizard_id:
                wizard._check_may_turn()
        return terms
