import json

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..tools import seal


class UbRevisionRedact(models.TransientModel):
    """A revision with blanked words is sealed in the place of the one in force.

    The values of the sealed form are blanked, not the records: everything else in it
    stays word for word.
    """

    _name = "ub.revision.redact"
    _description = "Redacted revision"
    _inherit = ["ub.form.mixin"]

    _about = ("revision_id",)

    revision_id = fields.Many2one("ub.revision", required=True, ondelete="cascade")
    words = fields.Text(
        "Words to blank",
        help="A name or word on each line; its endings are blanked too.",
    )
    item_numbers = fields.Char(
        "Questions to blank wholly", help="Their numbers, for example: 2, 3."
    )
    reason = fields.Char(
        required=True, default=lambda self: self.env._("Redacted by order")
    )

    def action_confirm(self):
        """Blank, print and seal; refused when nothing of it stands in the paper."""
        self.ensure_one()
        revision = self.revision_id
        revision.check_access("read")
        if not revision.can_close_access:
            raise AccessError(
                self.env._(
                    "A redacted revision is sealed by the director of the school or by "
                    "an administrator."
                )
            )
        document = revision.sudo().document_id
        last = document._revision_in_force()
        values, count = seal.blank_out(
            json.loads(last.values_json), (self.words or "").split("\n"), self._items()
        )
        if not count:
            raise UserError(
                self.env._(
                    "None of these words stands in the paper: type them as they are "
                    "printed."
                )
            )
        paper = document._paper_of(document)
        paper._seal_redacted(values, self.reason)
        return {"type": "ir.actions.act_window_close"}

    def _items(self):
        numbers = (self.item_numbers or "").replace(",", " ").split()
        if not all(number.isdecimal() and len(number) < 4 for number in numbers):
            raise UserError(
                self.env._("Type the numbers of questions, for example: 2, 3.")
            )
        return {int(number) for number in numbers}
