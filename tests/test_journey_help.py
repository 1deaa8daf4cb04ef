"""A teacher asks for help on a phone, the head answers: in Kyrgyz, at 375 px."""

from odoo.tests import tagged

from journey import SchoolJourney


@tagged("post_install", "-at_install")
class TestJourneyHelp(SchoolJourney):
    browser_size = "375x812"
    touch_enabled = True
    logins = ("head", "member")

    def test_asked_and_answered(self):
        self._walk("ub_help_ask", "member", "methodical")
        request = self.env["ub.consultation"].search(
            [("employee_id", "=", self.people["member"].id)]
        )
        self.assertEqual(request.state, "asked")
        self.assertEqual(request.adviser_id, self.people["head"])
        self.assertEqual(request.activity_ids.user_id, self.users["head"])
        self._walk("ub_help_answer", "head", "methodical")
        self.assertEqual(request.state, "given")
        self.assertEqual(request.date, self.today)
        self.assertEqual(request.association_ids, self.body)
        self.assertFalse(request.activity_ids)
        self._walk("ub_help_read", "member", "methodical")
