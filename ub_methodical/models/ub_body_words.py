from odoo import models

from ..tools import phrase, russian
from ..tools.languages import LANGUAGES
from .ub_wording import inside

_GENERAL = {
    "ky": {"noun": "чечим", "unit": "жамааттык орган", "head": "жетекчи"},
    "ru": {"noun": "решение", "unit": "коллегиальный орган", "head": "руководитель"},
}


class UbBodyWords(models.Model):
    """How a body is named inside a sentence of a paper."""

    _inherit = "ub.body"

    def _name_inside(self, lang, case="nominative"):
        """The name in ``case``, with a small letter where it is no proper name.

        A name that has no Russian words stands in quotation marks in Russian,
        after what such bodies are called.
        """
        if not self:
            return ""
        if lang == "ky":
            return inside(self._in_case(case) or "")
        name = self.with_context(lang=LANGUAGES[lang]).name or ""
        words, quoted = inside(name), ""
        if name == self.with_context(lang="ky_KG").name:
            words, quoted = self._unit(lang), f" «{name}»"
        known = case in russian.CASES
        return (russian.decline(words, case) if known else words) + quoted

    def _unit(self, lang):
        """What the school calls such bodies: «усулдук бирикме»."""
        words = self.sudo()._words().with_context(lang=LANGUAGES[lang])
        return words.name or ""

    def _head_title(self, lang):
        """What the school calls who leads such bodies: «жетекчи»."""
        if not self:
            return ""
        words = self.sudo()._words().with_context(lang=LANGUAGES[lang])
        return words.head_title or ""

    def _phrase_facts(self, lang):
        """Words of ready sentences: what such a body passes, is, and who leads it.

        A sentence about no body, or several, is written with the general words.
        """
        general = _GENERAL[lang]
        words = self.sudo()._words() if len(self) == 1 else None
        if not words:
            return phrase.facts(lang, **general)
        words = words.with_context(lang=LANGUAGES[lang])
        own = {
            "noun": words.decision_noun,
            "unit": words.name,
            "head": words.head_title,
        }
        own = {name: inside(word) for name, word in own.items() if word}
        return phrase.facts(lang, **{**general, **own})
