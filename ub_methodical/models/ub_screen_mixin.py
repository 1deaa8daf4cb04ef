from odoo import api, fields, models


class UbScreenMixin(models.AbstractModel):
    """What the screens ask: may this user change the record, may he add one.

    Rights are the record rules'; these answers only spare people a refusal: fields
    are read only for who cannot save them, and “New” is not offered to who may not.
    """

    _name = "ub.screen.mixin"
    _description = "Rights that the screens ask for"
    _inherit = ["ub.guard.mixin"]

    # Offices whose holders add records; empty: the access list alone decides
    _created_by: tuple = ()
    # Whether those who lead a body add records besides them
    _created_by_leaders = False

    can_edit = fields.Boolean(compute="_compute_can_edit")

    @api.depends_context("uid")
    def _compute_can_edit(self):
        writable = self._origin._filtered_access("write")
        for record in self:
            origin = record._origin
            record.can_edit = not origin or origin in writable

    @api.model
    def _is_offered_new(self, view_type):
        """Whether the user holds, in a school that he works with, such an office,
        or leads a body, where that is enough.
        """
        user = self.env.user
        if not self._created_by or user._ub_is_administrator():
            return True
        if self._created_by_leaders and user._ub_leads():
            return True
        return any(
            company._ub_user_holds(*self._created_by) for company in self.env.companies
        )

    @api.model
    def _get_view_cache_key(self, view_id=None, view_type="form", **options):
        key = super()._get_view_cache_key(view_id, view_type, **options)
        return (*key, self._is_offered_new(view_type))

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        arch, view = super()._get_view(view_id, view_type, **options)
        if view_type != "search" and not self._is_offered_new(view_type):
            arch.set("create", "0")
        return arch, view
