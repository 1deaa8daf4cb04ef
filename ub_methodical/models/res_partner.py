from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS
from ..tools import kyrgyz


class ResPartner(models.Model):
    """An organisation with which bodies work, and what was done together."""

    _inherit = "res.partner"

    ub_event_ids = fields.Many2many(
        "ub.event",
        "ub_event_partner_rel",
        "res_partner_id",
        "ub_event_id",
        "Events together",
        readonly=True,
    )
    ub_body_ids = fields.Many2many(
        "ub.body",
        "ub_body_partner_rel",
        "res_partner_id",
        "ub_body_id",
        "Works with the bodies",
        readonly=True,
    )
    ub_together = fields.Text("Done together", compute="_compute_ub_together")

    @api.depends("ub_event_ids.state", "ub_event_ids.name", "ub_event_ids.date_start")
    @api.depends_context("uid")
    def _compute_ub_together(self):
        """Events that were held, as far as the reader may see them."""
        seen = self.ub_event_ids._filtered_access("read")
        held = seen.filtered(lambda event: event.state == "held")
        for partner in self:
            events = partner.ub_event_ids & held
            partner.ub_together = "\n".join(
                f"{kyrgyz.short_date(event._local_day())} {event.name}"
                for event in events.sorted("date_start", reverse=True)
            )

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._refuse_ub_links(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_ub_links(vals)
        return super().write(vals)

    def _refuse_ub_links(self, vals):
        if not self.env.su and (vals.get("ub_event_ids") or vals.get("ub_body_ids")):
            raise UserError(
                self.env._(
                    "With whom an event or a body works is written on the event or on "
                    "the body: open it there."
                )
            )

    @api.model
    def name_create(self, name):
        """Who keeps the school's papers adds an organisation by its name."""
        is_ours = self.env.context.get("ub_partner_organisation")
        keeps = self.env.company._ub_user_holds(*KEEPERS)
        if not is_ours or not keeps:
            return super().name_create(name)
        vals = {"is_company": True, "company_id": self.env.company.id}
        words = " ".join(name.split())[:200] if isinstance(name, str) else ""
        if not words:
            raise UserError(self.env._("Write the name of the organisation first."))
        partner = self.sudo().with_context(ub_partner_organisation=False)
        partner = partner.create({**vals, "name": words})
        return partner.id, partner.display_name
