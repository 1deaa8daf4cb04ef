from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlan(PlanCase):
    """Whose a plan is, of which period, who writes and who reads it."""

    def test_head_writes_the_plan_of_the_body(self):
        """003 cl. 5.1, 004 intro.1: the head, with those who lead the body."""
        for key in ("head", "deputy_head", "secretary", "deputy", "clerk"):
            with self.subTest(key=key):
                plan = self.as_user(key, self.plan)
                plan.theme = f"By {key}"
                plan.line_ids[0].name = f"Item of {key}"
                plan.line_ids.create({"plan_id": plan.id, "name": "Another"})

    def test_others_do_not_write_it(self):
        for key in ("teacher", "stranger", "council_member", "outsider", "observer"):
            self.assertRefused(key, "ub.plan", "write", self.plan.ids, {"theme": "X"})
            self.assertRefused(
                key, "ub.plan.line", "write", self.line.ids, {"name": "X"}
            )
            forged = [{"plan_id": self.plan.id, "name": "X"}]
            self.assertRefused(key, "ub.plan.line", "create", forged)
            self.assertRefused(key, "ub.plan.section", "create", forged)
            self.assertRefused(key, "ub.plan", "unlink", self.plan.ids)
            made = [{"body_id": self.body.id, "year_id": self._last_year().id}]
            self.assertRefused(key, "ub.plan", "create", made)

    def test_members_read_it_once_it_is_sent(self):
        draft = self.as_user("teacher", self.plan)
        self.assertFalse(draft.has_access("read"))
        self.assertFalse(self.as_user("council_member", self.plan).has_access("read"))
        self._approve(self.plan)
        for key in ("teacher", "council_member", "observer", "union_chair"):
            plan = self.as_user(key, self.plan)
            reads = key != "union_chair"
            with self.subTest(key=key):
                self.assertEqual(plan.has_access("read"), reads)
                self.assertEqual(self.as_user(key, self.line).has_access("read"), reads)
        for key in ("stranger", "outsider"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, self.plan).read(["theme"])

    def test_plan_of_the_school_is_of_its_offices(self):
        nobody = self.env["ub.body"]
        self.assertRefused(
            "head", "ub.plan", "create", [{"year_id": self.year.id, "theme": "X"}]
        )
        plan = self._create_plan(nobody)
        deputy = self._create_plan(nobody, post_id=self.posts["manage"].id)
        self.assertIn("School A", plan.display_name)
        self.assertIn(self.posts["manage"].name, deputy.display_name)
        self.assertFalse(self.as_user("stranger", plan).has_access("read"))
        self._approve(plan)
        self.assertTrue(self.as_user("stranger", plan).has_access("read"))
        self.assertFalse(self.as_user("outsider", plan).has_access("read"))
        with self.assertRaises(ValidationError):
            deputy.body_id = self.body

    def test_one_plan_for_a_body_year_and_period(self):
        again = {"body_id": self.body.id, "year_id": self.year.id}
        said = self.assertRefused("head", "ub.plan", "create", [again])
        self.assertIn("already", said)
        month = self.rpc(
            "head", "ub.plan", "create", [{**again, "period": "month", "month": "11"}]
        )
        self.assertTrue(month)
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError):
            self._create_plan(period="month", month="11")

    def test_cancelled_plan_makes_room(self):
        self.plan.action_cancel()
        self.env.flush_all()
        self.assertTrue(self._create_plan())

    def test_month_has_its_days(self):
        month = self._create_plan(period="month", month="02")
        self.assertEqual(str(month.date_from), "2027-02-01")
        self.assertEqual(str(month.date_to), "2027-02-28")
        self.assertEqual(month.above_id, self.plan)
        with self.assertRaises(ValidationError):
            self._create_plan(period="month")
        with self.assertRaises(ValidationError):
            self.plan.month = "02"

    def test_closed_year_takes_no_plan(self):
        self.year_a.action_close()
        with self.assertRaisesRegex(UserError, "closed"):
            self._create_plan(self.council)

    def test_theme_of_the_school_stands_on_every_plan(self):
        """001 cl. 5.2: adopted by the staff, shown on the plan of each body."""
        self.as_user("deputy", self.year_a).theme = "Sound learning"
        self.assertEqual(self.plan.school_theme, "Sound learning")
        self.assertFalse(self._create_plan(self.foreign_body).school_theme)
        self.assertRefused(
            "head", "ub.year.school", "write", self.year_a.ids, {"theme": "X"}
        )

    def test_locked_plan_takes_no_change_of_words(self):
        self._approve(self.plan)
        head, line = self.as_user("head", self.plan), self.as_user("head", self.line)
        for change in (
            lambda: head.write({"theme": "X"}),
            lambda: line.write({"name": "X"}),
            lambda: line.write({"result": "X", "month": "12"}),
            lambda: line.create({"plan_id": head.id, "name": "X"}),
            lambda: line.unlink(),
            lambda: head.section_ids.unlink(),
            lambda: head.unlink(),
        ):
            with self.assertRaises(UserError):
                change()

    def test_empty_plan_is_not_sent(self):
        self.line.unlink()
        with self.assertRaisesRegex(UserError, "empty"):
            self.as_user("head", self.plan).action_send()

    def test_parts_are_numbered(self):
        more = self.env["ub.plan.section"].create(
            [{"plan_id": self.plan.id, "name": name} for name in ("Second", "Third")]
        )
        self.assertEqual(more.mapped("number"), ["II", "III"])
        foreign = self._create_plan(self.other_body)
        with self.assertRaises(ValidationError):
            self._create_line("Elsewhere", foreign, section_id=self.part.id)
        self.assertRefused(
            "deputy", "ub.plan.line", "write", self.line.ids, {"plan_id": foreign.id}
        )

    def test_head_begins_a_plan_on_the_screen(self):
        self.plan.action_cancel()
        self.env.flush_all()
        with Form(self.as_user("head", self.env["ub.plan"])) as form:
            form.body_id = self.body
        self.assertEqual(form.record.year_id, self.year)
        self.assertEqual(form.record.company_id, self.school_a)
        document = form.record.sudo().document_id
        self.assertEqual(document.kind_id.code, "plan")
        self.assertEqual((document.body_id, document.year_id), (self.body, self.year))

    def test_odd_values_are_refused_in_words(self):
        for vals in (
            {"year_id": 10**9},
            {"period": "decade"},
            {"month": "13"},
            {"state": "approved"},
            {"aim": "\x00"},
            {"nothing": 1},
        ):
            self.assertRefused("head", "ub.plan", "write", self.plan.ids, vals)
        for vals in (
            {"state": "done"},
            {"proof": "№ 2"},
            {"date_done": "2026-11-20"},
            {"origin_id": self.line.id},
            {"date_from": "2026-13-45"},
            {"term_kind": "dates", "date_from": "2026-12-05", "date_to": "2026-12-01"},
            {"term_kind": "dates", "date_from": "2029-12-05", "date_to": "2029-12-06"},
        ):
            self.assertRefused("head", "ub.plan.line", "write", self.line.ids, vals)
