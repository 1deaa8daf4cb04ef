import doctest
from datetime import timedelta

from odoo import fields
from odoo.exceptions import ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..tools import day_time
from .common_lesson import LessonCase

BELL, LINE = "ub.bell", "ub.timetable.line"


@tagged("post_install", "-at_install")
class TestBell(LessonCase):
    """Times of lessons: what visits take from them, and who plans a meeting sees."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.school_a.partner_id.tz = "Asia/Bishkek"
        hours = ("8:00", "8.50", "9-40", "10:30")
        cls.env[BELL].create(
            [
                {"company_id": cls.school_a.id, "number": number, "hour": hour}
                for number, hour in enumerate(hours, start=1)
            ]
        )
        names = {"teacher": "Үсөнова Асел", "colleague": "Асанов Бек"}
        for key, name in names.items():
            cls.people[key].name = name
        today = fields.Date.context_today(cls.env.user)
        # The next Tuesday that is not today
        cls.day = today + timedelta(days=(1 - today.weekday()) % 7 or 7)
        cls._teach("teacher", 1, 2)
        cls._teach("colleague", 2)

    @classmethod
    def _teach(cls, key, *numbers):
        cls.env[LINE].create(
            [
                {
                    "employee_id": cls.people[key].id,
                    "weekday": "1",
                    "number": number,
                    "classes": "9а",
                }
                for number in numbers
            ]
        )

    def _note(self, hour, key="head", **vals):
        """What is said of a meeting at ``hour`` of Bishkek, six hours before UTC."""
        start = fields.Datetime.to_datetime(self.day) + timedelta(hours=hour - 6)
        meeting = self.env["ub.meeting"].create(
            {"body_id": self.body.id, "date_start": start, "duration": 0.5, **vals}
        )
        seen = self.as_user(key, meeting).with_context(tz="Asia/Bishkek", lang="en_US")
        return seen.lesson_note

    def test_doctests(self):
        self.assertFalse(doctest.testmod(day_time).failed)

    def test_who_has_a_lesson_and_when_all_are_free(self):
        note = self._note(9)
        self.assertIn("Асанов Б., Үсөнова А.", note)
        self.assertIn("from 09:35 on", note)
        self.assertNotIn("08:45", note, "five minutes are no meeting")
        self.assertNotIn("Асанов", self._note(8.25))
        self.assertFalse(self._note(9.75))
        self.assertFalse(self._note(8.75, duration=1 / 12), "between two lessons")

    def test_other_days_other_schools_other_people(self):
        self._teach("stranger", 3)
        self.assertFalse(self._note(9.75), "no member of the body")
        self.day += timedelta(days=1)
        self.assertFalse(self._note(9), "no lessons on that day")
        self.day -= timedelta(days=1)
        self.env[BELL].search([]).write({"company_id": self.school_b.id})
        self.assertFalse(self._note(9), "times of another school")

    def test_no_note_of_what_is_over(self):
        self.day -= timedelta(days=28)
        self.assertFalse(self._note(9))

    def test_a_long_list_is_cut(self):
        people = [self._create_person(f"p{n}", self.school_a) for n in range(7)]
        for number, _person in enumerate(people):
            self._join(self.body, self.people[f"p{number}"])
            self._teach(f"p{number}", 2)
        self.assertIn("and 3 more", self._note(9))

    def test_visit_takes_the_time(self):
        lessons = self.as_user("colleague", self.env["ub.lesson"])
        line = self.env[LINE].search([("employee_id", "=", self.people["teacher"].id)])
        with Form(lessons.with_context(default_kind="peer")) as form:
            form.teacher_id = lessons.env["hr.employee"].browse(
                self.people["teacher"].id
            )
            form.visitor_ids.add(
                lessons.env["hr.employee"].browse(self.people["colleague"].id)
            )
            form.date = self.day
            form.slot_id = line[1].with_env(lessons.env)
            self.assertEqual(form.hour, "08:50")
            form.hour = "9:00"
        self.assertEqual(form.record.hour, "09:00", "what is typed by hand stays")

    @mute_logger("odoo.sql_db")
    def test_odd_times_are_refused(self):
        for vals in ({"hour": "25:00"}, {"hour": "noon"}, {"hour": "<b>8</b>"}):
            with self.assertRaises(ValidationError), self.cr.savepoint():
                self.env[BELL].create({"number": 9, **vals})
        for vals in ({"number": 1}, {"number": 13}, {"number": 9, "minutes": 0}):
            self.assertRefused("clerk", BELL, "create", [{"hour": "16:00", **vals}])

    def test_keepers_type_them_staff_reads(self):
        vals = {"number": 9, "hour": "15:00", "company_id": self.school_a.id}
        for key in ("director", "deputy", "clerk"):
            created = self.rpc(key, BELL, "create", [vals])
            self.rpc(key, BELL, "unlink", created)
        bell = self.env[BELL].search([("company_id", "=", self.school_a.id)], limit=1)
        for key in ("head", "teacher", "stranger", "observer", "outsider"):
            self.assertRefused(key, BELL, "create", [vals])
            self.assertRefused(key, BELL, "write", bell.ids, {"hour": "07:00"})
        self.assertTrue(self._reads("stranger", bell))
        self.assertFalse(self._reads("outsider", bell))
