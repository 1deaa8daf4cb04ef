from odoo.tests import tagged

from .common_lesson import LessonCase


@tagged("post_install", "-at_install")
class TestHomeLesson(LessonCase):
    """On the first screen: the sheets that wait for the user, and nobody else's."""

    def _waiting(self, key):
        homes = self.as_user(key, self.env["ub.home"])
        home = homes.browse(homes.action_open()["res_id"])
        self.env.invalidate_all()
        return home.sheet_ids

    def test_sheets_that_wait(self):
        own, formal = self.peer_sheet, self.formal_sheet
        self.assertEqual(self._waiting("colleague"), own, "begun by himself")
        self.assertFalse(self._waiting("teacher"), "not shown yet")
        self.as_user("colleague", own).action_show()
        self.as_user("head", formal).action_show()
        self.assertFalse(self._waiting("colleague") | self._waiting("head"))
        self.assertEqual(self._waiting("teacher"), own | formal)
        for key in ("deputy", "director", "stranger"):
            self.assertFalse(self._waiting(key), key)
        taught = self.as_user("teacher", formal)
        taught.answer = "The board was broken"
        taught.action_object()
        self.assertIn(formal, self._waiting("teacher"), "without self-analysis")
        taught.self_analysis = "More group work"
        self.assertNotIn(formal, self._waiting("teacher"))
        self.as_user("teacher", own).action_acknowledge()
        self.assertFalse(self._waiting("teacher"))

    def test_the_home_is_not_quiet(self):
        homes = self.as_user("colleague", self.env["ub.home"])
        home = homes.browse(homes.action_open()["res_id"])
        self.assertFalse(home.is_quiet)
