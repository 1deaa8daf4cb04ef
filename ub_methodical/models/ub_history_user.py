from odoo import api, models
from odoo.exceptions import UserError


class ResUsers(models.Model):
    """A user who is somebody in a school is archived, not deleted."""

    _name = "res.users"
    _inherit = ["res.users", "ub.history.mixin"]

    @api.ondelete(at_uninstall=True)
    def _unlink_only_without_history(self):
        staff = self.env["hr.employee"].sudo().with_context(active_test=False)
        for user in self:
            use = user._ub_first_use()
            if use or staff.search_count([("user_id", "=", user.id)], limit=1):
                raise UserError(
                    self.env._(
                        "“%(name)s” belongs to an employee or stands on papers and "
                        "cannot be deleted: archive the user, then nobody logs in "
                        "with it any more.",
                        name=user.name,
                    )
                )

    def write(self, vals):
        """A login that closes while its owner stays is told to the deputy."""
        closing = self.browse()
        if "active" in vals and not vals["active"]:
            closing = self.filtered("active")
        result = super().write(vals)
        people = self.env["hr.employee"].sudo().search([("user_id", "in", closing.ids)])
        people._ub_ask_after_closed_login()
        return result
