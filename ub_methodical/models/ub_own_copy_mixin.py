from odoo import api, fields, models


class UbOwnCopyMixin(models.AbstractModel):
    """A shipped pattern that a school copies, to change the copy.

    The school's own ones are offered before the shipped ones. What belongs to a
    pattern hangs on it by fields with ``copy=True``, so that it goes into the copy.
    """

    _name = "ub.own.copy.mixin"
    _description = "Pattern with schools' own copies"
    _inherit = ["ub.shipped.mixin", "ub.kyrgyz.search.mixin"]
    _order = "company_id, sequence, id"

    name = fields.Char(required=True, translate=True)

    @api.model
    def _for_school(self, company, domain=()):
        """What ``company`` works with: its own first, then the shipped ones."""
        found = self.search([("company_id", "in", (company.id, False)), *domain])
        return found.sorted(lambda pattern: not pattern.company_id)

    def action_copy_for_school(self):
        """The school's own copy, open for changes."""
        self.ensure_one()
        name = self.env._("%(name)s (our own)", name=self.name)
        own = self.copy({"company_id": self.env.company.id, "name": name})
        return own.get_formview_action()
