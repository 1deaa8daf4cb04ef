from lxml import etree

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalDesk(ApprovalCase):
    """The list of what waits for one's signature."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_route("manage", "direct")

    def test_each_row_may_be_agreed_to_or_returned(self):
        self._send()
        desk = self.as_user("deputy", self.env["ub.approval.step"])
        arch = etree.fromstring(desk.get_view(view_type="list")["arch"])
        offered = {b.get("name"): b.get("invisible") for b in arch.iterfind("button")}
        self.assertEqual(offered["action_agree"], "not can_agree")
        self.assertEqual(offered["action_return"], "not can_return")
        row = desk.search([("is_mine", "=", True)])
        self.assertTrue(row.can_return)
        action = row.action_return()
        form = self.as_user("deputy", self.env[action["res_model"]])
        form = form.with_context(**action["context"])
        form.create({"reason": "No terms in it"}).action_confirm()
        self.assertEqual(self.act.state, "draft")
        self.assertEqual(self.act.return_reason, "No terms in it")

    def test_who_only_reads_is_offered_nothing(self):
        steps = self._send()
        row = self.as_user("head", steps[0])
        self.assertFalse(row.can_return or row.can_agree)
        with self.assertRaises(UserError):
            self._return("head", row)
        self.assertEqual(self.act.state, "sent")
