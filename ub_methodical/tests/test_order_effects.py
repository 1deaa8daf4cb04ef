from datetime import date

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestOrderEffects(UbCase):
    """What each kind of line does, from its own date, and how it is undone."""

    def _register(self, *lines, number, **vals):
        order = self._create_order(*lines, number=number, **vals)
        self.as_user("deputy", order).action_register()
        return order

    def _fact(self, person, role, body=None):
        return (body or self.body).membership_ids.filtered(
            lambda f: f.employee_id == self.people[person] and f.role == role
        )

    def test_release_ends_the_right_that_day(self):
        self.assertEqual(self.body.head_id, self.people["head"])
        self._register(
            self._line("release", self.people["head"], role="head"), number="1"
        )
        self.assertFalse(self.body.head_id)
        self.assertIn(self.people["head"], self.body._members(), "he stays a member")
        with self.assertRaises(UserError):
            self.as_user("head", self.body.meeting_ids).create(
                {"body_id": self.body.id, "date_start": "2026-11-25 08:00:00"}
            )

    def test_line_works_from_its_own_date(self):
        self._register(
            self._line(
                "appoint", self.people["teacher"], role="head", date_from="2026-12-01"
            ),
            number="2",
        )
        self.assertEqual(self.body.head_id, self.people["head"])
        with freeze_time("2026-12-01 06:00:00"):
            self.env.invalidate_all()
            self.assertEqual(self.body.head_id, self.people["teacher"])
        self.assertEqual(self._fact("head", "head").date_to, date(2026, 11, 30))

    def test_appointed_from_outside_becomes_a_member(self):
        self._register(
            self._line("appoint", self.people["stranger"], role="secretary"), number="3"
        )
        self.assertEqual(self.body.secretary_id, self.people["stranger"])
        self.assertTrue(self._fact("stranger", "member").is_current)
        self.assertFalse(self._fact("secretary", "secretary").is_current)

    def test_take_in_and_let_out(self):
        self._register(self._line("admit", self.people["stranger"]), number="4")
        self.assertIn(self.people["stranger"], self.body._members())
        self._register(self._line("let_out", self.people["deputy_head"]), number="5")
        self.assertNotIn(self.people["deputy_head"], self.body._members())
        self.assertFalse(self._fact("deputy_head", "deputy_head").is_current)

    def test_no_one_is_taken_in_twice_or_released_from_nothing(self):
        for number, line in enumerate(
            (
                self._line("admit", self.people["teacher"]),
                self._line("release", self.people["teacher"], role="head"),
                self._line("let_out", self.people["stranger"]),
            )
        ):
            order = self._create_order(line, number=f"6/{number}")
            with self.subTest(line=line), self.assertRaises(UserError):
                self.as_user("deputy", order).action_register()

    def test_abolishing_ends_all_roles(self):
        """001 cl. 1.7: abolished by the director's order."""
        self._register(self._line("abolish", date_from="2026-12-01"), number="7")
        self.assertEqual(self.body.state, "active")
        with freeze_time("2026-12-01 06:00:00"):
            self.env.invalidate_all()
            self.assertEqual(self.body.state, "abolished")
            self.assertFalse(self.body._members())

    def test_reorganising_hands_the_members_over(self):
        """001 cl. 1.7: reorganised by the director's order."""
        self._register(
            self._line("reorganise", into_body_id=self.other_body.id), number="8"
        )
        with freeze_time("2026-11-21 06:00:00"):
            self.env.invalidate_all()
            self.assertEqual(self.body.state, "reorganised")
            self.assertEqual(self.body.successor_id, self.other_body)
            self.assertLessEqual(self.people["teacher"], self.other_body._members())

    def test_founding_twice_is_refused(self):
        order = self._create_order(self._line("found"), number="9")
        with self.assertRaisesRegex(UserError, "founded already"):
            self.as_user("deputy", order).action_register()

    def test_cancelling_ends_effects_from_its_date_and_erases_nothing(self):
        first = self._register(
            self._line(
                "appoint", self.people["teacher"], role="head", date_from="2026-11-01"
            ),
            self._line("admit", self.people["stranger"], date_from="2026-11-01"),
            number="10",
        )
        self.assertEqual(self.body.head_id, self.people["teacher"])
        self._register(number="11", kind="cancelling", cancels_id=first.id)
        self.assertEqual(first.state, "cancelled")
        self.assertEqual(self.body.head_id, self.people["head"], "he goes on again")
        ended = self._fact("teacher", "head")
        self.assertEqual(ended.date_from, date(2026, 11, 1))
        self.assertEqual(ended.date_to, date(2026, 11, 19))
        self.assertNotIn(self.people["stranger"], self.body._members())

    def test_cancelling_a_founding_ends_the_body(self):
        proposed = self.body.create(
            {
                "name": "Commission",
                "company_id": self.school_a.id,
                "type_id": self._body_type("commission").id,
            }
        )
        first = self._register(
            self._line("found", body_id=proposed.id, date_from="2026-11-01"),
            number="12",
        )
        self._register(number="13", kind="cancelling", cancels_id=first.id)
        self.assertEqual(proposed.state, "abolished")
        self.assertEqual(proposed.date_from, date(2026, 11, 1))

    def test_cancelled_order_is_not_cancelled_twice(self):
        first = self._register(
            self._line("admit", self.people["stranger"]), number="14"
        )
        self._register(number="15", kind="cancelling", cancels_id=first.id)
        again = self._create_order(number="16", kind="cancelling", cancels_id=first.id)
        with self.assertRaises(UserError):
            self.as_user("deputy", again).action_register()
        self.assertEqual(again.state, "draft")

    def test_one_order_for_many_bodies(self):
        bodies = self.body.create(
            [
                {
                    "name": f"Association {index}",
                    "company_id": self.school_a.id,
                    "type_id": self._body_type("association").id,
                }
                for index in range(3)
            ]
        )
        self._register(
            *(self._line("found", body_id=body.id) for body in bodies),
            self._line("abolish", body_id=self.other_body.id),
            number="17",
        )
        self.assertEqual(set(bodies.mapped("state")), {"active"})
        self.assertEqual(self.other_body.date_to, date(2026, 11, 19))

    def test_same_day_appointment_and_release(self):
        self._register(
            self._line("appoint", self.people["stranger"], role="deputy_head"),
            number="18",
        )
        self._register(
            self._line("release", self.people["stranger"], role="deputy_head"),
            number="19",
        )
        fact = self._fact("stranger", "deputy_head")
        self.assertFalse(fact.is_current)
        self.assertEqual(fact.date_from, TODAY)

    def test_order_touches_only_its_own_school(self):
        with self.assertRaises(Exception) as refusal:
            self._create_order(
                self._line("abolish", body_id=self.foreign_body.id), number="20"
            )
        self.assertIn("own school", str(refusal.exception))
