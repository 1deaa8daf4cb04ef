from string import Template

from odoo import models

from ..tools import kyrgyz, kyrgyz_forms, russian
from .ub_wording import no_facts

BLANK = "____________"


class UbOrderLineFacts(models.Model):
    """What the wording of a line can say of it, in both languages of papers."""

    _inherit = "ub.order.line"

    def _facts(self, lang):
        """Facts of the line for wordings in ``lang`` (see ``ub.wording``)."""
        year = self.order_id.year_id
        period = {"ky": kyrgyz_forms.period, "ru": russian.period}[lang]
        return {
            **no_facts(),
            **self._facts_of_bodies(lang),
            **self._facts_of_person(lang),
            **self._facts_of_role(lang),
            "period": period(self.date_from, self.date_to),
            "date_from": kyrgyz.long_date(self.date_from, lang),
            "date_to": kyrgyz.long_date(self.date_to, lang),
            "year": year._label(lang) if year else "",
        }

    def _facts_of_bodies(self, lang):
        cases = ("genitive", "dative", "accusative", "locative", "ablative")
        facts = {
            "body": self.body_id._name_inside(lang),
            "into": self.into_body_id._name_inside(lang),
        }
        for case in cases:
            facts[f"body_{case}"] = self.body_id._name_inside(lang, case)
            facts[f"into_{case}"] = self.into_body_id._name_inside(lang, case)
        return facts

    def _facts_of_person(self, lang):
        """Cases in Kyrgyz only: the shipped Russian words take the nominative."""
        name = self.employee_id.name or BLANK
        facts = dict.fromkeys(
            ("person", "person_genitive", "person_dative", "person_accusative"), name
        )
        if lang == "ky" and self.employee_id:
            card = self.env["ub.teacher"]._of(self.employee_id)
            for case in ("genitive", "dative", "accusative"):
                own = card[f"name_{case}"]
                facts[f"person_{case}"] = own or kyrgyz.decline_person(name, case)
        return facts

    def _facts_of_role(self, lang):
        """What the school calls who leads the body: one word, used everywhere."""
        title = self.body_id._head_title(lang)
        if lang == "ru":
            return {
                "role": title,
                "role_possessive": title,
                "role_genitive": russian.decline(title, "genitive"),
                "role_instrumental": russian.decline(title, "instrumental"),
            }
        own = kyrgyz_forms.possessive(title)
        return {
            "role": title,
            "role_possessive": own,
            "role_genitive": kyrgyz.decline(own, "genitive", possessive=True),
            "role_instrumental": title,
        }

    def _role_name(self, lang):
        """The role's name in ``lang``: the school's own word for who leads."""
        self.ensure_one()
        if self.role == "head":
            return self.body_id._head_title(lang)
        wordings = self.env["ub.wording"]
        name = wordings._text(self.order_id.company_id, f"role_{self.role}", lang)
        return Template(name).safe_substitute(self._facts_of_role(lang))
