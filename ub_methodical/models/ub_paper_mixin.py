from odoo import api, fields, models


class UbPaperMixin(models.AbstractModel):
    """A model whose records are papers: each has its ``ub.document`` from birth."""

    _name = "ub.paper.mixin"
    _description = "Paper"

    # Code of the ``ub.document.kind`` of the model's papers
    _paper_kind = None
    _paper_audience = "body"

    document_id = fields.Many2one(
        "ub.document", readonly=True, copy=False, index=True, ondelete="restrict"
    )
    signature_ids = fields.One2many("ub.signature", compute="_compute_signature_ids")

    @api.depends("document_id.signature_ids")
    @api.depends_context("uid")
    def _compute_signature_ids(self):
        """Only the rows that the user may see: who has not read it yet is no news."""
        self._fill_from_document("signature_ids")

    def _fill_from_document(self, name, order=None):
        """Set the one2many ``name`` to the document's rows that the user may read."""
        rows = self.env[self._fields[name].comodel_name].search_fetch(
            [("document_id", "in", self.sudo().document_id.ids)], order=order
        )
        by_document = rows.grouped(lambda row: row.document_id.id)
        for paper in self:
            paper[name] = by_document.get(paper.sudo().document_id.id, rows.browse())

    @api.model_create_multi
    def create(self, vals_list):
        papers = super().create([{**v, "document_id": False} for v in vals_list])
        for paper in papers:
            paper_sudo = paper.sudo()
            paper_sudo.document_id = paper_sudo.document_id.create(
                paper_sudo._prepare_document_vals()
            )
        return papers

    def write(self, vals):
        if "document_id" in vals and not self.env.su:
            vals = {key: vals[key] for key in vals if key != "document_id"}
        result = super().write(vals)
        for paper in self.sudo():
            expected = paper._prepare_document_vals()
            document = paper.document_id
            changed = {
                name: value
                for name, value in expected.items()
                if document
                and document._fields[name].convert_to_write(document[name], document)
                != value
            }
            if changed:
                document.write(changed)
        return result

    def unlink(self):
        """A draft leaves nothing behind."""
        documents = self.sudo().document_id
        result = super().unlink()
        documents.unlink()
        return result

    @api.model
    def _kind(self):
        return (
            self.env["ub.document.kind"]
            .sudo()
            .search([("code", "=", self._paper_kind)], limit=1)
        )

    def _form_of(self, purpose):
        """The print action that prints these papers for ``purpose``; may be empty."""
        return self._kind()._report(purpose, self.sudo()._body_type())

    def _body_type(self):
        """The kind of body whose papers these are, where its form may differ."""
        return self.env["ub.body.type"]

    def _prepare_document_vals(self):
        """What the register of papers knows of this one; models add body and year."""
        self.ensure_one()
        return {
            "name": self.display_name,
            "kind_id": self._kind().id,
            "company_id": self.company_id.id,
            "audience": self._paper_audience,
            "is_draft": self.state == "draft",
        }

    def action_print(self, purpose="draft"):
        """Print the paper by the form that an installed addon supplies for it."""
        self.check_access("read")
        report = self._form_of(purpose)
        if not report:
            return {
                "type": "ir.actions.client",
                "tag": "display_notification",
                "params": {
                    "type": "warning",
                    "message": self.env._(
                        "No form is installed for this paper: ask the administrator "
                        "to install the reports of methodical work."
                    ),
                },
            }
        return report.report_action(self)
