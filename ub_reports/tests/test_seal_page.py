import json
from unittest.mock import patch

from odoo import http
from odoo.tests import HttpCase, freeze_time, tagged
from odoo.tools import mute_logger

from odoo.addons.ub_methodical.controllers import seal_page
from odoo.addons.ub_methodical.tools.rate_limit import RateLimit

from .common_seal import UbSealCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestSealPage(UbSealCase, HttpCase):
    """What the world sees of a sealed paper, and what it does not."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._sealed()
        cls.revision = cls._revisions(cls.meeting)
        cls.school_a.ub_public_url = "https://mektep.example"

    def setUp(self):
        super().setUp()
        self.enterContext(patch.object(seal_page, "_visits", RateLimit(30, 60)))

    def _page(self, token):
        return self.url_open(f"/ub/seal/{token}", allow_redirects=False)

    def test_says_that_it_was_sealed(self):
        page = self._page(self.revision.token)
        self.assertEqual(page.status_code, 200)
        for words in ("№ 1", "Mathematics Association", "19.11.2026", "In force"):
            self.assertIn(words, page.text)
        self.assertIn(self.revision.check_code, page.text)
        for words in ("Secretary", "Teacher", "Иш-план", self.revision.seal_hash):
            self.assertNotIn(words, page.text)
        self.assertTrue(page.text.lstrip().startswith("<!DOCTYPE html>"))
        self.assertIn("noindex", page.headers["X-Robots-Tag"])
        self.assertEqual(page.headers["Cache-Control"], "no-store")

    def test_unknown_and_switched_off_look_alike(self):
        unknown = self._page("x" * 32)
        self.assertEqual(unknown.status_code, 404)
        self.school_a.ub_public_url = False
        self.env.flush_all()
        off = self._page(self.revision.token)
        self.assertEqual((off.status_code, off.text), (404, unknown.text))
        for token in (str(self.revision.id), self.revision.check_code, "%00", "%25"):
            self.assertEqual(self._page(token).status_code, 404)

    def test_rate_limited(self):
        with patch.object(seal_page, "_visits", RateLimit(3, 60)):
            codes = [self._page("x" * 32).status_code for _visit in range(5)]
        self.assertEqual(codes, [404, 404, 404, 429, 429])

    def test_file_is_for_its_readers_only(self):
        file = self.revision.pdf_id
        urls = (
            f"/web/content/{file.id}",
            f"/web/image/{file.id}",
            f"/web/content/ub.revision/{self.revision.id}/values_json",
            f"/web/content/{file.id}?access_token=x",
        )
        for login in (None, "ub_stranger", "ub_outsider"):
            self.authenticate(login, login)
            for url in urls:
                answer = self.url_open(url, allow_redirects=False)
                self.assertNotIn(b"%PDF", answer.content)
                self.assertNotIn("Иш-план", answer.text)
        self.authenticate("ub_teacher", "ub_teacher")
        answer = self.url_open(urls[0])
        self.assertEqual((answer.status_code, answer.content), (200, file.raw))

    @mute_logger("odoo.addons.web.controllers.binary")
    def test_deleting_and_uploading(self):
        file, pdf = self.revision.pdf_id, self.revision.pdf_id.raw
        for login in ("ub_teacher", "ub_admin"):
            self.authenticate(login, login)
            self._json("/mail/attachment/delete", {"attachment_id": file.id})
            self.assertTrue(file.exists())
            answer = self.url_open(
                "/web/binary/upload_attachment",
                data={
                    "model": "ub.revision",
                    "id": self.revision.id,
                    "csrf_token": http.Request.csrf_token(self),
                },
                files={"ufile": ("x.pdf", b"%PDF forged", "application/pdf")},
            )
            self.assertIn("error", answer.text)
        self.env.invalidate_all()
        self.assertEqual(file.raw, pdf)
        beside = [("res_model", "=", "ub.revision"), ("res_id", "=", self.revision.id)]
        self.assertEqual(self.env["ir.attachment"].search(beside), file)

    def _json(self, url, params):
        return self.url_open(
            url,
            data=json.dumps({"params": params}),
            headers={"Content-Type": "application/json"},
        )

    def test_export_is_the_administrators(self):
        self.authenticate("ub_head", "ub_head")
        self.assertEqual(self.url_open("/ub/seals/export").status_code, 403)
        self.authenticate("ub_admin", "ub_admin")
        answer = self.url_open("/ub/seals/export")
        self.assertEqual(answer.content[:2], b"PK")
