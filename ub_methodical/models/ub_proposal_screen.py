from odoo import api, fields, models

from ..roles import KEEPERS


class UbProposalScreen(models.Model):
    """Which bodies the form offers; the server asks ``_check_may_propose`` itself."""

    _inherit = "ub.proposal"

    to_body_ids = fields.Many2many("ub.body", compute="_compute_bodies")
    own_body_ids = fields.Many2many("ub.body", compute="_compute_bodies")

    @api.depends("from_body_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_bodies(self):
        """Whom one may ask, and in whose name."""
        for proposal in self:
            own = proposal._bodies_of_sender()
            within = proposal._bodies_within_reach() if proposal.from_body_id else own
            proposal.own_body_ids = own.filtered(proposal._may_speak_for)
            proposal.to_body_ids = within

    def _bodies_of_sender(self):
        """All bodies of the school for who manages it, else one's own."""
        bodies = self.env["ub.body"]
        company = self.company_id or self.env.company
        working = [("company_id", "=", company.id), ("state", "=", "active")]
        if not company._ub_user_holds(*KEEPERS):
            working.append(("membership_ids.employee_id.user_id", "=", self.env.uid))
            working.append(("membership_ids.is_acting", "=", True))
        return bodies.search(working)

    def _bodies_within_reach(self):
        """Councils, bodies above and below ``from_body_id``."""
        sender = self.from_body_id
        working = self.env["ub.body"].search(
            [("company_id", "=", sender.company_id.id), ("state", "=", "active")]
        )
        return working.filtered(lambda body: self._is_way(sender, body))
