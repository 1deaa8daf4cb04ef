from datetime import date

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import freeze_time, tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-23 00:30:00")
class TestWeekDigest(PlanCase):
    """Monday, 06:30 by the clock of the school: each person hears of his week."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.mail_server"].search([]).active = False
        cls.env["res.users"].search([]).sudo().ub_digest_on = date(2026, 11, 23)
        every = cls.env["res.users"].union(*cls.users.values())
        every.sudo().ub_digest_on = False
        every.notification_type = "inbox"
        cls.meeting = cls._create_meeting(date_start="2026-11-26 08:00:00")
        cls.meeting.action_convene()

    def _run(self):
        self.env["res.users"]._cron_ub_digest()

    def _digests(self, key):
        kind = self.env.ref("ub_methodical.mail_act_week")
        return self.env["mail.activity"].search(
            [("activity_type_id", "=", kind.id), ("user_id", "=", self.users[key].id)]
        )

    def _letters_to(self, key):
        return self.env["mail.mail"].search(
            [("recipient_ids", "in", self.users[key].partner_id.ids)]
        )

    def test_who_has_something_to_do_is_told(self):
        self._run()
        for key in ("head", "teacher", "secretary"):
            note = self._digests(key).note
            self.assertIn("Meeting: Mathematics Association", note)
            self.assertIn("26.11, 14:00", note)
            self.assertIn(f"/odoo/ub.meeting/{self.meeting.id}", note)
        for key in ("stranger", "director", "observer", "outsider"):
            self.assertFalse(self._digests(key), key)

    def test_once_even_if_it_runs_twice(self):
        self._run()
        self._digests("head").action_done()
        self._run()
        with freeze_time("2026-11-25 05:00:00"):
            self._run()
        self.assertFalse(self._digests("head"))
        self.assertEqual(len(self._digests("teacher")), 1)

    def test_next_week_replaces_the_last_one(self):
        self._run()
        first = self._digests("teacher")
        self._create_meeting(date_start="2026-12-30 08:00:00").action_convene()
        with freeze_time("2026-12-28 00:30:00"):
            self._run()
        second = self._digests("teacher")
        self.assertEqual(len(second), 1)
        self.assertNotEqual(first, second)
        self.assertIn("30.12, 14:00", second.note)

    def test_monday_of_the_school_is_not_that_of_greenwich(self):
        """Sunday evening there is Monday here; on Saturday nothing is told."""
        with freeze_time("2026-11-22 17:59:00"):
            self._run()
        self.assertFalse(self._digests("teacher"))
        with freeze_time("2026-11-22 18:01:00"):
            self._run()
        self.assertEqual(self._digests("teacher").date_deadline, date(2026, 11, 23))

    def test_week_over_the_turn_of_the_year(self):
        self._create_meeting(date_start="2027-01-02 08:00:00").action_convene()
        self._create_meeting(date_start="2027-01-04 08:00:00").action_convene()
        with freeze_time("2027-01-01 03:00:00"):
            self._run()
        note = self._digests("teacher").note
        self.assertIn("02.01, 14:00", note)
        self.assertNotIn("04.01", note)

    def test_events_decisions_and_items_of_plans(self):
        event = self.env["ub.event"].create(
            {
                "name": "Seminar on tests",
                "company_id": self.school_a.id,
                "date_start": "2026-11-25 09:00:00",
                "chair_id": self.people["stranger"].id,
                "people_ids": [Command.set(self.people["teacher"].ids)],
            }
        )
        self._run()
        self.assertFalse(self._digests("stranger"))
        event.action_announce()
        self.line.write({"term_kind": "dates", "date_to": "2026-11-27"})
        self.plan._transit("take_over")
        held = self._create_meeting(
            date_start="2026-11-19 08:00:00", body_id=self.other_body.id
        )
        for text, due in (("Late", "2026-10-30"), ("Far", "2026-11-30")):
            held.item_ids.decision_ids.create(
                {
                    "item_id": held.item_ids.id,
                    "text": text,
                    "date_due": due,
                    "responsible_id": self.people["stranger"].id,
                }
            )
        held.action_hold()
        self._run()
        note = self._digests("stranger").note
        self.assertIn("Seminar on tests", note)
        self.assertIn("Late", note)
        self.assertNotIn("Far", note)
        self.users["teacher"].sudo().ub_digest_on = False
        self._run()
        self.assertIn("Subject week", self._digests("teacher").note)

    def test_by_mail_for_who_wants_it(self):
        self.env["ir.mail_server"].create({"name": "x", "smtp_host": "localhost"})
        self.school_a.partner_id.email = "school@example.com"
        for key in ("head", "secretary"):
            self.users[key].notification_type = "email"
        self.users["secretary"].partner_id.email = False
        self._run()
        self._run()
        self.assertEqual(len(self._letters_to("head")), 1)
        self.assertIn("26.11, 14:00", self._letters_to("head").body_html)
        for key in ("teacher", "secretary"):
            self.assertFalse(self._letters_to(key), key)
            self.assertTrue(self._digests(key), key)

    def test_without_a_mail_server_the_app_tells(self):
        self.users["head"].notification_type = "email"
        self._run()
        self.assertTrue(self._digests("head"))
        self.assertFalse(self._letters_to("head"))

    def test_who_has_left_is_told_nothing(self):
        self.people["teacher"].active = False
        self.users["deputy_head"].active = False
        self._run()
        self.assertFalse(self._digests("teacher"))
        self.assertFalse(self._digests("deputy_head"))

    def test_nobody_else_reads_or_forges_it(self):
        self._run()
        mine = self._digests("head")
        self.assertTrue(self.as_user("head", mine).has_access("read"))
        self.assertFalse(self.as_user("teacher", mine).has_access("read"))
        user = self.users["head"]
        for key in ("head", "admin"):
            own = self.as_user(key, user)
            with self.assertRaises(AccessError):
                own.read(["ub_digest_on"])
            with self.assertRaises(AccessError):
                own.write({"ub_digest_on": False})
