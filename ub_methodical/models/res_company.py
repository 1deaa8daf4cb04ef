from odoo import api, fields, models

from ..roles import MANAGERS

# A school's own values and the catalogue row that each of them is the value of
_SCHOOL_VALUES = {
    "ub.norm.value": "norm_id",
    "ub.series": "kind_id",
    "ub.body.type.school": "type_id",
    "ub.agenda.template": "occasion_id",
    "ub.approval.route": "kind_id",
}
# All rows that a school has of itself, and what goes with them
_SCHOOL_ROWS = (*_SCHOOL_VALUES, "ub.band")
_PARTS_OF_VALUES = ("ub.agenda.template.line", "ub.approval.route.step")


class ResCompany(models.Model):
    """A school is a company; its values begin as the shipped ones (design §2)."""

    _inherit = "res.company"

    ub_holder_ids = fields.One2many(
        "ub.post.holder", "company_id", "Holders of offices"
    )
    ub_words_ids = fields.One2many("ub.body.type.school", "company_id", "Words")
    ub_year_ids = fields.One2many("ub.year.school", "company_id", "School years")
    ub_norm_value_ids = fields.One2many("ub.norm.value", "company_id", "Norms")
    ub_department = fields.Char(
        "District education department",
        translate=True,
        help="Stands on top of orders, for example «Ысык-Көл РББ».",
    )
    ub_full_name = fields.Char(
        "Full name of the school", translate=True, help="As it stands on papers."
    )
    ub_place = fields.Char(
        "Place on papers", translate=True, help="For example «Бостери айылы»."
    )
    ub_head_grace_days = fields.Integer(
        "Days a head goes on after his term",
        default=30,
        help="Until the next head is appointed, and not longer than this.",
    )

    ub_brought_decisions = fields.Selection(
        [
            ("due", "Those whose term comes by the meeting, or that have none"),
            ("all", "All open ones"),
        ],
        "Earlier decisions on an agenda",
        required=True,
        default="due",
    )

    _ub_grace_positive = models.Constraint(
        "CHECK (ub_head_grace_days >= 0)", "Days of grace cannot be negative."
    )

    @api.model_create_multi
    def create(self, vals_list):
        companies = super().create(vals_list)
        companies.sudo()._ub_complete_school_values()
        return companies

    @api.model
    def _ub_complete_all(self):
        """On install and update: every school has a value for every catalogue row."""
        self.env["ub.post"].sudo().search([])._refresh_cases()
        self.sudo().search([])._ub_complete_school_values()

    def _ub_complete_school_values(self):
        """Create what is missing of a school's values; never touch what is there."""
        for model_name, link in _SCHOOL_VALUES.items():
            self._ub_complete(model_name, link)
        self.env["ub.band"]._complete(self)

    def _ub_complete(self, model_name, link):
        values = self.env[model_name].sudo().with_context(lang=None)
        catalogue = values._shipped_catalogue(link)
        own = values.search([("company_id", "in", self.ids)])
        existing = {(value.company_id, value[link]) for value in own}
        own |= values.create(
            [
                {
                    "company_id": company.id,
                    link: row.id,
                    **values._prepare_shipped_vals(row),
                }
                for company in self
                for row in catalogue
                if (company, row) not in existing
            ]
        )
        self._ub_complete_translations(own, link)

    @api.model
    def _ub_complete_translations(self, values, link):
        """Words of values that are still the shipped source, in each language.

        Terms arrive after the data of an installation, and with each language
        that is added; what a school wrote itself is never replaced.
        """
        translated = [name for name, f in values._fields.items() if f.translate]
        languages = [code for code, _name in self.env["res.lang"].get_installed()]
        for lang in languages if translated else ():
            for value, own in zip(values, values.with_context(lang=lang), strict=True):
                source = value._prepare_shipped_vals(value[link])
                shipped = own._prepare_shipped_vals(own[link])
                words = {
                    name: shipped[name]
                    for name in translated
                    if own[name] == value[name] == source[name] != shipped[name]
                }
                if words:
                    own.write(words)

    def _ub_user_holds(self, *authorities):
        """Whether the current user holds, today, an office with such authority."""
        self.ensure_one()
        facts = self.env.user._ub_facts()
        return any(("holder", self.id, power) in facts for power in authorities)

    def _ub_user_empowered(self, *authorities):
        """Whether the user holds such an office here, or administers the program.

        The user at the keyboard is asked, also of a school that was read as sudo.
        """
        return self.env.user._ub_is_administrator() or self._ub_user_holds(*authorities)

    def _ub_user_manages(self):
        """Whether he does so as director or deputy, in a school that he works with."""
        return self in self.env.user.company_ids and self._ub_user_empowered(*MANAGERS)

    def _ub_holders(self, authorities, day):
        """Who has one of ``authorities`` on ``day``, acting holders first (sudo)."""
        holders = self.sudo().ub_holder_ids.filtered(
            lambda h: h.post_id.authority in authorities and h._covers(day)
        )
        return holders.sorted(lambda h: (h.is_acting, h.date_from), reverse=True)
