from odoo import api, models


class UbPartMixin(models.AbstractModel):
    """A line of a larger record: open as long as the whole is, and never moved.

    ``_whole`` names the many2one to that record, a model with ``ub.state.mixin``.
    """

    _name = "ub.part.mixin"
    _description = "Part of a record"
    _inherit = ["ub.guard.mixin"]

    _whole = None

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._check_whole()
        return parts

    def write(self, vals):
        self._check_whole()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_of_open_whole(self):
        self._check_whole()

    def _check_whole(self):
        self[self._whole]._check_open_for_parts()
