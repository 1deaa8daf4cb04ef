import json

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common_secrets import WORDS, SecretsCase


@tagged("post_install", "-at_install")
class TestPeopleSecretsHttp(SecretsCase, HttpCase):
    """Talk and files about a person, asked of the web server."""

    def _messages(self, record):
        params = {"thread_model": record._name, "thread_id": record.id}
        return self.url_open(
            "/mail/thread/messages",
            data=json.dumps({"jsonrpc": "2.0", "params": params}),
            headers={"Content-Type": "application/json"},
        ).json()

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_rule")
    def test_talk_and_files(self):
        files = {}
        for secret in self.secrets:
            record = secret.record
            if "message_ids" in record._fields:
                record.message_post(body=WORDS)
            vals = {"name": "scan.txt", "raw": WORDS.encode(), "res_id": record.id}
            files[record] = self.env["ir.attachment"].create(
                {**vals, "res_model": record._name}
            )
        self.env.flush_all()
        for key, is_reader in (
            ("stranger", False),
            ("secretary", False),
            ("head", True),
        ):
            self.authenticate(f"ub_{key}", f"ub_{key}")
            for record, file in files.items():
                # The page of a year belongs to who opened it, a formal visit's too
                reads = is_reader and record._name != "ub.teacher.year"
                with self.subTest(key=key, model=record._name):
                    answer = self.url_open(f"/web/content/{file.id}")
                    self.assertEqual(WORDS in answer.text, reads)
                    if "message_ids" in record._fields:
                        answer = str(self._messages(record))
                        self.assertEqual(WORDS in answer, reads)
