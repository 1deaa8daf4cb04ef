from odoo import fields, models


class UbDocumentReport(models.Model):
    """Which form prints a kind of paper for a purpose; filled by ``ub_reports``.

    A row for one kind of body wins over the row for its category, and that one over
    the row for all: minutes of a council have a form of their own.
    """

    _name = "ub.document.report"
    _description = "Form of a kind of paper"
    _inherit = ["ub.guard.mixin"]
    _order = "kind_id, sequence, purpose, id"
    _rec_name = "report_id"

    kind_id = fields.Many2one(
        "ub.document.kind", required=True, index=True, ondelete="cascade"
    )
    purpose = fields.Char(required=True, help="For example: draft, sealed, notice.")
    sequence = fields.Integer(default=10)
    type_id = fields.Many2one(
        "ub.body.type", "Only for", index="btree_not_null", ondelete="cascade"
    )
    category = fields.Selection(
        lambda self: self.env["ub.body.type"]
        ._fields["category"]
        ._description_selection(self.env),
        "Only for the category",
    )
    report_id = fields.Many2one("ir.actions.report", required=True, ondelete="cascade")

    _form_uniq = models.UniqueIndex(
        "(kind_id, purpose, COALESCE(type_id, 0), COALESCE(category, ''))",
        "This kind of paper has a form for it already.",
    )

    def _fitting(self, body_type):
        """The rows for papers of such bodies, the closest first.

        Papers of several kinds of bodies at once take the form for all.
        """
        one = body_type if len(body_type) == 1 else body_type.browse()
        rows = self.filtered(
            lambda row: (
                row.type_id in (one, one.browse())
                and row.category in (one.category, False)
            )
        )
        return rows.sorted(lambda row: (not row.type_id, not row.category))
