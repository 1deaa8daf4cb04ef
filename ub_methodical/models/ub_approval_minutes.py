from odoo import models


class UbMeeting(models.Model):
    """Written minutes answer the papers that stood on the agenda."""

    _inherit = "ub.meeting"

    def action_write_up(self):
        result = super().action_write_up()
        for document in self.sudo().item_ids.document_id:
            paper = document._paper_of(document)
            if "approval_step_ids" in paper._fields:
                paper._meet_by_minutes()
        return result

    def _prepare_carried_vals(self, former):
        """A question that is carried over is still about its paper."""
        vals = super()._prepare_carried_vals(former)
        return {**vals, "document_id": former.document_id.id}
