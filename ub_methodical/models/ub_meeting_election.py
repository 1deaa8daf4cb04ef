from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from .ub_membership import ROLES


class UbMeetingElection(models.Model):
    """An election at a meeting: from the question to the order (001 cl. 5.1)."""

    _inherit = "ub.agenda.item"

    kind_code = fields.Char(related="kind_id.code")
    elected_id = fields.Many2one(
        "hr.employee",
        "Elected",
        index="btree_not_null",
        ondelete="restrict",
        copy=False,
    )
    elected_role = fields.Selection(
        [role for role in ROLES if role[0] != "member"], "As", copy=False
    )
    can_draft_order = fields.Boolean(compute="_compute_can_draft_order")

    @api.depends("elected_id", "elected_role")
    @api.depends_context("uid")
    def _compute_can_draft_order(self):
        is_offered = self.env["ub.order"]._is_offered_new("form")
        for item in self:
            item.can_draft_order = bool(
                is_offered and item.elected_id and item.elected_role
            )

    def action_draft_order(self):
        """The order that appoints who was elected, resting on these minutes."""
        self.ensure_one()
        self.check_access("read")
        if not self.elected_id or not self.elected_role:
            raise UserError(self.env._("Say first who was elected, and as what."))
        order = self.env["ub.order"].create(self._prepare_order_vals())
        return order.get_formview_action()

    def _prepare_order_vals(self):
        return {
            "company_id": self.company_id.id,
            "line_ids": [
                Command.create(
                    {
                        "kind": "appoint",
                        "body_id": self.body_id.id,
                        "employee_id": self.elected_id.id,
                        "role": self.elected_role,
                    }
                )
            ],
            "basis_ids": [
                Command.create({"kind": "election", "meeting_id": self.meeting_id.id})
            ],
        }
