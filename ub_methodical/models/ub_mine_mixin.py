from odoo import api, fields, models
from odoo.fields import Domain


class UbMineMixin(models.AbstractModel):
    """A record that names people: is the user one of them, and which are his.

    ``_mine_through`` names the fields with employees. Who the user is, in all his
    schools, follows from facts (``res.users._ub_employees``).
    """

    _name = "ub.mine.mixin"
    _description = "Record that names people"

    _mine_through: tuple = ("employee_id",)

    is_mine = fields.Boolean("Mine", compute="_compute_is_mine", search="_search_mine")

    @api.depends(lambda self: self._mine_through)
    @api.depends_context("uid")
    def _compute_is_mine(self):
        own = self.env.user._ub_employees()
        for record in self:
            named = own.browse().union(
                *(record.sudo()[name] for name in self._mine_through)
            )
            record.is_mine = bool(named & own)

    def _search_mine(self, operator, value):
        if operator != "in":
            return NotImplemented
        own = self.env.user._ub_employees().ids
        mine = Domain.OR(Domain(name, "in", own) for name in self._mine_through)
        return mine if True in value else ~mine
