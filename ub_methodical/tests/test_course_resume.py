from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common_course import CourseCase


@tagged("post_install", "-at_install")
class TestCourseResume(CourseCase):
    """Résumés come in by one tap, confirmed courses appear there, nothing twice."""

    def test_one_tap_takes_over_each_once(self):
        self._resume_line(certificate_file="aGVsbG8=", certificate_filename="a.pdf")
        self._resume_line("stranger", name="Other")
        self._resume_line(
            name="Diploma",
            line_type_id=self.env.ref("hr_skills.resume_type_education").id,
        )
        self.as_user("teacher", self.courses).action_take_over()
        course = self.courses.search([])
        self.assertEqual(course.employee_id, self.people["teacher"])
        self.assertEqual(
            (course.state, course.hours, str(course.date_to), course.is_taken_over),
            ("attended", 72, "2024-03-15", True),
        )
        self.assertEqual(course.scan, b"aGVsbG8=")
        self.as_user("clerk", self.courses).action_take_over()
        self.assertEqual(
            set(self.courses.search([]).mapped("name")), {"Digital lesson", "Other"}
        )
        with self.assertRaises(UserError):
            self.as_user("clerk", self.courses).action_take_over()
        with self.assertRaises(UserError):
            self.as_user("head", self.courses).action_take_over()
        course.action_confirm()
        self.assertEqual(len(self._resume()), 1)

    def test_course_that_is_here_already_is_bound_not_doubled(self):
        course = self._create_course(date_from="2024-03-04", date_to="2024-03-15")
        line = self._resume_line()
        other = self._resume_line("stranger")
        self.as_user("clerk", self.courses).action_take_over()
        self.assertEqual(course.resume_line_id, line)
        self.assertEqual(
            self.courses.search([]).employee_id - course.employee_id,
            other.employee_id,
        )

    def test_confirmed_course_stands_in_the_resume_once(self):
        course = self._create_course(
            date_from="2025-10-06", date_to="2025-10-17", hours=72
        )
        self.assertFalse(self._resume())
        self.as_user("deputy", course).action_confirm()
        line = self._resume()
        self.assertEqual((line.name, line.duration), ("Digital lesson", 72))
        self.assertFalse(line.certificate_file)
        course.action_unconfirm()
        course.hours = 36
        course.action_confirm()
        self.assertEqual(self._resume(), line)
        self.assertEqual(line.duration, 36)
        course.action_unconfirm()
        course.action_cancel()
        self.assertFalse(self._resume())

    def test_confirming_finds_the_line_that_was_self_made(self):
        line = self._resume_line(name="Digital  lesson", duration=1)
        course = self._create_course(
            date_from="2024-03-04", date_to="2024-03-15", hours=72
        )
        course.action_confirm()
        self.assertEqual(self._resume(), line)
        self.assertEqual(line.duration, 72)

    def test_what_teachers_write_in_their_resumes_confirms_nothing(self):
        course = self._confirmed(hours=72)
        own = self.as_user("teacher", self._resume())
        own.write({"duration": 720, "name": "World congress"})
        self.assertEqual((course.hours, course.name), (72, "Digital lesson"))
        own.unlink()
        self.assertTrue(course.exists())

    def test_one_course_for_several_is_entered_once(self):
        form = Form(self.as_user("deputy", self.env["ub.course.enter"]))
        form.name = "Digital lesson"
        form.date_to = "2026-11-13"
        form.hours = 36
        form.employee_ids.add(self.people["teacher"])
        names = (self.people["head"].name, "Nobody known")
        form.text = "\n".join(names)
        self.assertEqual(form.text, "Nobody known")
        form.text = False
        enter = form.save()
        enter.action_confirm()
        made = self.courses.search([("name", "=", "Digital lesson")])
        people = self.people["teacher"] | self.people["head"]
        self.assertEqual(made.employee_id, people)
        self.assertEqual(set(made.mapped("state")), {"attended"})
        with self.assertRaises(UserError):
            enter.action_confirm()

    def test_names_that_nobody_has_write_nothing(self):
        enter = self.as_user("deputy", self.env["ub.course.enter"]).create(
            {
                "name": "x",
                "text": f"1. {self.people['teacher'].name}\n2. Nobody Known",
            }
        )
        with self.assertRaises(UserError) as caught:
            enter.action_confirm()
        self.assertIn("Nobody Known", str(caught.exception))
        self.assertFalse(self.courses.search([]))

    def test_a_head_enters_for_members_only(self):
        people = self.people["teacher"] | self.people["stranger"]
        enter = self.as_user("head", self.env["ub.course.enter"]).create(
            {"name": "x", "year": 2027, "employee_ids": [Command.set(people.ids)]}
        )
        with self.assertRaises(UserError):
            enter.action_confirm()
        enter.employee_ids = [Command.unlink(self.people["stranger"].id)]
        enter.action_confirm()
        self.assertEqual(self.courses.search([]).employee_id, self.people["teacher"])
