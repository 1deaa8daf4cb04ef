from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_course import CourseCase

PLAN, DUE = "ub.course.plan", "ub.course.due"


@tagged("post_install", "-at_install")
class TestCoursePlan(CourseCase):
    """The school's period, the perspective plan, items of the body's plan."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for key in ("head", "stranger"):
            cls._create_teacher(cls.people[key])
        cls.council_type = cls.env.ref("ub_methodical.body_type_methodical_council")

    def _due(self, key="deputy"):
        self.env.flush_all()
        rows = self.as_user(key, self.env[DUE]).search([])
        return {row.sudo().employee_id: row.school_year for row in rows}

    def _plan(self, **vals):
        vals = {"year_from": 2026, "year_to": 2031, **vals}
        return self.as_user("deputy", self.env[PLAN]).create(vals)

    def test_nobody_is_due_where_the_school_has_set_nothing(self):
        self.assertFalse(self._due())
        with self.assertRaises(UserError) as caught:
            self._plan().action_draw()
        self.assertSentence(caught.exception)

    def test_year_of_the_next_course(self):
        """By the school's own period, from what was confirmed."""
        self._set_period(5)
        self._confirmed(day="2024-03-15")
        self._create_course("head", date_to="2025-03-15")
        people = self.people
        self.assertEqual(
            self._due(),
            {
                people["teacher"]: "2028–2029",
                people["head"]: "2026–2027",
                people["stranger"]: "2026–2027",
            },
        )
        self._set_period(3)
        self.assertEqual(self._due()[people["teacher"]], "2026–2027")
        self._set_period(1)
        self.assertEqual(self._due()[people["teacher"]], "2026–2027")

    def test_who_sees_the_year(self):
        self._set_period(5)
        teacher, head = self.people["teacher"], self.people["head"]
        self.assertEqual(set(self._due("teacher")), {teacher})
        self.assertEqual(set(self._due("head")), {teacher, head})
        for key in ("secretary", "council_member", "observer", "outsider"):
            self.assertFalse(self._due(key), key)
        self.assertEqual(set(self._due("stranger")), {self.people["stranger"]})
        row = self.as_user("head", self.env[DUE]).search(
            [("employee_id", "=", teacher.id)]
        )
        self.assertTrue(row.can_plan)
        self.assertFalse(self.as_user("teacher", row).can_plan)
        context = row.action_plan()["context"]
        self.as_user("head", self.courses).with_context(**context).create({"name": "x"})
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual(row.planned_for, "2026–2027")
        self.assertFalse(row.can_plan)

    def test_drawing_adds_and_never_overwrites(self):
        """001, council 3.2 (6): a proposal, corrected by hand."""
        self._set_period(3)
        self._confirmed(day="2025-03-15")
        by_hand = self._create_course("head", name="By hand", year=2028)
        self._create_course("stranger", name="Never held", year=2024)
        self._create_course("stranger", name="Given up", year=2027).action_cancel()
        plan = self._plan()
        plan.action_draw()
        drawn = {
            key: plan.sudo().course_ids
            & self.courses.search([("employee_id", "=", self.people[key].id)])
            for key in ("teacher", "head", "stranger")
        }
        drawn = {key: sorted(found.mapped("year")) for key, found in drawn.items()}
        self.assertEqual(
            drawn, {"teacher": [2027, 2030], "head": [2028], "stranger": [2026, 2029]}
        )
        self.assertEqual(by_hand.name, "By hand")
        moved = plan.sudo().course_ids.filtered(lambda c: c.year == 2026)
        moved.write({"year": 2027, "name": "Corrected"})
        before = plan.sudo().course_ids
        plan.action_draw()
        self.env.invalidate_all()
        self.assertEqual(plan.sudo().course_ids, before)
        self.assertEqual(moved.name, "Corrected")

    def test_what_waits_for_the_deputy_is_not_planned_again(self):
        self._set_period(3)
        self._create_course("head", date_to="2026-06-10")
        plan = self._plan()
        plan.action_draw()
        drawn = plan.sudo().course_ids
        own = drawn.filtered(lambda c: c.employee_id == self.people["head"])
        self.assertEqual(own.mapped("year"), [2028])

    def test_council_considers_it(self):
        """Sent, put on the agenda of the council, closed minutes are the proof."""
        council = self._create_body("Methodical council", category="council")
        council.type_id = self.council_type
        self._join(council, self.people["council_member"], "head")
        plan = self._plan()
        self.assertEqual(plan.sudo().body_id, council)
        own = self.as_user("council_member", plan)
        self.assertFalse(own.search([]))
        with self.assertRaises(UserError):
            plan.action_put_on_agenda()
        plan.action_submit()
        self.assertEqual(own.search([]), plan)
        self.assertRefused("council_member", PLAN, "write", plan.ids, {"note": "x"})
        item = self._put_on_agenda("deputy", plan.sudo())
        self.assertEqual(item.kind_id.code, "course_plan")
        self._close(item.meeting_id)
        self.assertEqual(plan.sudo().state, "approved")
        self.assertIn("18.11", plan.heard_label)
        with self.assertRaises(UserError):
            plan.action_draw()

    def test_considered_on_paper(self):
        plan = self._plan()
        with self.assertRaises(UserError):
            plan.action_note_heard()
        plan.heard_note = "№ 2, 05.11.2026"
        plan.action_note_heard()
        self.assertEqual(plan.state, "approved")
        self.assertEqual(plan.heard_label, "№ 2, 05.11.2026")

    def test_who_writes_the_perspective_plan(self):
        vals = {"year_from": 2026, "year_to": 2031}
        for key in ("teacher", "head", "council_member", "observer"):
            with self.subTest(key=key):
                self.assertRefused(key, PLAN, "create", vals)
        for bad in ({"year_to": 2026}, {"year_to": 2040}, {"year_from": 26}):
            self.assertRefused("deputy", PLAN, "create", {**vals, **bad})

    def test_courses_come_into_the_plan_of_the_body(self):
        """003 3.3: planned courses of the members become items; attended, done."""
        course = self._create_course(organiser="Institute", year=2026)
        self._create_course("head", year=2027)
        self._create_course("stranger", year=2026)
        plan = self.plan
        fill = self.as_user("head", self.env["ub.plan.fill"]).create(
            {"plan_id": plan.id, "source": "courses"}
        )
        self.assertIn("Digital lesson", fill.preview)
        fill.action_confirm()
        line = plan.line_ids.filtered("course_id")
        self.assertEqual(line.course_id, course)
        self.assertEqual(line.responsible_ids, self.people["teacher"])
        fill.action_confirm()
        self.assertEqual(len(plan.line_ids.filtered("course_id")), 1)
        course.date_to = "2026-11-13"
        self._approve(plan)
        self.as_user("teacher", course).action_attend()
        self.assertEqual(line.state, "done")
        self.assertEqual(str(line.date_done), "2026-11-13")

    def test_plan_takes_only_courses_that_its_writer_sees(self):
        self._create_course(year=2026)
        fill = self.as_user("secretary", self.env["ub.plan.fill"]).create(
            {"plan_id": self.plan.id, "source": "courses"}
        )
        self.assertFalse(fill.preview)
        with self.assertRaises(UserError):
            fill.action_confirm()
