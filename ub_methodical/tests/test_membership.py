from datetime import date

from odoo.exceptions import UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestMembership(UbCase):
    """Who is in a body and in which role, by which source."""

    def _sync(self, body):
        body._sync_by_rule()
        return body._members()

    def test_one_head_at_a_time(self):
        with self.assertRaisesRegex(ValidationError, "has not ended"):
            self._join(self.body, self.people["teacher"], "head")

    def test_one_secretary_at_a_time(self):
        with self.assertRaises(ValidationError):
            self._join(self.body, self.people["teacher"], "secretary")

    def test_several_deputy_heads_and_members(self):
        self._join(self.body, self.people["teacher"], "deputy_head")
        with self.assertRaises(ValidationError):
            self._join(self.body, self.people["teacher"])

    def test_next_head_after_the_last_day_of_the_first(self):
        head = self.body.membership_ids.filtered(lambda f: f.role == "head")
        head.date_to = "2026-12-31"
        following = self._join(
            self.body, self.people["teacher"], "head", date_from="2027-01-01"
        )
        self.assertTrue(following)

    def test_one_teacher_in_several_bodies(self):
        self._join(self.other_body, self.people["teacher"])
        self.assertIn(self.people["teacher"], self.body._members())
        self.assertIn(self.people["teacher"], self.other_body._members())

    def test_people_without_login_count(self):
        self.assertFalse(self.people["offline"].user_id)
        self.assertIn(self.people["offline"], self.body._members())
        self.assertEqual(self.body.member_count, 5)

    def test_only_staff_of_the_school(self):
        with self.assertRaises(ValidationError):
            self._join(self.body, self.people["outsider"])

    def test_old_head_goes_on_until_the_days_of_grace_have_passed(self):
        self.school_a.ub_head_grace_days = 10
        head = self.body.membership_ids.filtered(lambda f: f.role == "head")
        head.date_to = "2026-11-15"
        self.assertEqual(head.acts_until, date(2026, 11, 25))
        self.assertFalse(head.is_current)
        self.assertTrue(head.is_acting)
        meeting = self.as_user("head", self.env["ub.meeting"]).create(
            {"body_id": self.body.id, "date_start": "2026-11-30 08:00:00"}
        )
        self.assertTrue(meeting)
        with freeze_time("2026-11-26 06:00:00"), self.assertRaises(UserError):
            self.as_user("head", meeting).write({"place": "5"})

    def test_grace_ends_when_the_next_head_begins(self):
        self.school_a.ub_head_grace_days = 10
        head = self.body.membership_ids.filtered(lambda f: f.role == "head")
        head.date_to = "2026-11-15"
        self._join(self.body, self.people["teacher"], "head", date_from="2026-11-18")
        self.assertEqual(head.acts_until, date(2026, 11, 17))
        self.assertFalse(head.is_acting)

    def test_members_by_order_are_changed_by_orders_only(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="1"
        )
        self.as_user("deputy", order).action_register()
        fact = order.line_ids.begun_ids
        self.assertEqual(fact.source, "order")
        for vals in ({"date_to": "2026-11-30"}, {"role": "head"}):
            with self.assertRaises(ValidationError):
                self.as_user("deputy", fact).write(vals)
        with self.assertRaises(ValidationError):
            self.as_user("deputy", fact).unlink()

    def test_source_cannot_be_forged(self):
        for source in ("order", "office", "staff"):
            with self.subTest(source=source), self.assertRaises(ValidationError):
                self.as_user("deputy", self.env["ub.membership"]).create(
                    {
                        "body_id": self.other_body.id,
                        "employee_id": self.people["stranger"].id,
                        "source": source,
                    }
                )

    def test_general_meeting_is_the_whole_staff(self):
        assembly = self._create_body(
            "General meeting",
            type_id=self.env["ub.body.type"]
            .search([("member_rule", "=", "staff")])[0]
            .id,
        )
        staff = self.env["hr.employee"].search([("company_id", "=", self.school_a.id)])
        self.assertEqual(self._sync(assembly), staff)
        newcomer = self._create_employee("Newcomer")
        self.assertIn(newcomer, self._sync(assembly))

    def test_council_is_of_the_heads_and_led_by_the_deputy(self):
        """002 cl. 4.3: heads of bodies, led by the holder of an office."""
        council = self._create_body(
            "Heads' council",
            type_id=self.env.ref("ub_methodical.body_type_methodical_council").id,
        )
        words = council._words()
        words.head_post_id = self.posts["manage"]
        council.type_id.member_type_ids |= self.body.type_id
        members = self._sync(council)
        self.assertIn(self.people["head"], members)
        self.assertNotIn(self.people["teacher"], members)
        self.assertEqual(council.head_id, self.people["deputy"])
        head = self.body.membership_ids.filtered(lambda f: f.role == "head")
        with freeze_time("2026-11-23 06:00:00"):
            head.date_to = "2026-11-20"
            self._join(
                self.body, self.people["teacher"], "head", date_from="2026-11-21"
            )
            members = self._sync(council)
            self.assertNotIn(self.people["head"], members)
            self.assertIn(self.people["teacher"], members)

    def test_vacant_or_new_office_changes_the_councils_head(self):
        council = self._create_body(
            "Heads' council",
            type_id=self.env.ref("ub_methodical.body_type_methodical_council").id,
        )
        council._words().head_post_id = self.posts["manage"]
        self._sync(council)
        with freeze_time("2026-12-01 06:00:00"):
            self.holders["deputy"].date_to = "2026-11-30"
            self._hold_office(self.people["stranger"], "manage", date_from="2026-12-01")
            self._sync(council)
            council.invalidate_recordset()
            self.assertEqual(council.head_id, self.people["stranger"])
