from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common_lesson import LessonCase
from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestLessonDeed(PlanCase, LessonCase):
    """Visits carry out an item of a plan: it is done with the last of them."""

    def setUp(self):
        super().setUp()
        self._approve(self.plan)

    def _visit(self, kind, day, key="head", visitor="head"):
        lesson = self._create_lesson(kind, visitor, date=day)
        self.as_user(key, lesson).plan_line_id = self.line.id
        return self.as_user(key, lesson)

    def test_done_with_the_last_visit(self):
        for kind in ("open", "peer", "formal"):
            first = self._visit(kind, "2026-11-17")
            second = self._visit(kind, "2026-11-18")
            first.action_hold()
            self.assertEqual(self.line.state, "partly", kind)
            self.assertIn("18", self.line.missing)
            second.action_hold()
            self.assertEqual(self.line.state, "done", kind)
            self.assertIn("2, 18.11", self.line.proof_label)
            second.action_reopen()
            self.assertEqual(self.line.state, "partly")
            self.assertIn("17.11", self.line.reason)
            second.action_cancel()
            self.assertEqual(self.line.state, "done", "nothing is awaited any more")
            first.action_reopen()
            self.assertEqual(self.line.state, "open")
            first.action_cancel()
            self.assertEqual(self.line.deed_count, 0)

    def test_a_shown_sheet_marks_it_too(self):
        self.as_user("head", self.formal).plan_line_id = self.line.id
        self.as_user("head", self.formal_sheet).action_show()
        self.assertEqual((self.formal.state, self.line.state), ("held", "done"))

    def test_linked_afterwards(self):
        lesson = self._create_lesson("peer", "colleague")
        lesson.action_hold()
        self.as_user("head", lesson).plan_line_id = self.line.id
        self.assertEqual(self.line.state, "done")
        self.as_user("head", lesson).plan_line_id = False
        self.assertEqual(self.line.state, "open")

    def test_the_plan_names_nobody(self):
        """Its readers learn that visits took place, not in whose lessons."""
        self._visit("formal", "2026-11-18").action_hold()
        line = self.as_user("deputy_head", self.line)
        label = line.proof_label
        self.assertIn("18.11", label)
        self.assertNotIn(self.people["teacher"].name, label)
        found = line.env["ub.lesson"].search(line.action_open_deeds()["domain"])
        self.assertFalse(found)
        lessons = [("lesson_ids.teacher_id", "=", self.people["teacher"].id)]
        for key in ("deputy_head", "head", "deputy"):
            for ask in (
                ("search", lessons),
                ("search_count", [("lesson_ids", "!=", False)]),
                ("read", self.line.ids, ["lesson_ids"]),
                ("export_data", self.line.ids, ["lesson_ids/teacher_id"]),
            ):
                with self.subTest(key=key, ask=ask), self.assertRaises(UserError):
                    self.rpc(key, "ub.plan.line", *ask)

    def test_who_says_so(self):
        lesson = self._create_lesson("peer", "colleague")
        self.line.sudo().responsible_ids = self.people["offline"]
        for key in ("colleague", "teacher"):
            self.assertRefused(
                key, "ub.lesson", "write", lesson.ids, {"plan_line_id": self.line.id}
            )
        vals = {
            "kind": "peer",
            "teacher_id": self.people["teacher"].id,
            "visitor_ids": self.people["colleague"].ids,
            "plan_line_id": self.line.id,
        }
        self.assertRefused("colleague", "ub.lesson", "create", [vals])
        self.line.sudo().responsible_ids = self.people["colleague"]
        self.rpc(
            "colleague",
            "ub.lesson",
            "write",
            lesson.ids,
            {"plan_line_id": self.line.id},
        )
        self.assertRefused(
            "head", "ub.lesson", "write", lesson.ids, {"has_marked": True}
        )

    def test_an_item_of_another_body(self):
        plan = self._create_plan(self.other_body)
        line = self._create_line("Theirs", plan, month="11")
        lesson = self._create_lesson("peer", "colleague")
        with self.assertRaises(ValidationError):
            lesson.plan_line_id = line.id

    def test_planned_from_the_item(self):
        action = self.as_user("head", self.line).action_make_lesson()
        self.assertEqual(action["context"]["default_plan_line_id"], self.line.id)
        lesson = (
            self.as_user("head", self.env["ub.lesson"])
            .with_context(**action["context"])
            .create(
                {
                    "kind": "formal",
                    "teacher_id": self.people["teacher"].id,
                    "visitor_ids": self.people["head"].ids,
                }
            )
        )
        self.assertEqual(lesson.plan_line_id.id, self.line.id)
        self.assertGreater(lesson.date, lesson.create_date.date())
