from odoo import fields, models
from odoo.exceptions import UserError


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

    def write(self, vals):
        mirrored = {"start", "stop", "location", "name", "allday", "privacy"}
        if mirrored & set(vals) and not self.env.su:
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
