from odoo import fields, models


class UbDocumentReport(models.Model):
    """Which form prints a kind of paper for a purpose; filled by ``ub_reports``."""

    _name = "ub.document.report"
    _description = "Form of a kind of paper"
    _inherit = ["ub.guard.mixin"]
    _order = "kind_id, purpose"
    _rec_name = "report_id"

    kind_id = fields.Many2one(
        "ub.document.kind", required=True, index=True, ondelete="cascade"
    )
    purpose = fields.Char(required=True, help="For example: draft, blank, editable.")
    report_id = fields.Many2one("ir.actions.report", required=True, ondelete="cascade")

    _purpose_uniq = models.Constraint(
        "UNIQUE (kind_id, purpose)", "This kind of paper has a form for it already."
    )
