from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.misc import clean_context

from ..tools import seal


class UbRevision(models.Model):
    """A paper as it was sealed: its values, its PDF, and the link to the seal before.

    Nobody alters or deletes it through Odoo, whatever rights he has: rows are made
    by ``_create_sealed`` alone, foreign keys hold what they name, the PDF is guarded
    in ``ir.attachment``. What happens past Odoo is found (``ub.seal.check``). A
    correction is the next revision, with its reason (design §4).
    """

    _name = "ub.revision"
    _description = "Sealed paper"
    _order = "sealed_on desc, id desc"
    _rec_name = "name"
    # No columns whose keys a deletion of users would empty
    _log_access = False

    document_id = fields.Many2one(
        "ub.document",
        "Paper",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    kind_id = fields.Many2one(
        "ub.document.kind", required=True, readonly=True, ondelete="restrict"
    )
    body_id = fields.Many2one(
        "ub.body", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    name = fields.Char(required=True, readonly=True)
    number = fields.Integer("Revision", required=True, readonly=True)
    paper_number = fields.Char("№", readonly=True)
    paper_date = fields.Date("Date of the paper", readonly=True)
    reason = fields.Char("Reason of the correction", readonly=True)
    is_redacted = fields.Boolean("Words blanked", readonly=True)
    # What was sealed
    values_json = fields.Text("Values", required=True, readonly=True, prefetch=False)
    values_hash = fields.Char("SHA-256 of the values", required=True, readonly=True)
    pdf_id = fields.Many2one(
        "ir.attachment",
        "PDF",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    pdf_hash = fields.Char(
        "SHA-256 of the PDF", required=True, readonly=True, index=True
    )
    # The chain of the body and school year
    position = fields.Integer("Place in the chain", required=True, readonly=True)
    previous_id = fields.Many2one(
        "ub.revision",
        "Seal before it",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    previous_hash = fields.Char(readonly=True)
    seal_hash = fields.Char("Seal", required=True, readonly=True)
    sealed_on = fields.Datetime(required=True, readonly=True)
    sealed_by_id = fields.Many2one(
        "res.users",
        "Sealed by",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    sealed_by = fields.Char("Name of who sealed", required=True, readonly=True)
    token = fields.Char(
        required=True, readonly=True, groups="ub_methodical.group_administrator"
    )
    check_code = fields.Char(required=True, readonly=True)
    # Whether it is the one in force
    supersedes_id = fields.Many2one(
        "ub.revision",
        "In place of",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    superseded_by_ids = fields.One2many("ub.revision", "supersedes_id", "Replaced by")
    closure_ids = fields.One2many("ub.revision.closure", "revision_id", "Access closed")
    state = fields.Selection(
        [
            ("in_force", "In force"),
            ("superseded", "Replaced by a later one"),
            ("closed", "Access closed by order"),
        ],
        compute="_compute_state",
        compute_sudo=True,
    )
    can_close_access = fields.Boolean(compute="_compute_can_close_access")

    _number_uniq = models.Constraint(
        "UNIQUE (document_id, number)", "This paper has this revision already."
    )
    _token_uniq = models.Constraint("UNIQUE (token)", "This address is taken.")
    _pdf_uniq = models.Constraint("UNIQUE (pdf_id)", "This file is sealed already.")
    _chain_uniq = models.UniqueIndex(
        "(company_id, COALESCE(body_id, 0), COALESCE(year_id, 0), position)",
        "This place in the chain of seals is taken.",
    )

    @api.depends("name", "number")
    def _compute_display_name(self):
        for revision in self:
            number = f" ({revision.number})" if revision.number > 1 else ""
            revision.display_name = f"{revision.name or ''}{number}"

    @api.depends("superseded_by_ids", "closure_ids.date_from", "closure_ids.date_to")
    def _compute_state(self):
        for revision in self:
            if any(revision.closure_ids.mapped("is_current")):
                revision.state = "closed"
            elif revision.superseded_by_ids:
                revision.state = "superseded"
            else:
                revision.state = "in_force"

    @api.depends_context("uid")
    def _compute_can_close_access(self):
        closures = self.env["ub.revision.closure"]
        for revision in self:
            revision.can_close_access = closures._may_close(revision.company_id)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse(
            self.env._(
                "Sealed papers are not entered: close the minutes by the button, then "
                "they are sealed by themselves."
            )
        )
        return super().create(vals_list)

    def write(self, vals):
        self._refuse(
            self.env._(
                "“%(name)s” is sealed and cannot be changed by anybody. Correct the "
                "paper: the correction is sealed beside it, with its reason.",
                name=self[:1].sudo().display_name,
            )
        )
        return super().write(vals)

    def copy(self, default=None):
        self._refuse(self.env._("A sealed paper cannot be copied: print it."))
        return super().copy(default)

    @api.ondelete(at_uninstall=True)
    def _unlink_never(self):
        self._refuse(
            self.env._(
                "“%(name)s” is sealed and cannot be deleted by anybody. If an order "
                "demands it, close the access to it.",
                name=self[:1].sudo().display_name,
            )
        )

    @api.model
    def _refuse(self, sentence):
        raise UserError(sentence)

    def _create_sealed(self, vals, pdf):
        """Keep ``pdf`` (bytes) and the row of ``vals``; only ``_seal`` calls this."""
        clean = self.env(su=True, context=clean_context(self.env.context))
        revisions = self.with_env(clean)
        attachments = revisions.env["ir.attachment"]
        file = attachments._ub_create_sealed(f"{vals['name']}.pdf", pdf)
        vals = {**vals, "pdf_id": file.id}
        vals["seal_hash"] = revisions.new(vals)._hash()
        # Past this class's own refusal
        revision = super(UbRevision, revisions).create([vals])
        file._ub_bind(revision)
        return revision

    def _seal_facts(self):
        """All that the seal is a hash of, in plain texts and numbers."""
        self.ensure_one()
        return {
            "document": self.document_id.id,
            "school": self.company_id.id,
            "body": self.body_id.id or 0,
            "year": self.year_id.id or 0,
            "kind": self.kind_id.code,
            "name": self.name,
            "revision": self.number,
            "number": self.paper_number or "",
            "date": fields.Date.to_string(self.paper_date) or "",
            "reason": self.reason or "",
            "redacted": self.is_redacted,
            "values": self.values_hash,
            "pdf": self.pdf_hash,
            "file": self.pdf_id.id,
            "position": self.position,
            "previous": self.previous_hash or "",
            "previous_id": self.previous_id.id or 0,
            "supersedes": self.supersedes_id.id or 0,
            "sealed_on": fields.Datetime.to_string(self.sealed_on),
            "sealed_by": [self.sealed_by_id.id, self.sealed_by],
            "token": self.sudo().token,
            "code": self.check_code,
        }

    def _hash(self):
        return seal.digest(seal.canonical(self._seal_facts()))

    def action_open_pdf(self):
        """The file itself, as it was sealed."""
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self.sudo().pdf_id.id}?download=1",
            "target": "download",
        }

    def action_compare(self):
        """Choose a file and see whether it is this one."""
        self.check_access("read")
        return {
            "type": "ir.actions.client",
            "tag": "ub_methodical.compare_file",
            "params": {"document_ids": self.document_id.ids},
        }
