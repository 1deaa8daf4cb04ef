import re
from string import Template

from odoo import api, fields, models
from odoo.exceptions import ValidationError

# The languages of papers
LANGUAGES = {"ky": "ky_KG", "ru": "ru_RU"}

PLACEHOLDERS = (
    "body",
    "body_genitive",
    "body_dative",
    "body_accusative",
    "body_locative",
    "body_ablative",
    "into",
    "into_genitive",
    "into_dative",
    "into_accusative",
    "into_locative",
    "into_ablative",
    "unit",
    "unit_genitive",
    "unit_accusative",
    "person",
    "person_genitive",
    "person_dative",
    "person_accusative",
    "role",
    "role_possessive",
    "role_genitive",
    "role_instrumental",
    "roles_genitive",
    "roles_accusative",
    "period",
    "date_from",
    "date_to",
    "year",
    "number",
    "order_date",
    "order_dated",
)


def no_facts():
    """A blank for every placeholder, so that none is left over as ``$word``."""
    return dict.fromkeys(PLACEHOLDERS, "")


def inside(name):
    """``name`` as it stands inside a sentence: «Усулдук кеңеш», but «УБ» as it is."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


class UbWording(models.Model):
    """The words that a paper starts from, shipped, and changed by each school.

    ``$name`` stands for a fact of the line; in Kyrgyz with its case, such as
    ``$person_dative``. A school's own wording wins over the shipped one.
    """

    _name = "ub.wording"
    _description = "Wording of papers"
    _inherit = ["ub.screen.mixin"]
    _order = "code, company_id"
    _rec_name = "code"
    _created_by = ("direct", "manage")
    _anchors = ("company_id",)

    code = fields.Char(required=True, index=True)
    company_id = fields.Many2one(
        "res.company", "School", index=True, help="Empty: shipped with the program."
    )
    text_ky = fields.Text("Kyrgyz", required=True)
    text_ru = fields.Text("Russian", required=True)

    _code_uniq = models.UniqueIndex(
        "(code, COALESCE(company_id, 0))", "This wording exists already."
    )

    @api.constrains("text_ky", "text_ru")
    def _check_placeholders(self):
        for wording in self:
            for text in (wording.text_ky, wording.text_ru):
                template = Template(text)
                unknown = set(template.get_identifiers()) - set(PLACEHOLDERS)
                if not template.is_valid() or unknown:
                    raise ValidationError(
                        self.env._(
                            "The wording has a $word that is not known: %(words)s. "
                            "Possible are: %(known)s",
                            words=", ".join(sorted(unknown)) or "$",
                            known=", ".join(f"${name}" for name in PLACEHOLDERS),
                        )
                    )

    @api.model
    def _text(self, company, code, lang):
        """The wording ``code`` in ``lang`` (ky or ru): the school's own one first."""
        candidates = self.sudo().search(
            [("code", "=", code), ("company_id", "in", (company.id, False))]
        )
        wording = candidates.sorted(lambda w: not w.company_id)[:1]
        return wording[f"text_{lang}"] or ""

    @api.model
    def _write_out(self, company, code, lang, facts):
        """The wording ``code`` with ``facts`` filled in, as a sentence of a paper."""
        text = Template(self._text(company, code, lang)).safe_substitute(facts)
        words = re.sub(" +", " ", text).strip()
        return words[:1].upper() + words[1:]
