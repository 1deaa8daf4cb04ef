from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestNorm(UbCase):
    """Norms of the regulations, with each school's own value and strictness."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.small = cls._create_body("Small Association", date_from=False)
        cls.order = cls._create_order(
            cls._line("found", body_id=cls.small.id),
            cls._line("admit", cls.people["teacher"], body_id=cls.small.id),
            cls._line("admit", cls.people["stranger"], body_id=cls.small.id),
            number="1",
        )

    def _value(self, code, school=None):
        return self.env["ub.norm.value"].search(
            [
                ("company_id", "=", (school or self.school_a).id),
                ("norm_id.code", "=", code),
            ]
        )

    def _appoint_teacher(self):
        return self._create_order(
            self._line("appoint", self.people["teacher"], role="head"), number="2"
        )

    def test_founding_below_three_members_warns(self):
        """001 cl. 1.2: no association of less than three teachers."""
        self.assertIn("001 1.2", self.order.norm_note)
        self.as_user("deputy", self.order).action_register()
        self.assertEqual(self.order.state, "signed", "a warning does not forbid")

    def test_founding_is_forbidden_where_the_school_says_so(self):
        self._value("body_min_members").enforcement = "block"
        with self.assertRaisesRegex(UserError, "001 1.2"), self.env.cr.savepoint():
            self.as_user("deputy", self.order).action_register()
        self.order.line_ids = [
            Command.create(
                self._line("admit", self.people["offline"], body_id=self.small.id)
            )
        ]
        self.assertFalse(self.order.norm_note)
        self.as_user("deputy", self.order).action_register()
        self.assertEqual(self.order.state, "signed")

    def test_schools_value_and_clause_win(self):
        self._value("body_min_members").write({"value": 5, "clause": "Жобо 2.1"})
        self.assertIn("needed 5 (Жобо 2.1)", self.order.norm_note)

    def test_other_school_has_its_own_value(self):
        self._value("body_min_members", self.school_b).enforcement = "block"
        self.as_user("deputy", self.order).action_register()
        self.assertEqual(self.order.state, "signed")

    def test_norm_switched_off_says_nothing(self):
        self._value("body_min_members").enforcement = "off"
        self.assertFalse(self.order.norm_note)

    def test_commissions_have_no_least_number(self):
        self.small.type_id = self._body_type("commission")
        self.assertFalse(self.order.norm_note)

    def test_head_has_higher_education(self):
        """003 cl. 1.1: confirmed facts only."""
        self._value("head_min_years").enforcement = "off"
        order = self._appoint_teacher()
        self.assertIn("003 1.1", order.norm_note)
        card = self._create_teacher(
            self.people["teacher"], education_level="higher", birth_year=1980
        )
        order.invalidate_recordset(["norm_note"])
        self.assertIn("003 1.1", order.norm_note, "not confirmed yet")
        self.as_user("deputy", card).action_confirm()
        order.invalidate_recordset(["norm_note"])
        self.assertFalse(order.norm_note)

    def test_head_has_five_years_in_education_on_the_day(self):
        """003 cl. 1.1: counted as of the day of the line."""
        self._value("head_higher_education").enforcement = "off"
        card = self._create_teacher(
            self.people["teacher"], education_since="2021-12-01", birth_year=1980
        )
        self.as_user("deputy", card).action_confirm()
        order = self._appoint_teacher()
        self.assertIn("needed 5", order.norm_note)
        order.line_ids.date_from = "2026-12-01"
        order.invalidate_recordset(["norm_note"])
        self.assertFalse(order.norm_note)

    def test_head_of_a_category(self):
        highest = self.env["ub.category"].search([], limit=1)
        self._value("head_category").write(
            {"enforcement": "block", "value": highest.rank}
        )
        for code in ("head_min_years", "head_higher_education"):
            self._value(code).enforcement = "off"
        card = self._create_teacher(self.people["teacher"], birth_year=1980)
        order = self._appoint_teacher()
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.as_user("deputy", order).action_register()
        card.category_ids = [
            Command.create({"category_id": highest.id, "date_from": "2024-01-10"})
        ]
        self.as_user("deputy", card).action_confirm()
        self.as_user("deputy", order).action_register()
        self.assertEqual(order.state, "signed")

    def test_experienced_teacher_is_enough_where_no_number_is_given(self):
        """001 cl. 1.2: a teacher rich in experience may head it."""
        for code in ("head_min_years", "head_higher_education"):
            self._value(code).enforcement = "off"
        self._value("head_experienced").enforcement = "block"
        order = self._appoint_teacher()
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.as_user("deputy", order).action_register()
        self._create_teacher(self.people["teacher"], is_experienced=True)
        self.as_user("deputy", order).action_register()
        self.assertEqual(order.state, "signed")

    def test_council_is_of_qualified_teachers(self):
        """002 cl. 4.3: a soft check of who is taken into the council."""
        category = self.env["ub.category"].search([], limit=1)
        self._value("member_category").write(
            {"enforcement": "warn", "value": category.rank}
        )
        order = self._create_order(
            self._line("admit", self.people["stranger"], body_id=self.council.id),
            number="3",
        )
        self.assertIn(self._value("member_category").clause, order.norm_note)
        self.as_user("deputy", order).action_register()
        self.assertIn(self.people["stranger"], self.council._members())

    def test_body_shows_what_it_lacks(self):
        self.assertIn("001 1.2", self.other_body.norm_note)
        self.assertFalse(self.body.norm_note)
