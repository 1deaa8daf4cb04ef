from odoo import api, models

from ..tools import access_names

_LOGIN_FACTS = {"private_phone", "mobile_phone", "user_id"}


class HrEmployee(models.Model):
    """The phone number of the staff list is also the one to log in with."""

    _inherit = "hr.employee"

    @api.model_create_multi
    def create(self, vals_list):
        employees = super().create(vals_list)
        employees._ub_sync_login_phone()
        return employees

    def write(self, vals):
        result = super().write(vals)
        if _LOGIN_FACTS & set(vals):
            self._ub_sync_login_phone()
        return result

    def _ub_sync_login_phone(self):
        """Follow the staff list, which hr and the deputy keep.

        What a person without hr rights writes about himself does not count:
        otherwise anyone could take the number of another one.
        """
        by_hr = self.env.user.has_group("hr.group_hr_user")
        for user in self.sudo().user_id:
            if user != self.env.user or by_hr:
                user._ub_take_phone_of_staff_list()

    @api.model
    def _ub_sync_all_login_phones(self):
        """On install and update: those who had a user before."""
        everybody = self.sudo().with_context(active_test=False)
        for user in everybody.search([("user_id.ub_phone", "=", False)]).user_id:
            user._ub_take_phone_of_staff_list()

    def _ub_login_phone(self):
        self.ensure_one()
        numbers = (self.private_phone, self.mobile_phone)
        return next(filter(None, map(access_names.normal_phone, numbers)), False)
