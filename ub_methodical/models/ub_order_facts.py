from odoo import models

from ..tools import kyrgyz, kyrgyz_forms, russian
from ..tools.languages import LANGUAGES
from .ub_membership import ROLES
from .ub_wording import no_facts


class UbOrderFacts(models.Model):
    """What an order's heading, preamble and last item can say of it."""

    _inherit = "ub.order"

    def _facts(self):
        """Facts of the order for wordings, per language (see ``ub.wording``)."""
        return {
            lang: {
                **no_facts(),
                **self._facts_of_year(lang),
                **self._facts_of_units(lang),
                **self._facts_of_roles(lang),
            }
            for lang in LANGUAGES
        }

    def _facts_of_year(self, lang):
        cancelled = self.cancels_id
        return {
            "year": self.year_id._label(lang) if self.year_id else "",
            "number": cancelled.number or "____",
            "order_date": kyrgyz.long_date(cancelled.date, lang) if cancelled else "",
            "order_dated": kyrgyz.dated(cancelled.date, lang) if cancelled else "",
        }

    def _facts_of_units(self, lang):
        """What the bodies are called, as many as they are: «усулдук бирикмелерди»."""
        bodies = self.line_ids.body_id
        names = {body._unit(lang) for body in bodies}
        mixed = self.env["ub.wording"]._text(self.company_id, "unit_mixed", lang)
        unit = names.pop() if len(names) == 1 else mixed
        many = len(bodies) > 1
        if lang == "ru":
            genitive = "plural_genitive" if many else "genitive"
            return {
                "unit": unit,
                "unit_genitive": russian.decline(unit, genitive),
                "unit_accusative": russian.decline(unit, "accusative"),
            }
        words = bodies[:1].sudo()._words()
        if many or not words:
            unit = kyrgyz_forms.plural(unit) if many else unit
            return {
                "unit": unit,
                "unit_genitive": kyrgyz.decline(unit, "genitive"),
                "unit_accusative": kyrgyz.decline(unit, "accusative"),
            }
        return {
            "unit": unit,
            "unit_genitive": words._in_case("genitive"),
            "unit_accusative": words._in_case("accusative"),
        }

    def _facts_of_roles(self, lang):
        """The roles that the lines speak of: «жетекчисин жана катчысын»."""
        genitive, accusative = [], []
        for name, count in self._roles(lang):
            if lang == "ru":
                case = "plural_genitive" if count > 1 else "genitive"
                genitive.append(russian.decline(name, case))
                accusative.append(russian.decline(name, "accusative"))
            else:
                name = kyrgyz_forms.plural(name) if count > 1 else name
                own = kyrgyz_forms.possessive(name)
                genitive.append(kyrgyz.decline(own, "genitive", possessive=True))
                accusative.append(kyrgyz.decline(own, "accusative", possessive=True))
        return {
            "roles_genitive": _enumerate(genitive, lang),
            "roles_accusative": _enumerate(accusative, lang),
        }

    def _roles(self, lang):
        """Pairs of a role's name and the number of lines, the leading role first."""
        counts = {}
        for role, _label in ROLES:
            for line in self.line_ids.filtered(lambda li, role=role: li.role == role):
                name = line._role_name(lang)
                counts[name] = counts.get(name, 0) + 1
        return counts.items()


def _enumerate(words, lang):
    *before, last = words or [""]
    joint = {"ky": " жана ", "ru": " и "}[lang]
    return f"{', '.join(before)}{joint}{last}" if before else last
