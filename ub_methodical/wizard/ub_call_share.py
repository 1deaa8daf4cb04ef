from odoo import api, fields, models


class UbCallShare(models.TransientModel):
    """The ready text about a meeting, to copy or to open in a messenger."""

    _name = "ub.call.share"
    _description = "Text to share"
    _inherit = ["ub.form.mixin", "ub.share.mixin"]

    _about = _told_from = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True, ondelete="cascade")
    can_tell = fields.Boolean(compute="_compute_can_tell")

    def _told(self):
        self.meeting_id.check_access("read")
        return self.meeting_id._share_text() if self.meeting_id else ""

    @api.depends("meeting_id")
    @api.depends_context("uid")
    def _compute_can_tell(self):
        for wizard in self:
            meeting = wizard.meeting_id
            lines = meeting.sudo().presence_ids
            wizard.can_tell = meeting._may_lead() and not all(lines.mapped("told_on"))

    def action_told_in_group(self):
        """It is in the group now: that is how the rest were told."""
        self.meeting_id.action_told_in_group()
        return {"type": "ir.actions.act_window_close"}
