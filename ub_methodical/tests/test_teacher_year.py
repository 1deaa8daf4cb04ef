from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_lesson import LessonCase
from .common_personal import PersonalCase

PAGE = "ub.teacher.year"


@tagged("post_install", "-at_install")
class TestTeacherYear(PersonalCase, LessonCase):
    """«My year»: what a person did, for himself, his heads and who manages."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.card = cls._create_teacher(cls.people["teacher"], load_hours=21.5)

    def _page(self, key, whose="teacher", year=None):
        pages = self.as_user(key, self.env[PAGE])
        page = pages._page_of(self.people[whose], year or self.year)
        self.env.invalidate_all()
        return page

    # Whose page opens for whom

    def test_own_page_is_one_row(self):
        pages = self.as_user("teacher", self.env[PAGE])
        first, second = pages.action_open(), pages.action_open()
        self.assertEqual(first["res_id"], second["res_id"])
        page = pages.browse(first["res_id"])
        self.assertEqual(page.employee_id, self.people["teacher"])
        self.assertEqual(page.year_id, self.year)
        self.assertTrue(page.is_own and page.is_current)

    def test_who_opens_the_page_of_another(self):
        vals = {"employee_id": self.people["teacher"].id, "year_id": self.year.id}
        for key in ("teacher", "head", "deputy", "director", "clerk"):
            self.assertTrue(self.rpc(key, PAGE, "create", [vals]), key)
        others = ("deputy_head", "secretary", "colleague", "stranger", "observer")
        for key in (*others, "council_member", "union_chair", "outsider"):
            words = self.assertRefused(key, PAGE, "create", [vals])
            self.assertNotIn("enters it for", words)
            self.assertRefused(key, "ub.teacher", "action_open_year", self.card.ids)
        for key in ("head", "deputy"):
            action = self.rpc(key, "ub.teacher", "action_open_year", self.card.ids)
            self.assertEqual(action["res_model"], PAGE)

    def test_nobody_reaches_into_the_page_of_another(self):
        page = self._page("head")
        other = self.people["stranger"].id
        for key in ("teacher", "deputy", "stranger"):
            self.assertRefused(key, PAGE, "read", page.ids, ["presence_words"])
            self.assertRefused(key, PAGE, "action_year_before", page.ids)
            self.assertFalse(self.rpc(key, PAGE, "search", [("id", "=", page.id)]))
        for vals in ({"employee_id": other}, {"year_id": 1}, {"is_own": True}):
            self.assertRefused("head", PAGE, "write", page.ids, vals)
        self.assertRefused("head", PAGE, "unlink", page.ids)

    def test_the_right_ends_with_the_fact(self):
        page = self._page("head")
        self.assertTrue(page.has_access("read"))
        fact = self.body.membership_ids.filtered(lambda one: one.role == "head")
        fact.write({"date_to": "2026-11-19", "is_replaced": True})
        self.env.invalidate_all()
        self.assertFalse(page.has_access("read"))

    def test_without_a_person_or_a_year(self):
        self.assertRefused("observer", PAGE, "action_open")
        self.year.active = False
        words = self.assertRefused("teacher", PAGE, "action_open")
        self.assertIn("deputy", words)

    def test_earlier_years_are_read_on(self):
        page = self._page("teacher")
        action = page.action_year_before()
        before = page.browse(action["res_id"])
        self.assertEqual(before.year_id.date_to.year, self.year.date_from.year)
        self.assertFalse(before.is_current or before.load_hours)
        self.assertFalse(page.year_after_id, "of what has not begun nothing is told")
        after = before.browse(before.action_year_after()["res_id"])
        self.assertEqual(after, page)

    # What stands there

    def test_meetings_in_a_sentence(self):
        for state in ("present", "late", "absent"):
            meeting = self._create_meeting(date_start="2026-11-10 08:00:00")
            meeting.action_convene()
            meeting.action_hold()
            line = meeting.presence_ids.filtered(
                lambda one: one.employee_id == self.people["teacher"]
            )
            line.write({"state": state, "is_excused": state == "absent"})
        page = self._page("head")
        self.assertEqual(page.presence_words, "Was at 2 of 3 meetings.")
        self.assertEqual(set(page.presence_ids.mapped("state")), {"present", "late"})
        text = str(page._sections())
        for word in ("Absent", "excused", "late", "good reason"):
            self.assertNotIn(word, text)

    def test_questions_spoken_to(self):
        meeting = self._create_meeting(date_start="2026-11-10 08:00:00")
        item = meeting.item_ids[0]
        item.speaker_id = self.people["teacher"]
        self.assertFalse(self._page("head").question_ids, "not held yet")
        meeting.action_convene()
        meeting.action_hold()
        page = self._page("head")
        self.assertEqual(page.question_ids, item)
        item.speaker_id = False
        self.env["ub.speech"].create(
            {
                "item_id": item.id,
                "employee_id": self.people["teacher"].id,
                "text": "Agreed",
            }
        )
        self.assertEqual(self._page("head").question_ids, item)
        self.assertEqual(self._page("teacher").question_count, 1)

    def test_items_of_plans_once_each(self):
        self.line.responsible_ids = self.people["teacher"]
        self.assertFalse(self._page("teacher").plan_line_ids, "not approved yet")
        self._approve(self.plan)
        month = self._create_plan(period="month", month="11")
        drawn = self._create_line(
            "Subject week",
            month,
            month="11",
            origin_id=self.line.id,
            responsible_ids=self.people["teacher"].ids,
        )
        self._approve(month)
        page = self._page("teacher")
        self.assertEqual(page.plan_line_ids, self.line)
        self.assertEqual(page.plan_line_words, "Done: 0, still to do: 1.")
        drawn._take("do")
        page = self._page("teacher")
        self.assertEqual(page.plan_line_words, "Done: 1, still to do: 0.")

    def test_lessons_as_far_as_the_reader_may(self):
        """Mutual visits: that they took place. Formal ones: who may know."""
        self.as_user("head", self.formal_sheet).action_show()
        self.as_user("colleague", self.peer_sheet).action_show()
        both = self.peer | self.formal
        for key in ("teacher", "head", "deputy"):
            self.assertEqual(self._page(key).received_ids, both, key)
        self.assertEqual(self._page("clerk").received_ids, self.peer)
        visits = self._page("colleague", "colleague").visit_ids
        self.assertEqual(visits, self.peer)
        words = str(self._page("teacher")._sections())
        for secret in ("Secret praise", "Secret advice"):
            self.assertNotIn(secret, words)

    def test_learning_and_what_is_not_handed_in(self):
        page = self._page("teacher")
        self.assertEqual(page.education_ids, self.theme)
        missing = page.missing_ids.mapped("what")
        self.assertIn("creative_report", missing)
        self.assertEqual(self._page("head").missing_ids.mapped("what"), missing)
        self.assertNotIn("Not handed in", str(page._sections()), "on no paper")
        before = self._page("teacher", year=page.year_before_id)
        self.assertFalse(before.missing_ids | self.env["ub.missing.paper"])

    def test_card_awards_and_club(self):
        award = self.env["ub.teacher.award"].create
        vals = {"teacher_id": self.card.id}
        seen = award({**vals, "name": "Of October", "date": "2026-10-05"})
        award({**vals, "name": "Of last spring", "date": "2026-04-05"})
        award({**vals, "name": "Long ago", "year": 2019})
        club = self.env["ub.club"].create(
            {
                "name": "Chess",
                "leader_id": self.people["teacher"].id,
                "company_id": self.school_a.id,
                "year_id": self.year.id,
            }
        )
        page = self._page("head")
        self.assertEqual(page.award_ids, seen)
        self.assertEqual(page.club_ids, club)
        self.assertEqual(page.load_hours, 21.5)

    def test_a_new_colleague_finds_a_kind_page(self):
        page = self._page("stranger", "stranger")
        self.assertTrue(page.is_empty)
        self.assertFalse(page._sections())

    def test_two_schools(self):
        with (
            self.assertRaises(UserError),
            mute_logger("odoo.addons.base.models.ir_rule"),
        ):
            self._page("deputy", "outsider")

    def test_counters_on_the_card(self):
        """000 3.1, 001 8.4: of this school year, each question and item once."""
        meeting = self._create_meeting(date_start="2026-11-10 08:00:00")
        item = meeting.item_ids[0]
        item.speaker_id = self.people["teacher"]
        meeting.action_convene()
        meeting.action_hold()
        said = {"employee_id": self.people["teacher"].id, "text": "Agreed"}
        self.env["ub.speech"].create([{**said, "item_id": item.id}] * 2)
        lesson = self._create_lesson("open", "colleague")
        lesson.action_hold()
        self.line.responsible_ids = self.people["teacher"]
        self._approve(self.plan)
        self.line._take("do")
        names = ("spoken_count", "open_lesson_count", "done_item_count")
        self.env.invalidate_all()
        for key in ("teacher", "head", "deputy"):
            card = self.as_user(key, self.card)
            self.assertEqual([card[name] for name in names], [1, 1, 1], key)
            self.assertEqual(card.education_ids, self.theme)
        other = self._create_teacher(self.people["head"])
        self.assertEqual([other[name] for name in names], [0, 0, 0])
        for name in names:
            for ask in (
                ("search", [(name, ">", 0)]),
                ("formatted_read_group", [], [], [f"{name}:sum"]),
                ("formatted_read_group", [], [name], ["__count"]),
            ):
                with self.subTest(ask=ask), self.assertRaises(ValueError):
                    self.rpc("deputy", "ub.teacher", *ask)
            with self.subTest(order=name), self.assertRaises(ValueError):
                self.rpc("deputy", "ub.teacher", "search", [], order=name)

    def test_courses_and_mentoring(self):
        """000 2.8: the course of the year and the pair, on both people's pages."""
        person = self.people["teacher"]
        vals = {"employee_id": person.id, "name": "Course"}
        now = {**vals, "date_from": "2026-10-05", "date_to": "2026-10-16"}
        long_ago = {**vals, "date_from": "2021-10-05", "date_to": "2021-10-16"}
        course, _old = self.env["ub.course"].create([now, long_ago])
        page = self._page("head")
        self.assertEqual(page.course_ids, course)
        self.assertIn("Course", str(page._sections()))
        self.assertIn(course, self.as_user("head", self.card).course_ids)
