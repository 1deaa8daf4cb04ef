from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbOrderInstruction(models.Model):
    """Whoever an order appoints as head gets his job instruction by it (003)."""

    _inherit = "ub.order"

    is_without_instruction = fields.Boolean(
        compute="_compute_is_without_instruction",
        help="Some of the heads appointed here have no job instruction yet.",
    )

    @api.depends("state", "line_ids.kind", "line_ids.role")
    @api.depends_context("uid")
    def _compute_is_without_instruction(self):
        for order in self:
            is_asked = order.state == "signed" and order._user_holds(*KEEPERS)
            lines = order._lines_of_heads() if is_asked else ()
            order.is_without_instruction = any(
                not line.body_id._instruction_of(line.employee_id) for line in lines
            )

    def _lines_of_heads(self):
        return self.sudo().line_ids.filtered(
            lambda line: line.kind == "appoint" and line.role == "head"
        )

    def action_issue_instructions(self):
        """A draft for each head whom the order appoints; what is there stays."""
        self.ensure_one()
        self.check_access("read")
        lines = self._lines_of_heads()
        if self.state != "signed" or not lines:
            raise UserError(
                self.env._(
                    "Job instructions are issued from a signed order that appoints "
                    "heads of bodies."
                )
            )
        acts = self.env["ub.local.act"]
        for line in lines.with_env(self.env):
            acts |= line.body_id._issue_instruction(line.employee_id, line.date_from)
        if len(acts) == 1:
            return acts.get_formview_action()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_local_act_action"
        )
        return {**action, "domain": [("id", "in", acts.ids)]}
