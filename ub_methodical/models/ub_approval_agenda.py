from odoo import api, fields, models
from odoo.exceptions import UserError

_DECIDED = ("decided", "noted")


class UbAgendaItem(models.Model):
    """A question about a paper: what is decided of it, meets the paper's step."""

    _inherit = "ub.agenda.item"

    document_id = fields.Many2one(
        "ub.document",
        "About the paper",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="set null",
        help="A paper on its way: when the minutes are written, its step of approval "
        "takes their number and date.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items._check_may_read_paper()
        return items

    def write(self, vals):
        result = super().write(vals)
        if vals.get("document_id"):
            self._check_may_read_paper()
        return result

    def _check_may_read_paper(self):
        """Nobody learns of a paper that is hidden from him by naming it."""
        for item in self:
            document = item.sudo().document_id
            if not document or self.env.su:
                continue
            paper = document._paper_of(document).with_env(self.env)
            if not paper or not paper.has_access("read"):
                raise UserError(
                    self.env._(
                        "This paper is not open to you: ask its author to send it, or "
                        "to put it on the agenda."
                    )
                )

    def _meets(self, body):
        """Whether ``body`` has decided the question in minutes that are written."""
        self.ensure_one()
        if self.meeting_id.state not in ("minutes", "closed"):
            return False
        outcome = self.outcome or (self.decision_ids and "decided")
        return outcome in _DECIDED and bool(self._book_of(body).number)

    def _book_of(self, body):
        """The line of the minutes in the book of ``body``."""
        return self.meeting_id.book_ids.filtered(lambda b: b.joint_body_id == body)[:1]
