from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlanFollow(PlanCase):
    """Plans follow the one above them (001 cl. 5.2; 004 tasks.4, chair.org 6)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.school_plan = cls._create_plan(cls.env["ub.body"])
        cls.school_line = cls._create_line("Open day", cls.school_plan, month="12")
        kind = cls.env.ref("ub_methodical.body_type_class_teachers")
        cls.body.type_id = kind

    def test_default_is_the_plan_of_the_school(self):
        """Whichever of the two is written first."""
        self.assertEqual(self.plan.follows_id, self.school_plan)
        later = self._create_plan(self.other_body)
        self.assertEqual(later.follows_id, self.school_plan)
        self.assertFalse(self.school_plan.follows_id)
        self.assertEqual(self.school_plan.follower_count, 2)
        month = self._create_plan(period="month", month="12")
        self.assertFalse(month.follows_id)
        foreign = self._create_plan(self.foreign_body)
        self.assertFalse(foreign.follows_id)

    def test_what_it_may_follow(self):
        foreign = self._create_plan(self.foreign_body)
        last = self._create_plan(self.env["ub.body"], year_id=self._last_year().id)
        month = self._create_plan(period="month", month="12")
        for above in (foreign, last, month, self.plan):
            with self.subTest(above=above.display_name), self.assertRaises(UserError):
                self.plan.follows_id = above
        with self.assertRaises(ValidationError):
            self.school_plan.follows_id = self.plan
        self._approve(self.plan)
        with self.assertRaises(UserError):
            self.as_user("head", self.plan).write({"follows_id": False})

    def test_item_serves_an_item_above(self):
        self.as_user("head", self.line).serves_id = self.school_line
        self.assertFalse(self.school_line.served_count)
        self._approve(self.plan)
        self.school_line.invalidate_recordset(["served_count"])
        self.assertEqual(self.school_line.served_count, 1)
        action = self.as_user("deputy", self.school_line).action_open_served()
        lines = self.as_user("deputy", self.env["ub.plan.line"])
        self.assertEqual(lines.search(action["domain"]).ids, self.line.ids)

    def test_serves_only_the_plan_above(self):
        with self.assertRaises(ValidationError):
            self.as_user("head", self.line).serves_id = self._create_line("Another")
        self.line.serves_id = self.school_line
        self.as_user("head", self.plan).follows_id = False
        self.assertFalse(self.line.serves_id)

    def test_plans_of_all_members(self):
        """Each member gets one once; they follow the association's plan."""
        plan = self.as_user("head", self.plan)
        plan.action_make_member_plans()
        own = self.plan.search([("follows_id", "=", self.plan.id)])
        self.assertEqual(own.owner_id, self.body._members())
        plan.action_make_member_plans()
        self.plan.invalidate_recordset(["follower_count"])
        self.assertEqual(self.plan.follower_count, len(own))
        for key in ("teacher", "stranger", "outsider"):
            self.assertRefused(
                key, "ub.plan", "action_make_member_plans", self.plan.ids
            )

    def _own_plan(self):
        self._approve(self.plan)
        plan = self.as_user("teacher", self.plan)
        action = plan.action_open_own_plan()
        self.assertEqual(action, plan.action_open_own_plan())
        return plan.browse(action["res_id"])

    def test_member_writes_his_own(self):
        own = self._own_plan()
        self.assertEqual(own.owner_id, self.people["teacher"])
        self.assertEqual(own.follows_id, self.plan)
        own.class_name = "5-а"
        self.assertIn("5-а, Teacher", own.display_name)
        line = own.line_ids.create(
            {"plan_id": own.id, "name": "Class hour", "month": "12"}
        )
        line.serves_id = self.line
        self.assertTrue(line.is_mine or not line.responsible_ids)
        self._approve(own)
        line.action_do()
        self.assertEqual(line.state, "done")
        with self.assertRaises(UserError):
            line.name = "Changed"
        self.assertRefused("teacher", "ub.plan", "action_make_month", own.ids)

    def test_nobody_else_writes_it(self):
        own = self._own_plan()
        vals = {"theme": "X"}
        for key in ("stranger", "council_member", "outsider"):
            self.assertRefused(key, "ub.plan", "write", own.ids, vals)
            self.assertRefused(key, "ub.plan", "action_open_own_plan", self.plan.ids)
        self.assertRefused("deputy", "ub.plan", "action_open_own_plan", self.plan.ids)
        self.rpc("head", "ub.plan", "write", own.ids, vals)
        for vals in (
            {"owner_id": self.people["head"].id},
            {"owner_id": False},
            {"body_id": self.other_body.id},
            {"body_id": False},
            {"period": "month", "month": "12"},
        ):
            self.assertRefused("teacher", "ub.plan", "write", own.ids, vals)

    def test_forged_owner(self):
        plan = {"year_id": self.year.id, "company_id": self.school_a.id}
        for key, vals in (
            ("teacher", {"body_id": self.other_body.id}),
            ("teacher", {}),
            ("stranger", {"body_id": self.body.id}),
        ):
            vals = {**plan, **vals, "owner_id": self.people[key].id}
            self.assertRefused(key, "ub.plan", "create", vals)
        vals = {**plan, "body_id": self.body.id}
        vals["owner_id"] = self.people["head"].id
        self.assertRefused("teacher", "ub.plan", "create", vals)

    def test_of_a_member_is_not_of_the_body(self):
        """Next year's plan and the month's one come from the body's own."""
        own = self._own_plan()
        month = self._create_plan(period="month", month="12")
        self.assertEqual(month.above_id, self.plan)
        self.assertNotEqual(own._whose_key(), self.plan._whose_key())
        turn = self.env["ub.year.turn"].new({"company_id": self.school_a.id})
        self.assertNotIn(own, turn._annual_plans(self.year).values())
