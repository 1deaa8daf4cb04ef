import secrets

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS
from ..tools import seal


class UbPaperMixin(models.AbstractModel):
    """How a paper is sealed: printed first, then held, compared and chained."""

    _inherit = "ub.paper.mixin"

    revision_ids = fields.One2many("ub.revision", compute="_compute_revision_ids")

    @api.depends("document_id.revision_ids")
    @api.depends_context("uid")
    def _compute_revision_ids(self):
        """Those that the user may read: access to one may be closed."""
        self._fill_from_document("revision_ids", order="number desc")

    @api.ondelete(at_uninstall=True)
    def _unlink_only_unsealed(self):
        self.sudo().document_id._unlink_only_unsealed()

    def _awaits(self, purpose):
        """Whether the paper waits for signatures or marks of this purpose."""
        return False

    def _may_register_signatures(self):
        """Whether the current user may note down signatures with the pen."""
        return self._user_holds(*KEEPERS)

    def _seal(self, reason=None, printed=None):
        """Make the next revision of the paper, with a ``reason`` for a correction.

        The PDF is made before anything is held, since that takes a second (here, or
        by the caller as ``printed``: values, what is known of the seal, PDF); then
        the row is held, and state and values must be what was printed.
        """
        self.ensure_one()
        paper = self.sudo()
        state = paper.state
        values, draft, pdf = printed or paper._print_seal(reason)
        paper._hold_rows()
        paper.invalidate_recordset()
        if paper.state != state or paper._values_to_seal() != values:
            raise UserError(
                self.env._(
                    "“%(name)s” was changed by somebody meanwhile: reload the page, "
                    "look at it again, and close it then.",
                    name=paper.display_name,
                )
            )
        revision = paper._chain_up(draft, pdf)
        paper.document_id.correction_reason = False
        return revision

    def _print_seal(self, reason=None):
        reason = reason or self.document_id.correction_reason
        values = self._values_to_seal()
        draft = self._draft_seal(values, reason)
        return values, draft, self._print_to_seal(values, draft)

    def _seal_redacted(self, values, reason):
        """Seal the blanked ``values`` in place of the revision in force."""
        self.ensure_one()
        paper = self.sudo()
        draft = {**paper._draft_seal(values, reason), "is_redacted": True}
        pdf = paper._print_to_seal(values, draft)
        paper._hold_rows()
        return paper._chain_up(draft, pdf)

    def _values_to_seal(self):
        """What stands on the form in each language, and who has signed it."""
        report = self._form_to_seal()
        form = self.env[f"report.{report.report_name}"]
        return {
            **form._snapshot(self),
            "signatures": [line._snapshot() for line in self._signatures_to_seal()],
        }

    def _form_to_seal(self):
        report = self._form_of("sealed")
        if not report:
            raise UserError(
                self.env._(
                    "No form is installed by which “%(kind)s” could be sealed: ask the "
                    "administrator to install the reports of methodical work.",
                    kind=self._kind().name,
                )
            )
        return report

    def _signatures_to_seal(self):
        return self.document_id.signature_ids.filtered(
            lambda line: line.purpose == "sign"
        )

    def _draft_seal(self, values, reason):
        """What of the seal is known before anything is held, its printed code too."""
        document = self.document_id
        last = document._revision_in_force()
        if last and not reason:
            raise UserError(
                self.env._(
                    "“%(name)s” is sealed already: correct it with a reason.",
                    name=self.display_name,
                )
            )
        text = seal.canonical(values)
        facts = {
            "number": last.number + 1,
            "values_hash": seal.digest(text),
            "token": secrets.token_urlsafe(24),
        }
        code = seal.check_code({"document": document.id, **facts})
        return {
            **facts,
            "document_id": document.id,
            "company_id": document.company_id.id,
            "kind_id": document.kind_id.id,
            "body_id": document.body_id.id,
            "year_id": document.year_id.id,
            "name": self.display_name,
            "reason": reason if last else False,
            "is_redacted": False,
            "values_json": text,
            "check_code": code,
            "supersedes_id": last.id,
            **self._seal_number(),
        }

    def _seal_number(self):
        """Number and date of the paper, for the register of seals."""
        return {"paper_number": self.number, "paper_date": self._seal_day()}

    def _seal_day(self):
        return False

    def _print_to_seal(self, values, draft):
        """The PDF as it will be kept, by the form and with the code of the seal."""
        report = self._form_to_seal()
        reports = report.with_context(force_report_rendering=True)
        document = self.document_id
        with document._printed_from(values, draft["check_code"], draft["token"]):
            content, _kind = reports._render_qweb_pdf(report.report_name, self.ids)
        if not content.startswith(b"%PDF"):
            raise UserError(
                self.env._(
                    "The PDF to be sealed could not be made: ask the administrator "
                    "whether wkhtmltopdf is installed on the server."
                )
            )
        form = self.env[f"report.{report.report_name}"]
        return form._finish_sealed(self, content, draft["number"])

    def _chain_up(self, draft, pdf):
        """The last step of a short transaction: the link and the row."""
        document = self.document_id
        document._hold_rows()
        document.invalidate_recordset(["revision_ids"])
        if document._revision_in_force().id != draft["supersedes_id"]:
            raise UserError(
                self.env._(
                    "“%(name)s” was sealed by somebody meanwhile: reload the page.",
                    name=self.display_name,
                )
            )
        chain = self.env["ub.seal.chain"]._take(document)
        previous = chain._links()[-1:]
        revision = self.env["ub.revision"]._create_sealed(
            {
                **draft,
                "pdf_hash": seal.digest(pdf),
                "position": chain.count,
                "previous_id": previous.id,
                "previous_hash": chain.last_hash,
                "sealed_on": fields.Datetime.now(),
                "sealed_by_id": self.env.uid,
                "sealed_by": self.env.user.name,
            },
            pdf,
        )
        chain._close_with(revision)
        return revision
