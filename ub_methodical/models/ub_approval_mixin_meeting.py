from odoo import models


class UbApprovalMixin(models.AbstractModel):
    """A meeting's step is answered by its minutes, whoever writes them."""

    _inherit = "ub.approval.mixin"

    def _meet_by_minutes(self):
        """Take number and date of written minutes that decided on the paper.

        Also of a meeting that was held before the paper was sent; minutes that have
        answered an earlier sending are not taken twice.
        """
        for paper in self.sudo().exists():
            step = paper._current_step()
            item = step.by == "meeting" and step._answering_item()
            if item:
                book = item._book_of(step.body_id)
                facts = {
                    "mode": "app",
                    "number": book.number,
                    "date": item.meeting_id._local_day(),
                    "item": item,
                }
                paper._pass_step(step, facts)
