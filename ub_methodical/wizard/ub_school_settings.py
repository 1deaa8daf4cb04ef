from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..tools.languages import LANGUAGES

_WORDS = ("ub_full_name", "ub_department", "ub_place")
_VALUE = {"compute": "_compute_values", "store": True, "readonly": False}


class UbSchoolSettings(models.TransientModel):
    """What stands on the school's papers, for the director and the deputies.

    They have no rights on companies; here they write these few values of their own
    school, in both languages of the papers at once.
    """

    _name = "ub.school.settings"
    _description = "The school on its papers"

    company_id = fields.Many2one(
        "res.company", "School", required=True, default=lambda self: self.env.company
    )
    ub_full_name_ky = fields.Char("Full name (Kyrgyz)", **_VALUE)
    ub_full_name_ru = fields.Char("Full name (Russian)", **_VALUE)
    ub_department_ky = fields.Char("District education department (Kyrgyz)", **_VALUE)
    ub_department_ru = fields.Char("District education department (Russian)", **_VALUE)
    ub_place_ky = fields.Char("Place on papers (Kyrgyz)", **_VALUE)
    ub_place_ru = fields.Char("Place on papers (Russian)", **_VALUE)
    head_grace_days = fields.Integer("Days a head goes on after his term", **_VALUE)
    brought_decisions = fields.Selection(
        selection=lambda self: self.env["res.company"]
        ._fields["ub_brought_decisions"]
        ._description_selection(self.env),
        string="Earlier decisions on an agenda",
        **_VALUE,
    )
    public_url = fields.Char(
        "Public address",
        help="For example https://mektep.kg: printed as a QR code on sealed papers. "
        "Empty: no QR code, and no public page.",
        **_VALUE,
    )
    can_save = fields.Boolean(compute="_compute_can_save")

    @api.depends("company_id")
    def _compute_values(self):
        for settings in self:
            company = settings.company_id.sudo() & self.env.user.company_ids.sudo()
            settings.head_grace_days = company.ub_head_grace_days
            settings.public_url = company.ub_public_url
            settings.brought_decisions = company.ub_brought_decisions
            for short, lang in LANGUAGES.items():
                for word in _WORDS:
                    settings[f"{word}_{short}"] = company.with_context(lang=lang)[word]

    @api.depends("company_id")
    @api.depends_context("uid")
    def _compute_can_save(self):
        for settings in self:
            settings.can_save = settings._may_save()

    def _compute_display_name(self):
        self.display_name = self.env._("The school on its papers")

    def action_save(self):
        """Write the values to the school, if the user's office allows it."""
        self.ensure_one()
        if not self._may_save():
            raise AccessError(
                self.env._(
                    "What stands on the school's papers is set by the director, the "
                    "deputy directors or the administrator."
                )
            )
        company = self.company_id.sudo()
        company.ub_head_grace_days = self.head_grace_days
        company.ub_public_url = (self.public_url or "").strip().rstrip("/")
        company.ub_brought_decisions = self.brought_decisions or "due"
        for short, lang in LANGUAGES.items():
            words = company.with_context(lang=lang)
            words.write({word: self[f"{word}_{short}"] for word in _WORDS})
        return {"type": "ir.actions.act_window_close"}

    def _may_save(self):
        self.ensure_one()
        return self.company_id._ub_user_manages()
