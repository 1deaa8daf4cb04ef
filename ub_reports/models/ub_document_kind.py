from odoo import models

# Purposes that ask for the form of a paper in another way than filled, in Kyrgyz
_VARIANTS = {
    "draft_ru": ("filled", "ru_RU"),
    "blank": ("blank", "ky_KG"),
    "blank_ru": ("blank", "ru_RU"),
    "editable": ("editable", "ky_KG"),
    "editable_ru": ("editable", "ru_RU"),
}


class UbDocumentKind(models.Model):
    """A form is named once for a kind of paper; its variants are found by it."""

    _inherit = "ub.document.kind"

    def _report(self, purpose, body_type=None):
        variant = _VARIANTS.get(purpose) if isinstance(purpose, str) else None
        if not variant:
            return super()._report(purpose, body_type)
        return super()._report("draft", body_type).sudo()._ub_variant(*variant)
