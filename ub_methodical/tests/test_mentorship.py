from datetime import date

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged, warmup

from .common_mentorship import MentorshipCase

PAIR = "ub.mentorship"


@tagged("post_install", "-at_install")
class TestMentorship(MentorshipCase):
    """Who is whose mentor follows from orders, and ends with them."""

    def test_pair_begins_by_the_order(self):
        """001 3.16, plan IV.1: on the day of the line, with its term."""
        pair = self.pair
        self.assertEqual(pair.employee_id, self.people["teacher"])
        self.assertEqual(pair.mentor_id, self.people["mentor"])
        self.assertEqual((pair.body_id, pair.order_id), (self.body, self.order))
        self.assertTrue(pair.is_current)
        self.assertIn("Mentor", self.order.line_ids.wording_ru)
        signed = self.order.signature_ids.filtered(lambda s: s.purpose != "sign")
        both = self.people["teacher"] | self.people["mentor"]
        self.assertEqual(signed.employee_id, both)

    def test_words_of_the_order(self):
        line = self.order.line_ids
        for text in (line.wording_ky, line.wording_ru):
            self.assertIn(self.people["mentor"].name, text)
            self.assertNotIn("$", text)
        self.assertIn("насаатчы болуп Mentor бекитилсин", line.wording_ky)
        self.assertIn("насаатчыларды бекитүү", self.order.title_ky)
        line = self._create_mentor_order("teacher", None, "end_mentor").line_ids
        self.assertIn("Mentor", line.wording_ky, "who the mentor is, is known")

    def test_pair_is_ordered_ahead(self):
        order = self._create_mentor_order(
            "offline",
            "mentor",
            number="15",
            date_from="2026-12-01",
            date_to="2027-05-25",
        )
        order.action_register()
        pair = order.line_ids.pair_ids
        self.assertFalse(pair.is_current)
        self.assertEqual(pair.date_to, date(2027, 5, 25))

    def test_nobody_mentors_himself(self):
        with self.assertRaises(ValidationError):
            self._create_mentor_order("teacher", "teacher")

    def test_one_mentor_at_a_time(self):
        order = self._create_mentor_order("teacher", "head", number="16")
        with self.assertRaises(ValidationError) as caught:
            order.action_register()
        self.assertIn("Mentor", self.assertSentence(caught.exception))

    def test_next_mentor_by_one_order(self):
        """The old pair ends on the eve, the new one begins."""
        order = self._create_mentor_order("teacher", "head", number="17")
        order.line_ids = [
            Command.create(
                {
                    "kind": "end_mentor",
                    "body_id": self.body.id,
                    "employee_id": self.people["teacher"].id,
                    "sequence": 99,
                }
            )
        ]
        order.date = "2026-11-19"
        order.line_ids.date_from = "2026-11-21"
        order.action_register()
        self.assertEqual(self.pair.date_to, date(2026, 11, 20))
        self.assertEqual(order.line_ids.pair_ids.mentor_id, self.people["head"])

    def test_mentor_is_named_before_signing(self):
        order = self._create_mentor_order("offline", None, number="18")
        with self.assertRaises(UserError) as caught:
            order.action_register()
        self.assertIn("Offline Person", self.assertSentence(caught.exception))
        self.assertEqual(order.state, "draft")

    def test_nothing_to_end(self):
        order = self._create_mentor_order("offline", None, "end_mentor", number="19")
        with self.assertRaises(UserError) as caught:
            order.action_register()
        self.assertSentence(caught.exception)

    def test_cancelled_order_ends_the_pair(self):
        canceller = self._create_order(
            kind="cancelling", cancels_id=self.order.id, number="20"
        )
        canceller.line_ids.unlink()
        canceller.action_register()
        self.assertFalse(self.pair.is_current)
        self.assertFalse(self.pair._is_ever_true())

    def test_cancelled_end_goes_on(self):
        ending = self._create_mentor_order("teacher", None, "end_mentor", number="21")
        ending.action_register()
        self.assertFalse(self.pair.is_current)
        canceller = self._create_order(
            kind="cancelling", cancels_id=ending.id, number="22"
        )
        canceller.line_ids.unlink()
        canceller.action_register()
        again = self.env[PAIR].search(
            [("employee_id", "=", self.people["teacher"].id), ("is_current", "=", True)]
        )
        self.assertEqual(again.mentor_id, self.people["mentor"])
        self.assertFalse(again.date_to)

    def test_who_leaves(self):
        """The pair ends with the last day of either of the two."""
        for key in ("mentor", "teacher"):
            with self.subTest(key=key):
                self.people[key].write(
                    {"active": False, "departure_date": "2026-11-25"}
                )
                self.assertEqual(self.pair.date_to, date(2026, 11, 25))
                self.assertEqual(self.pair.end_reason, "left")
                self.people[key].active = True
                self.pair.sudo().write({"date_to": False, "end_reason": False})

    def test_pair_is_typed_by_nobody(self):
        vals = {
            "employee_id": self.people["offline"].id,
            "mentor_id": self.people["head"].id,
            "body_id": self.body.id,
        }
        for key in ("admin", "director", "deputy", "head", "mentor", "stranger"):
            self.assertRefused(key, PAIR, "create", [vals])
            self.assertRefused(
                key, PAIR, "write", self.pair.ids, {"date_to": "2026-11-30"}
            )
            self.assertRefused(key, PAIR, "unlink", self.pair.ids)

    def test_everybody_knows_the_pair_and_no_more(self):
        """The order is public; what stands inside is not (design §1)."""
        self._create_deed(name="Secret worry")
        for key in ("stranger", "council_member", "secretary"):
            with self.subTest(key=key):
                pair = self.as_user(key, self.pair)
                self.assertTrue(pair.has_access("read"))
                self.assertFalse(pair.is_open_to_me or pair.may_write)
                self.assertFalse(pair.plan_ids | pair.plan_ids)
                self.assertFalse(pair.deed_ids)
                self.assertFalse(pair.progress or pair.last_deed_on)
                found = pair.search([("deed_ids.name", "ilike", "worry")])
                self.assertFalse(found, "a search tells nothing either")
        for key in ("outsider", "observer"):
            self.assertFalse(self.as_user(key, self.pair).has_access("read"), key)
        for key in ("teacher", "mentor", "head", "deputy", "director", "clerk"):
            pair = self.as_user(key, self.pair)
            self.assertTrue(pair.is_open_to_me, key)
            self.assertEqual(pair.progress, "0 / 2", key)

    def test_own_pairs(self):
        for key in ("teacher", "mentor"):
            pairs = self.as_user(key, self.pair)
            self.assertEqual(pairs.search([("is_mine", "=", True)]), self.pair)
        pairs = self.as_user("head", self.pair)
        self.assertFalse(pairs.search([("is_mine", "=", True)]))

    def test_line_on_the_screen(self):
        """The association comes by itself, and the mentor of a pair that ends."""
        view = "ub_methodical.ub_order_view_form"
        order = self.as_user("deputy", self._create_order())
        with Form(order, view=view) as form:
            self.assertFalse(form.has_mentors)
            with form.line_ids.new() as line:
                line.kind = "end_mentor"
                line.employee_id = self.people["teacher"]
                self.assertEqual(line.body_id, self.body)
                self.assertEqual(line.mentor_id, self.people["mentor"])
            self.assertTrue(form.has_mentors)
        self.assertEqual(order.line_ids.mentor_id, self.people["mentor"])

    @warmup
    def test_list_does_not_grow(self):
        fields = ["employee_id", "mentor_id", "progress", "last_deed_on", "order_id"]
        spec = {name: {} for name in (*fields, "is_current", "is_open_to_me")}

        def count():
            pairs = self.as_user("deputy", self.pair)
            pairs.web_search_read([], spec)
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            pairs.web_search_read([], spec)
            return self.cr.sql_log_count - before

        few = count()
        for number in range(4):
            person = self._create_employee(f"Young {number}")
            self.people["more"] = person
            order = self._create_mentor_order("more", "mentor", number=f"9{number}")
            order.action_register()
            self._create_deed(pair=order.line_ids.pair_ids)
        self.assertLessEqual(count(), few)
