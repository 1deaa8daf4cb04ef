from odoo import api, fields, models


class UbDocument(models.Model):
    """Every paper of methodical work, from the start: what it is and whose.

    The content lives in the paper's own model (order, meeting …), which names its
    document; signatures and acknowledgements belong here.
    """

    _name = "ub.document"
    _description = "Paper"
    _inherit = ["ub.school.mixin"]
    _order = "id desc"
    _rec_name = "name"

    name = fields.Char(required=True)
    kind_id = fields.Many2one(
        "ub.document.kind", required=True, index=True, ondelete="restrict"
    )
    body_id = fields.Many2one("ub.body", index="btree_not_null", ondelete="restrict")
    year_id = fields.Many2one("ub.year", index="btree_not_null", ondelete="restrict")
    audience = fields.Selection(
        [("school", "The whole school"), ("body", "Members of the body")],
        required=True,
        default="body",
    )
    is_draft = fields.Boolean(
        "Being prepared",
        default=True,
        help="Only its authors see it; then it is open to its audience.",
    )
    kept_until = fields.Date(
        readonly=True,
        copy=False,
        help="Set when the school year is turned or closed, by the kind of paper.",
    )
    signature_ids = fields.One2many("ub.signature", "document_id", "Signatures")

    def _is_being_written(self):
        """A draft that is not on its way either."""
        self.ensure_one()
        steps = self.sudo().approval_step_ids
        return self.is_draft and not any(steps.mapped("is_current"))

    def action_open_paper(self):
        """The order, minutes … that carries the content."""
        self.ensure_one()
        self.check_access("read")
        return self._open_paper()

    def _open_paper(self):
        return self.sudo(False)._paper_of(self).get_formview_action()

    @api.model
    def _paper_of(self, document):
        """The record that carries the content of ``document``."""
        model = document.kind_id.model
        return self.env[model].search([("document_id", "=", document.id)], limit=1)
