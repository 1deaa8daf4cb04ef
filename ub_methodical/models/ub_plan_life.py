from odoo import api, models
from odoo.exceptions import UserError

_LEADERS = ("head", "deputy_head", "secretary")
_KEEPERS = ("direct", "manage", "record")


class UbPlanLife(models.Model):
    """Who writes a plan, and what of it lives on when its words are locked."""

    _inherit = "ub.plan"

    @api.model
    def _is_offered_new(self, view_type):
        """Besides the offices: whoever leads a body."""
        facts = self.env.user._ub_facts()
        leads = any(kind == "member" and role in _LEADERS for kind, _id, role in facts)
        return super()._is_offered_new(view_type) or leads

    def _may_lead(self):
        """Leaders of the body (003 cl. 5.1), or who manages the school."""
        self.ensure_one()
        company = self.company_id or self.env.company
        if self._is_administrator() or company._ub_user_holds(*_KEEPERS):
            return True
        return bool(self.body_id) and self._user_leads(self.body_id, *_LEADERS)

    def _check_may_lead(self):
        if self.env.su:
            return
        for plan in self:
            if not plan._may_lead():
                raise UserError(
                    self.env._(
                        "The plan of a body is written by its head, deputy head or "
                        "secretary; plans of offices and of the school by the "
                        "director, a deputy or the secretary of the school."
                    )
                )

    def _check_open_for_parts(self):
        self._check_may_lead()
        return super()._check_open_for_parts()
