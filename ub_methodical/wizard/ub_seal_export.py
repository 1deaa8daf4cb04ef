import zipfile

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..tools import seal

_EXPORTED = "ub_methodical.seals_exported"
_GIVEN_UP = "ub_methodical.seals_given_up"


class UbSealExport(models.TransientModel):
    """All sealed papers as files, and the confirmation that they are kept elsewhere.

    Without both the program cannot be uninstalled while sealed papers exist.
    """

    _name = "ub.seal.export"
    _description = "Export of sealed papers"

    seal_count = fields.Integer("Sealed papers", compute="_compute_seal_count")
    is_kept = fields.Boolean("I have the files, and they open")

    def _compute_seal_count(self):
        self.seal_count = self.env["ub.revision"].sudo().search_count([])

    def action_export(self):
        self._check_administrator()
        return {
            "type": "ir.actions.act_url",
            "url": "/ub/seals/export",
            "target": "download",
        }

    def action_confirm(self):
        """From now on the uninstallation is not refused, until a new seal is made."""
        self.ensure_one()
        self._check_administrator()
        parameters = self.env["ir.config_parameter"].sudo()
        if not self.is_kept or parameters.get_param(_EXPORTED) != self._state():
            raise UserError(
                self.env._(
                    "First export the sealed papers as they are now, open the files, "
                    "and mark that you have them."
                )
            )
        parameters.set_param(_GIVEN_UP, self._state())
        return {"type": "ir.actions.act_window_close"}

    @api.model
    def _check_administrator(self):
        if not self.env.user._ub_is_administrator():
            raise AccessError(
                self.env._("All sealed papers are exported by an administrator.")
            )

    @api.model
    def _state(self):
        """One hash for all seals that there are."""
        revisions = self.env["ub.revision"].sudo().search([], order="id")
        return seal.digest("\n".join(revisions.mapped("seal_hash")))

    @api.model
    def _is_given_up(self):
        if not self.env["ub.revision"].sudo().search_count([], limit=1):
            return True
        parameters = self.env["ir.config_parameter"].sudo()
        return parameters.get_param(_GIVEN_UP) == self._state()

    @api.model
    def _write_zip(self, file):
        """Each seal as its PDF, its values and its facts."""
        self._check_administrator()
        revisions = self.env["ub.revision"].sudo().search([], order="id")
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for revision in revisions:
                name = f"{revision.company_id.id}/{revision.id}"
                facts = {**revision._seal_facts(), "seal": revision.seal_hash}
                pdf = revision.pdf_id
                archive.writestr(f"{name}.pdf", pdf.raw or b"")
                archive.writestr(f"{name}.values.json", revision.values_json)
                archive.writestr(f"{name}.seal.json", seal.canonical(facts))
                pdf.invalidate_recordset(["raw"])
        self.env["ir.config_parameter"].sudo().set_param(_EXPORTED, self._state())
