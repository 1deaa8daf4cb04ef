import io
import zipfile

from odoo.exceptions import AccessError, UserError

from .common_seal import UbSealCase


class TestSealUninstall(UbSealCase):
    """The program does not go while it alone keeps sealed papers."""

    def _uninstall(self, name):
        module = self.env["ir.module.module"].search([("name", "=", name)])
        return module.button_uninstall()

    def test_refused_until_exported_and_confirmed(self):
        revision = self._revisions(self._sealed())
        for name in ("ub_methodical", "hr", "mail"):
            with self.assertRaisesRegex(UserError, "Sealed papers are kept"):
                self._uninstall(name)
        exports = self.as_user("admin", self.env["ub.seal.export"])
        wizard = exports.create({"is_kept": True})
        with self.assertRaisesRegex(UserError, "First export"):
            wizard.action_confirm()
        with self.assertRaises(AccessError):
            self.as_user("director", exports)._write_zip(io.BytesIO())
        file = io.BytesIO()
        exports._write_zip(file)
        with zipfile.ZipFile(file) as archive:
            pdfs = [name for name in archive.namelist() if name.endswith(".pdf")]
            self.assertIn(revision.pdf_id.raw, map(archive.read, pdfs))
        self.as_user("admin", wizard).action_confirm()
        self._sealed()
        with self.assertRaisesRegex(UserError, "Sealed papers are kept"):
            self._uninstall("ub_methodical")
        exports._write_zip(io.BytesIO())
        self.as_user("admin", wizard).action_confirm()
        self._uninstall("ub_methodical")

    def test_the_forms_may_go(self):
        self._sealed()
        self._uninstall("ub_reports")
