from odoo import fields, models


class UbDocument(models.Model):
    """The way of a paper through its approvals."""

    _inherit = "ub.document"

    approval_step_ids = fields.One2many(
        "ub.approval.step", "document_id", "Steps of approval", readonly=True
    )

    def _paper(self):
        """The plan, the local paper … in the user's hands."""
        self.ensure_one()
        return self.sudo()._paper_of(self.sudo()).with_env(self.env)
