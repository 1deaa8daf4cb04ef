from odoo import fields, models


class UbOrderBasisMentor(models.Model):
    """Mentors are proposed by the association (001 plan IV.1)."""

    _inherit = "ub.order.basis"

    kind = fields.Selection(
        selection_add=[("association", "Proposal of the association"), ("other",)],
        ondelete={"association": "cascade"},
    )
