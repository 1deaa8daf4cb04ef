from odoo import fields, models


class UbDocumentKind(models.Model):
    """A kind of paper, shared by all schools: order, minutes, plan …"""

    _name = "ub.document.kind"
    _description = "Kind of paper"
    _inherit = ["ub.catalogue.mixin"]

    model = fields.Char(help="Technical name of the records that are this paper.")
    # Shipped values for the series of a new school
    number_mode = fields.Selection(
        [("typed", "Typed"), ("drawn", "Drawn")], required=True, default="typed"
    )
    number_per_body = fields.Boolean()
    retention_years = fields.Integer(
        "Years at the school",
        help="How long it is kept after its school year; 0: not said here.",
    )
    report_ids = fields.One2many("ub.document.report", "kind_id", "Forms")

    _retention_range = models.Constraint(
        "CHECK (retention_years BETWEEN 0 AND 100)",
        "Papers are kept 0 to 100 years.",
    )

    def _report(self, purpose, body_type=None):
        """The print action for ``purpose``, empty when no addon supplies a form.

        ``body_type``: of whose papers; their own form wins over the general one.
        """
        self.ensure_one()
        rows = self.report_ids.filtered(lambda row: row.purpose == purpose)
        if body_type is None:
            body_type = self.env["ub.body.type"]
        return rows._fitting(body_type)[:1].report_id
