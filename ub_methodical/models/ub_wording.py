from string import Template

from odoo import api, fields, models
from odoo.exceptions import ValidationError

PLACEHOLDERS = (
    "body",
    "body_genitive",
    "body_dative",
    "body_ablative",
    "into",
    "person",
    "person_genitive",
    "person_dative",
    "person_accusative",
    "role",
    "role_ru",
    "date_from",
    "date_to",
    "year",
    "number",
    "order_date",
)


class UbWording(models.Model):
    """The words that a paper starts from, shipped, and changed by each school.

    ``$name`` stands for a fact of the line; in Kyrgyz with its case, such as
    ``$person_dative``. A school's own wording wins over the shipped one.
    """

    _name = "ub.wording"
    _description = "Wording of papers"
    _order = "code, company_id"
    _rec_name = "code"

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
    def _write_out(self, company, code, lang, facts):
        """The wording ``code`` in ``lang`` (ky or ru) with ``facts`` filled in."""
        candidates = self.sudo().search(
            [("code", "=", code), ("company_id", "in", (company.id, False))]
        )
        wording = candidates.sorted(lambda w: not w.company_id)[:1]
        text = wording[f"text_{lang}"] or ""
        return Template(text).safe_substitute(facts)
