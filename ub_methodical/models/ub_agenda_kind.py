from odoo import api, fields, models


class UbAgendaKind(models.Model):
    """What a question of an agenda is: report, lecture, plan, election … (004)."""

    _name = "ub.agenda.kind"
    _description = "Kind of question"
    _inherit = ["ub.guard.mixin", "ub.kyrgyz.search.mixin"]
    _order = "sequence, id"
    _rec_names_search = ["name", "text_ky", "text_ru"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    text_ky = fields.Char("Words in Kyrgyz", help="A question ends in «… жөнүндө».")
    text_ru = fields.Char("Words in Russian", help="A question begins with «О …».")
    is_used = fields.Boolean(
        "In use at once",
        default=True,
        help="Off: a school finds it in its templates switched off, and switches it "
        "on when it wants it.",
    )

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    def _words(self):
        """The draft of the question, Russian for who reads Russian."""
        is_russian = (self.env.lang or "").startswith("ru")
        return self.text_ru if is_russian else self.text_ky

    @api.model
    def _all_words(self):
        """Every draft that is offered: what nobody has worded himself yet."""
        kinds = self.sudo().with_context(active_test=False).search([])
        return {*kinds.mapped("text_ky"), *kinds.mapped("text_ru")} - {False}
