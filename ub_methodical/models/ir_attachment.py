import base64
import binascii

from odoo import api, models
from odoo.exceptions import UserError

_CONTENT = ("raw", "datas", "db_datas")


class IrAttachment(models.Model):
    """The PDF of a sealed paper: nobody replaces, renames, moves, opens or deletes it.

    Writing what stands there already passes, so ``force_storage`` still moves files
    between disk and database. Who may read it is asked of ``ub.revision``.
    """

    _inherit = "ir.attachment"

    @api.model_create_multi
    def create(self, vals_list):
        """Nothing is put beside the sealed file either."""
        if any(vals.get("res_model") == "ub.revision" for vals in vals_list):
            self._ub_refuse()
        return super().create(vals_list)

    def write(self, vals):
        sealed = self._ub_sealed()
        if sealed and sealed._ub_would_change(vals):
            sealed._ub_refuse()
        if vals.get("res_model") == "ub.revision" and self - sealed:
            self._ub_refuse()
        return super().write(vals)

    def _migrate(self):
        """Nobody may write the sealed files, moving them is the server's business."""
        sealed = self._ub_sealed()
        super(IrAttachment, sealed.sudo())._migrate()
        return super(IrAttachment, self - sealed)._migrate()

    @api.ondelete(at_uninstall=True)
    def _unlink_never_sealed(self):
        if self._ub_sealed():
            self._ub_refuse()

    def _ub_sealed(self):
        """Those of ``self`` that are the file of a seal."""
        if not self.ids:
            return self
        seals = self.env["ub.revision"].sudo().search([("pdf_id", "in", self.ids)])
        return self & seals.pdf_id.with_env(self.env)

    def _ub_would_change(self, vals):
        return any(
            not self._ub_is_same(file, name, value)
            for file in self.sudo().with_context(bin_size=False)
            for name, value in vals.items()
            if name not in ("file_size", "checksum", "store_fname")
        )

    @api.model
    def _ub_is_same(self, file, name, value):
        if name not in _CONTENT:
            field = file._fields[name]
            return field.convert_to_write(file[name], file) == value
        if name == "datas":
            try:
                value = base64.b64decode(value or b"", validate=True)
            except (binascii.Error, ValueError):
                return False
        if isinstance(value, str):
            value = value.encode()
        return bytes(value or b"") == bytes(file.raw or b"")

    @api.model
    def _ub_refuse(self):
        raise UserError(
            self.env._(
                "This is the file of a sealed paper: it stays as it is, and nothing is "
                "put in its place."
            )
        )

    @api.model
    def _ub_create_sealed(self, name, content):
        return self.create(
            {"name": name, "raw": content, "mimetype": "application/pdf"}
        )

    def _ub_bind(self, revision):
        """From now on who reads the revision reads the file, and nobody else."""
        vals = {"res_model": revision._name, "res_id": revision.id}
        # Past this class's own refusal
        return super().write(vals)
