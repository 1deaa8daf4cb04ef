from odoo import api, fields, models

from ..tools.phrase import fill_in


class UbAgendaKind(models.Model):
    """What a question of an agenda is: report, lecture, plan, election … (004)."""

    _name = "ub.agenda.kind"
    _description = "Kind of question"
    _inherit = ["ub.catalogue.mixin", "ub.kyrgyz.search.mixin"]
    _rec_names_search = ["name", "text_ky", "text_ru"]

    text_ky = fields.Char(
        "Words in Kyrgyz",
        help="A question ends in «… жөнүндө». The kind of body puts its own words for "
        "$noun, $nouns, $unit, $head, as in a ready phrase.",
    )
    text_ru = fields.Char("Words in Russian", help="A question begins with «О …».")
    is_used = fields.Boolean(
        "In use at once",
        default=True,
        help="Off: a school finds it in its templates switched off, and switches it "
        "on when it wants it.",
    )

    def _words(self, body):
        """The draft of the question as ``body`` words it, in the reader's language."""
        lang = "ru" if (self.env.lang or "").startswith("ru") else "ky"
        return fill_in(self[f"text_{lang}"], body._phrase_facts(lang))

    @api.model
    def _all_words(self, bodies=()):
        """Every draft that is offered: what nobody has worded himself yet.

        As the catalogue has it, and as each of ``bodies`` words it.
        """
        kinds = self.sudo().with_context(active_test=False).search([])
        words = set()
        for lang in ("ky", "ru"):
            texts = {text for text in kinds.mapped(f"text_{lang}") if text}
            words |= texts
            for body in bodies:
                facts = body._phrase_facts(lang)
                words |= {fill_in(text, facts) for text in texts}
        return words
