import json
from base64 import b64encode
from contextlib import contextmanager

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.qr import qr_png

_DRAFT = "ub_methodical.values_to_seal"


class UbDocument(models.Model):
    """The sealed states of a paper."""

    _inherit = "ub.document"

    revision_ids = fields.One2many(
        "ub.revision", "document_id", "Sealed", readonly=True
    )
    closure_ids = fields.One2many(
        "ub.revision.closure", "document_id", "Access closed", readonly=True
    )
    correction_reason = fields.Char(
        readonly=True, help="Set while a sealed paper is being corrected."
    )

    def write(self, vals):
        """What a seal's place in the books follows from stays as it was sealed."""
        fixed = {"kind_id", "company_id", "body_id", "year_id"} & set(vals)
        if fixed and self.sudo().revision_ids:
            raise UserError(
                self.env._(
                    "“%(name)s” is sealed: its body and its school year stay as they "
                    "are.",
                    name=self[:1].name,
                )
            )
        return super().write(vals)

    def _revision_in_force(self):
        self.ensure_one()
        return self.sudo().revision_ids.sorted("number")[-1:]

    def _sealed_values(self, lang):
        """The sealed dict of the form in ``lang``, with what is printed of the seal.

        None when nothing is sealed, and while the paper is being corrected: then
        the draft is printed, and the revision in force from its own PDF.
        """
        self.ensure_one()
        drafts = self.env.cr.cache.get(_DRAFT, {})
        if self.id in drafts:
            values, code, token = drafts[self.id]
        else:
            revision = self._revision_in_force()
            if not revision or self.sudo().correction_reason:
                return None
            values = json.loads(revision.values_json)
            code, token = revision.check_code, revision.token
        if lang not in values:
            return None
        return {**values[lang], "seal": self._printed_seal(code, token)}

    def _printed_seal(self, code, token):
        """Code, address and QR; the latter two only where the school has an address."""
        address = self.company_id.sudo().ub_public_url
        url = f"{address}/ub/seal/{token}" if address else ""
        image = b64encode(qr_png(url)).decode() if url else ""
        return {
            "code": code,
            "url": url,
            "qr": image and f"data:image/png;base64,{image}",
        }

    @contextmanager
    def _printed_from(self, values, code, token):
        """Within the block the paper is printed from ``values``, not yet sealed.

        Kept beside the cursor, where no client can put anything.
        """
        drafts = self.env.cr.cache.setdefault(_DRAFT, {})
        drafts[self.id] = (values, code, token)
        try:
            yield
        finally:
            del drafts[self.id]

    @api.ondelete(at_uninstall=True)
    def _unlink_only_unsealed(self):
        sealed = self.sudo().filtered("revision_ids")
        if sealed:
            raise UserError(
                self.env._(
                    "“%(name)s” is sealed and stays: neither the paper nor what hangs "
                    "on it can be deleted.",
                    name=sealed[0].name,
                )
            )
