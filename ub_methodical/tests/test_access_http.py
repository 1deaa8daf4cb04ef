import json

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import UbCase


@tagged("post_install", "-at_install")
class TestAccessHttp(UbCase, HttpCase):
    """Refusals as the web server gives them to a client."""

    def _call(self, model, method, *args):
        payload = {"model": model, "method": method, "args": args, "kwargs": {}}
        answer = self.url_open(
            f"/web/dataset/call_kw/{model}/{method}",
            data=json.dumps({"jsonrpc": "2.0", "params": payload}),
            headers={"Content-Type": "application/json"},
        )
        return answer.json()

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_rule")
    def test_refusals_reach_the_client_as_sentences(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        meeting = self._create_meeting()
        self.env.flush_all()
        calls = [
            ("ub.order", "write", order.ids, {"title_ky": "x"}),
            ("ub.order", "action_register", order.ids, None),
            ("ub.meeting", "write", meeting.ids, {"place": "x"}),
            ("ub.body", "unlink", self.body.ids, None),
        ]
        self.authenticate("ub_stranger", "ub_stranger")
        for model, method, ids, vals in calls:
            with self.subTest(model=model, method=method):
                args = [ids] if vals is None else [ids, vals]
                error = self._call(model, method, *args)["error"]
                self.assertIn("odoo.exceptions.", error["data"]["name"])
                self.assertNotIn("(ub.", error["data"]["message"])
                self.assertIn("Ask", error["data"]["message"])
        self.assertEqual((order.state, meeting.place), ("draft", "Room 12"))
