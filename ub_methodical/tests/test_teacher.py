from datetime import date

from psycopg2.errors import UniqueViolation

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestTeacher(UbCase):
    """The teacher's card: own facts, the deputy's confirmation."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.card = cls._create_teacher(
            cls.people["teacher"],
            birth_year=1985,
            education_level="higher",
            education_since="2016-11-21",
            pedagogical_since="2018-09-01",
            service_since="2010-01-01",
        )

    def test_hr_is_asked_before_a_person(self):
        person = self._create_employee(
            "From Hr",
            birthday="1979-05-01",
            certificate="master",
            study_field="Physics",
            study_school="University",
        )
        card = self._create_teacher(person)
        self.assertEqual(
            (card.birth_year, card.education_level, card.speciality, card.institution),
            (1979, "higher", "Physics", "University"),
        )

    def test_service_as_of_any_day(self):
        self.assertEqual(self.card.education_years, 9)
        self.assertEqual(self.card._years("education", date(2026, 11, 21)), 10)
        self.assertEqual(self.card._years("education", date(2016, 1, 1)), 0)
        then = self.card.with_context(ub_as_of="2021-09-01")
        self.assertEqual((then.pedagogical_years, then.service_years), (3, 11))

    def test_category_is_of_the_day(self):
        low, high = self.env["ub.category"].search([], order="rank", limit=2)
        self.card.category_ids = [
            Command.create(
                {
                    "category_id": low.id,
                    "date_from": "2018-01-01",
                    "date_to": "2023-12-31",
                }
            ),
            Command.create({"category_id": high.id, "date_from": "2024-01-01"}),
        ]
        self.assertEqual(self.card.category_id, high)
        then = self.card.with_context(ub_as_of="2020-09-01")
        self.assertEqual(then.category_id, low)

    def test_deputy_confirms_and_a_teachers_change_waits_anew(self):
        self.as_user("deputy", self.card).action_confirm()
        self.assertEqual(self.card.confirmed_on, TODAY)
        self.assertEqual(self.card.confirmed_by_id, self.users["deputy"])
        self.as_user("teacher", self.card).write({"speciality": "Algebra"})
        self.assertFalse(self.card.confirmed_on)
        self.as_user("deputy", self.card).action_confirm()
        self.as_user("deputy", self.card).write({"speciality": "Geometry"})
        self.assertTrue(self.card.confirmed_on)

    def test_teacher_does_not_confirm(self):
        card = self.as_user("teacher", self.card)
        with self.assertRaises(UserError):
            card.action_confirm()
        for vals in ({"confirmed_on": "2026-01-01"}, {"confirmed_by_id": 2}):
            with self.assertRaises(UserError):
                card.write(vals)

    def test_who_sees_the_card(self):
        for key, sees in (
            ("teacher", True),
            ("head", True),
            ("deputy", True),
            ("director", True),
            ("clerk", True),
            ("secretary", False),
            ("stranger", False),
            ("union_chair", False),
            ("council_member", False),
            ("observer", False),
            ("outsider", False),
        ):
            with self.subTest(key=key):
                found = self.as_user(key, self.env["ub.teacher"]).search([])
                self.assertEqual(self.card in found, sees)

    def test_head_reads_and_does_not_write(self):
        card = self.as_user("head", self.card)
        self.assertEqual(card.birth_year, 1985)
        with self.assertRaises(AccessError):
            card.write({"birth_year": 1990})

    def test_head_of_another_body_sees_nothing(self):
        self._join(self.other_body, self.people["stranger"], "head")
        self.assertFalse(self.as_user("stranger", self.env["ub.teacher"]).search([]))
        self._join(self.other_body, self.people["teacher"])
        found = self.as_user("stranger", self.env["ub.teacher"]).search([])
        self.assertEqual(found, self.card)

    def test_odd_years_are_refused(self):
        for vals in ({"birth_year": 85}, {"birth_year": 2026}, {"graduation_year": 1}):
            with self.subTest(vals=vals), self.assertRaises(ValidationError):
                self.card.write(vals)

    def test_one_card_a_person(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation):
            self._create_teacher(self.people["teacher"])
