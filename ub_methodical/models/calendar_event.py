from odoo import api, fields, models
from odoo.exceptions import UserError

# What the record that is shown owns: when, where, who, and whose it is
_MIRRORED = {
    "name",
    "start",
    "stop",
    "start_date",
    "stop_date",
    "duration",
    "allday",
    "location",
    "privacy",
    "user_id",
    "partner_ids",
    "recurrency",
    "active",
    "ub_company_id",
}


class CalendarEvent(models.Model):
    """Events that mirror our records are changed there, not in the calendar."""

    _inherit = "calendar.event"

    ub_company_id = fields.Many2one(
        "res.company",
        "School",
        index="btree_not_null",
        ondelete="set null",
        readonly=True,
        copy=False,
    )

    @api.model_create_multi
    def create(self, vals_list):
        """Only our own records bring their school with them."""
        if not self.env.su:
            self = self.with_context(default_ub_company_id=False)
            vals_list = [{**vals, "ub_company_id": False} for vals in vals_list]
        return super().create(vals_list)

    def write(self, vals):
        if _MIRRORED & set(vals) and not self.env.su:
            self._refuse_mirrored()
        return super().write(vals)

    def _refuse_mirrored(self):
        mirrored = self.sudo().filtered("ub_company_id")
        if mirrored:
            raise UserError(
                self.env._(
                    "“%(name)s” is shown here from methodical work: change its time "
                    "and place there, in Meetings.",
                    name=mirrored[0].name,
                )
            )
