from odoo import api, fields, models

from ..tools.share import telegram_link, whatsapp_link


class UbCallShare(models.TransientModel):
    """The ready text about a meeting, to copy or to open in a messenger."""

    _name = "ub.call.share"
    _description = "Text to share"
    _inherit = ["ub.form.mixin"]

    _about = ("meeting_id",)

    meeting_id = fields.Many2one("ub.meeting", required=True, ondelete="cascade")
    lang = fields.Selection(
        lambda self: self._languages(),
        "Language",
        required=True,
        default=lambda self: self._default_lang(),
    )
    text = fields.Text(compute="_compute_text")
    whatsapp = fields.Char(compute="_compute_text")
    telegram = fields.Char(compute="_compute_text")
    can_tell = fields.Boolean(compute="_compute_can_tell")

    @api.model
    def _languages(self):
        return self.env["res.lang"].get_installed()

    @api.model
    def _default_lang(self):
        """The school's language, also for who works in another one."""
        installed = dict(self._languages())
        return "ky_KG" if "ky_KG" in installed else self.env.user.lang

    @api.depends("meeting_id", "lang")
    def _compute_text(self):
        for wizard in self:
            wizard.meeting_id.check_access("read")
            meeting = wizard.meeting_id.with_context(lang=wizard.lang)
            text = meeting._share_text() if meeting else ""
            wizard.text = text
            wizard.whatsapp = whatsapp_link(text)
            wizard.telegram = telegram_link(text)

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
