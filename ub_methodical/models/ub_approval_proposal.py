from odoo import models


class UbProposal(models.Model):
    """A paper that is sent up to a council is answered there by its minutes."""

    _inherit = "ub.proposal"

    def _admit(self, meeting):
        """The question names the paper, as whoever sent it has named it."""
        result = super()._admit(meeting)
        for proposal in self.sudo():
            paper = proposal.document_id and proposal.document_id._paper()
            if paper and "approval_step_ids" in paper._fields:
                proposal.item_id.document_id = proposal.document_id
        return result
