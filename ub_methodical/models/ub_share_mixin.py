from odoo import api, fields, models

from ..tools.languages import LANGUAGES
from ..tools.share import telegram_link, whatsapp_link


class UbShareMixin(models.AbstractModel):
    """A form with a ready text in a chosen language, to copy or to send on."""

    _name = "ub.share.mixin"
    _description = "Ready text for a messenger"

    # Fields that the text is made of
    _told_from: tuple = ()

    lang = fields.Selection(
        lambda self: self._languages(),
        "Language",
        required=True,
        default=lambda self: self._default_lang(),
    )
    text = fields.Text(compute="_compute_text")
    whatsapp = fields.Char(compute="_compute_text")
    telegram = fields.Char(compute="_compute_text")

    @api.model
    def _languages(self):
        """The official ones, and the one that the reader works in."""
        offered = {*LANGUAGES.values(), self.env.user.lang}
        installed = self.env["res.lang"].get_installed()
        return [row for row in installed if row[0] in offered] or installed

    @api.model
    def _default_lang(self):
        """The school's language, also for who works in another one."""
        installed = dict(self._languages())
        return "ky_KG" if "ky_KG" in installed else self.env.user.lang

    def _told(self):
        """The text in the language of the context; models say it."""
        raise NotImplementedError

    @api.depends(lambda self: ("lang", *self._told_from))
    def _compute_text(self):
        for form in self:
            text = form.with_context(lang=form.lang)._told()
            form.text = text
            form.whatsapp = whatsapp_link(text)
            form.telegram = telegram_link(text)
