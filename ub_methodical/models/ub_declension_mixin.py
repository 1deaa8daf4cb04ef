from odoo import api, fields, models

from ..tools import kyrgyz

CASES = ("genitive", "dative", "accusative", "locative", "ablative")

# A case is written by the helper and stays open to correction by hand.
_CASE = {"compute": "_compute_cases", "store": True, "readonly": False}


class UbDeclensionMixin(models.AbstractModel):
    """A Kyrgyz name with all its cases, so that papers can use it in a sentence.

    The cases follow the name and may be corrected by hand: a school's own word
    always wins over grammar (design §4).
    """

    _name = "ub.declension.mixin"
    _description = "Name with its Kyrgyz cases"

    name_genitive = fields.Char("Genitive", **_CASE)
    name_dative = fields.Char("Dative", **_CASE)
    name_accusative = fields.Char("Accusative", **_CASE)
    name_locative = fields.Char("Locative", **_CASE)
    name_ablative = fields.Char("Ablative", **_CASE)

    @api.depends("name")
    def _compute_cases(self):
        for record in self:
            name = record.with_context(lang="ky_KG").name or ""
            for case in CASES:
                record[f"name_{case}"] = kyrgyz.decline(name, case) if name else False

    def _refresh_cases(self):
        """Cases of names whose Kyrgyz words were loaded after the record was made."""
        source = self.with_context(lang=None)
        stale = self.browse(r.id for r in source if r.name_genitive == r.name)
        stale._compute_cases()

    def _in_case(self, case):
        """The Kyrgyz name in ``case`` (see ``tools.kyrgyz.CASES``)."""
        self.ensure_one()
        if case == "nominative":
            return self.with_context(lang="ky_KG").name
        return self[f"name_{case}"] or self.with_context(lang="ky_KG").name
