from odoo import fields, models


class UbPhrase(models.Model):
    """A common decision, ready to be put into minutes and changed there.

    Shipped ones serve all schools; a school adds its own beside them.
    """

    _name = "ub.phrase"
    _description = "Phrase for minutes"
    _inherit = ["ub.screen.mixin"]
    _order = "sequence, id"
    _rec_name = "text_ky"
    _rec_names_search = ["text_ky", "text_ru"]
    _created_by = ("direct", "manage", "record")
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
    text_ky = fields.Text("Kyrgyz", required=True)
    text_ru = fields.Text("Russian")

    def _text(self):
        """In the language that the secretary writes in."""
        is_russian = (self.env.lang or "").startswith("ru")
        return (is_russian and self.text_ru) or self.text_ky

    def _compute_display_name(self):
        for phrase in self:
            phrase.display_name = phrase._text()
