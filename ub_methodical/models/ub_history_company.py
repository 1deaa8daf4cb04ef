from odoo import api, models
from odoo.exceptions import UserError

from .res_company import _PARTS_OF_VALUES, _SCHOOL_ROWS


class ResCompany(models.Model):
    """A school with people or papers is not deleted; an empty one goes wholly."""

    _name = "res.company"
    _inherit = ["res.company", "ub.history.mixin"]

    @api.ondelete(at_uninstall=True)
    def _unlink_only_without_history(self):
        staff = self.env["hr.employee"].sudo().with_context(active_test=False)
        use = self._ub_first_use(besides=(*_SCHOOL_ROWS, *_PARTS_OF_VALUES))
        if use or staff.search_count([("company_id", "in", self.ids)], limit=1):
            raise UserError(
                self.env._(
                    "“%(school)s” has people or papers (%(kind)s) and cannot be "
                    "deleted: archive the school, its history stays.",
                    school=self[0].name,
                    kind=use or self.env._("Staff"),
                )
            )
        for model_name in _SCHOOL_ROWS:
            values = self.env[model_name].sudo()
            values.search([("company_id", "in", self.ids)]).unlink()
