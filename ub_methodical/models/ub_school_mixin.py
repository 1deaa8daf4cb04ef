from odoo import api, fields, models


class UbSchoolMixin(models.AbstractModel):
    """A record of one school, and the question who the user is in that school.

    Every predicate here asks dated facts (holders of offices, memberships); no
    group says who is director, deputy or head (design §4, 002 cl. 1.3).
    """

    _name = "ub.school.mixin"
    _description = "Record of a school"
    _inherit = ["ub.screen.mixin"]
    _check_company_auto = True

    _anchors = ("company_id",)

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        index=True,
        default=lambda self: self.env.company,
        ondelete="restrict",
    )

    @api.model
    def _is_administrator(self):
        return self.env.su or self.env.user._ub_is_administrator()

    def _user_holds(self, *authorities):
        """Whether the user holds an office with such authority in this school."""
        self.ensure_one()
        return self.env.su or self.company_id._ub_user_empowered(*authorities)

    def _user_leads(self, body, *roles):
        """Whether the user has one of ``roles`` in ``body`` today."""
        facts = self.env.user._ub_facts()
        return any(
            ("member", body_id, role) in facts for body_id in body.ids for role in roles
        )

    @api.model
    def _shipped_catalogue(self, link):
        """Rows of the catalogue behind ``link`` that every school has a value for."""
        return self.env[self._fields[link].comodel_name].search([])
