from odoo import api, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS


class UbLedMixin(models.AbstractModel):
    """A record that the leaders of its body keep, or who keeps the school's papers.

    They are asked before a change, and after it when the record may have come to
    another body: nobody takes what is not his, nor leaves it with others. A model has
    ``body_id`` (empty: of the school), inherits ``ub.school.mixin`` and says in
    ``_not_led`` the sentence for everybody else. It stands first in ``_inherit``:
    who may not is told so before anything else is looked at.
    """

    _name = "ub.led.mixin"
    _description = "Record kept by those who lead its body"

    # Fields through which a record comes under other leaders
    _led_through = frozenset({"body_id", "company_id"})

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        records._check_may_lead()
        return records

    def write(self, vals):
        self._check_may_lead()
        result = super().write(vals)
        if self._led_through & set(vals):
            self._check_may_lead()
        return result

    def _may_lead(self):
        self.ensure_one()
        school = self.company_id or self.env.company
        if self.env.su or school._ub_user_empowered(*KEEPERS):
            return True
        return bool(self.body_id) and self._user_leads(self.body_id, *LEADERS)

    def _may_keep(self):
        """Whether the user may change it now; models ask for more."""
        return self._may_lead()

    def _check_may_lead(self):
        for record in self if not self.env.su else ():
            if not record._may_keep():
                raise UserError(record._not_led())

    def _not_led(self):
        raise NotImplementedError
