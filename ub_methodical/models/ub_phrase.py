from odoo import fields, models

from ..tools.phrase import fill_in

_HELP = (
    "The kind of body puts its own words here: $noun, $nouns (what it passes), $unit "
    "(what it is), $head (who leads it), each with its case, as in $nouns_genitive."
)


class UbPhrase(models.Model):
    """A common decision, ready to be put into minutes and changed there.

    Shipped ones serve all schools; a school adds its own beside them.
    """

    _name = "ub.phrase"
    _description = "Phrase for minutes"
    _inherit = ["ub.shipped.mixin"]
    _rec_name = "text_ky"
    _rec_names_search = ["text_ky", "text_ru"]

    text_ky = fields.Text("Kyrgyz", required=True, help=_HELP)
    text_ru = fields.Text("Russian", help=_HELP)

    def _text(self, body=None):
        """In the language that the secretary writes in, in the words of ``body``."""
        is_russian = (self.env.lang or "").startswith("ru") and self.text_ru
        text = self.text_ru if is_russian else self.text_ky
        bodies = self.env["ub.body"] if body is None else body
        return fill_in(text, bodies._phrase_facts("ru" if is_russian else "ky"))

    def _compute_display_name(self):
        for phrase in self:
            phrase.display_name = phrase._text()
