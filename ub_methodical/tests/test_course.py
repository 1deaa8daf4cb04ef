from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged

from .common_course import MODEL, CourseCase


@tagged("post_install", "-at_install")
class TestCourse(CourseCase):
    """The register of courses: entered, attended, confirmed, never by the wrong one."""

    def test_teacher_enters_what_is_over_and_the_deputy_confirms(self):
        """000 3.3: title, organiser, hours, days, certificate."""
        own = self.as_user("teacher", self.courses).create(
            {
                "name": "Digital lesson",
                "organiser": "Institute",
                "hours": 72,
                "date_from": "2025-10-06",
                "date_to": "2025-10-17",
                "certificate_number": "1234",
            }
        )
        self.assertEqual(own.employee_id.id, self.people["teacher"].id)
        self.assertEqual((own.state, own.school_year), ("attended", "2025–2026"))
        for key in ("teacher", "head", "clerk"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self.as_user(key, own).action_confirm()
        self.as_user("deputy", own).action_confirm()
        self.assertEqual(own.confirmed_by_id.id, self.users["deputy"].id)
        with self.assertRaises(UserError):
            self.as_user("teacher", own).hours = 720
        self.as_user("deputy", own).action_unconfirm()
        self.assertFalse(own.sudo().confirmed_on)
        self.as_user("teacher", own).hours = 36

    def test_planned_course_is_attended_when_it_is_over(self):
        course = self._create_course(year=2026)
        self.assertEqual(course.state, "planned")
        own = self.as_user("teacher", course)
        with self.assertRaises(UserError):
            own.action_attend()
        own.date_to = "2026-12-01"
        with self.assertRaises(UserError):
            own.action_attend()
        own.date_to = "2026-11-19"
        own.action_attend()
        self.assertEqual(course.state, "attended")

    def test_days_win_over_the_year(self):
        course = self._create_course(year=2028)
        self.assertEqual(course.school_year, "2028–2029")
        course.date_from = "2027-08-31"
        self.assertEqual(course.school_year, "2026–2027")
        course.date_to = "2027-09-02"
        self.assertEqual((course.year, course.school_year), (2027, "2027–2028"))

    def test_odd_values_are_refused(self):
        for vals in (
            {"year": 26},
            {"hours": -1},
            {"hours": 2001},
            {"date_from": "2026-11-10", "date_to": "2026-11-09"},
            {"certificate_date": "2026-11-10", "valid_until": "2026-11-09"},
            {"year": "next"},
            {"scan": "no file"},
        ):
            self.assertRefused("teacher", MODEL, "create", {"name": "x", **vals})

    def test_head_plans_for_members_and_no_more(self):
        """003 3.3: the head plans and sees the courses of his members."""
        courses = self.as_user("head", self.courses)
        course = courses.create(
            {"name": "Plan", "employee_id": self.people["teacher"].id, "year": 2027}
        )
        course.organiser = "Institute"
        past = courses.create(
            {
                "name": "Over",
                "employee_id": self.people["teacher"].id,
                "date_to": "2025-01-10",
            }
        )
        self.assertEqual(past.state, "planned")
        with self.assertRaises(UserError):
            past.action_attend()
        with self.assertRaises(AccessError) as caught:
            courses.create({"name": "x", "employee_id": self.people["stranger"].id})
        self.assertSentence(caught.exception)
        self.as_user("teacher", past).action_attend()
        with self.assertRaises(AccessError):
            self.as_user("head", past).hours = 10
        course.action_cancel()
        self.assertEqual(course.state, "cancelled")
        course.action_reopen()
        self.as_user("head", course).unlink()

    def test_who_sees_a_course(self):
        course = self._confirmed(hours=72)
        for key in ("teacher", "head", "deputy", "director", "clerk"):
            self.assertTrue(self.as_user(key, course).has_access("read"), key)
        for key in ("deputy_head", "secretary", "stranger", "council_member"):
            self.assertRefused(key, MODEL, "read", course.ids, ["hours"])
            self.assertFalse(self.as_user(key, course).search([]))
            found = self.as_user(key, course).name_search("Digital")
            self.assertFalse(found, key)

    def test_what_others_plan_is_not_deleted_by_the_teacher(self):
        course = self._create_course(year=2027)
        self.assertRefused("teacher", MODEL, "unlink", course.ids)
        own = self.as_user("teacher", self.courses).create({"name": "x"})
        own.unlink()

    def test_entered_for_somebody_is_told(self):
        """“X entered it for Y”, on the course and on the card."""
        self.card.action_confirm()
        loud = {"mail_create_nolog": False, "tracking_disable": False}
        card = self.as_user("clerk", self.card).with_context(**loud)
        card.write({"course_ids": [(0, 0, {"name": "Paper", "date_to": "2025-01-10"})]})
        course = self.card.sudo().course_ids
        self.assertEqual(course.employee_id.id, self.people["teacher"].id)
        self.assertEqual(course.state, "attended")
        words = " ".join(course.message_ids.mapped("body"))
        self.assertIn("Clerk entered it for Teacher.", words)
        self.assertFalse(self.card.sudo().confirmed_on)
        self.as_user("deputy", self.card).action_confirm()
        self.assertEqual(course.state, "confirmed")

    def test_card_of_another_is_not_forged(self):
        other = self._create_teacher(self.people["stranger"])
        own = self.as_user("teacher", self.courses)
        with self.assertRaises(AccessError):
            own.create({"name": "x", "teacher_id": other.id})
        course = own.create({"name": "x"})
        course.write({"teacher_id": other.id})
        self.assertEqual(course.sudo().teacher_id, self.card)
        for vals in (
            {"state": "confirmed"},
            {"confirmed_on": "2026-11-20"},
            {"resume_line_id": 1},
            {"employee_id": self.people["stranger"].id},
        ):
            with self.subTest(vals=vals), self.assertRaises(UserError):
                course.write(vals)
            with self.subTest(vals=vals), self.assertRaises(UserError):
                own.create({"name": "y", **vals})

    def test_meetings_hear_the_report_not_the_course(self):
        course = self._confirmed()
        for key in ("head", "deputy"):
            with self.assertRaises(UserError) as caught:
                self.as_user(key, course).action_put_on_agenda()
            self.assertSentence(caught.exception)

    def test_report_takes_what_the_course_says(self):
        """001 3.17: typed once; what was handed in stays."""
        course = self._create_course(
            date_from="2025-10-06",
            date_to="2025-10-17",
            place="Karakol",
            hours=72,
            task_before="Read",
        )
        action = self.as_user("teacher", course).action_open_report()
        context = action["context"]
        report = Form(
            self.as_user("teacher", self.env["ub.work.report"]).with_context(**context)
        )
        self.assertEqual((report.name, report.hours), ("Digital lesson", 72))
        report.content = "Groups"
        report = report.save()
        self.assertEqual((report.place, report.task_before), ("Karakol", "Read"))
        self.assertEqual(str(report.date_from), "2025-10-06")
        course.place = "Bishkek"
        self.assertEqual(report.place, "Bishkek")
        report.action_hand_in()
        course.place = "Osh"
        self.assertEqual(report.sudo().place, "Bishkek")
        again = self.as_user("teacher", course).action_open_report()
        self.assertEqual(again["res_id"], report.id)
        item = self._put_on_agenda("head", report.sudo())
        self._close(item.meeting_id)
        self.assertEqual(report.sudo().state, "heard")
        self.assertIn("18.11", course.heard_label)

    def test_report_names_a_course_of_its_teacher(self):
        course = self._confirmed("head")
        with self.assertRaises(ValidationError):
            self.env["ub.work.report"].create(
                {
                    "name": "x",
                    "employee_id": self.people["teacher"].id,
                    "course_id": course.id,
                    "kind_id": self.env.ref("ub_methodical.report_kind_course").id,
                }
            )

    def test_certificates_that_end(self):
        soon = self._confirmed(valid_until="2027-01-20")
        over = self._confirmed("head", valid_until="2026-11-01")
        view = self.env.ref("ub_methodical.ub_course_view_search")
        self.assertIn("ends_soon", view.arch)
        found = self.courses.search(
            [("valid_until", ">=", "today"), ("valid_until", "<=", "+3m")]
        )
        self.assertIn(soon, found)
        self.assertNotIn(over, found)

    def test_lists_open_with_as_many_questions_for_80_as_for_10(self):
        people = self._create_people(80)
        few, many = (self._questions(people, count) for count in (10, 70))
        self.assertLessEqual(many, few)

    @classmethod
    def _create_people(cls, count):
        vals = [
            {"name": f"Person {number}", "company_id": cls.school_a.id}
            for number in range(count)
        ]
        return cls.env["hr.employee"].create(vals)

    def _questions(self, people, count):
        for person in people[-count:] if count > 10 else people[:count]:
            self._create_course(person, date_to="2025-01-10")
        self.env.flush_all()
        courses = self.as_user("deputy", self.courses)
        views = courses.get_views([(False, "list")])
        names = views["models"][MODEL]["fields"]
        spec = {name: {} for name in names if name in _LIST}
        courses.web_search_read([], spec)
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        courses.web_search_read([], spec, limit=200)
        return self.env.cr.sql_log_count - before


_LIST = {
    "employee_id",
    "name",
    "organiser",
    "school_year",
    "date_to",
    "hours",
    "certificate_number",
    "state",
    "is_locked",
    "allowed_actions",
    "heard_label",
    "can_edit",
}
