from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestTeacherBank(UbCase):
    """What the data bank asks of a card: awards, class, phone, and who entered it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.card = cls._create_teacher(
            cls.people["teacher"],
            birth_year=1985,
            education_level="higher",
            pedagogical_since="2018-09-01",
        )
        cls.other = cls._create_teacher(
            cls.people["stranger"], birth_year=2001, pedagogical_since="2025-09-01"
        )

    def _words(self):
        return [str(body) for body in self.card.message_ids.mapped("body")]

    def test_a_teacher_keeps_his_awards(self):
        card = self.as_user("teacher", self.card)
        card.award_ids = [
            Command.create({"name": "Honour", "date": "2020-10-05"}),
            Command.create({"name": "Excellence", "kind": "title", "year": 2019}),
        ]
        self.assertEqual(self.card.award_ids.mapped("year"), [2020, 2019])
        for vals in ({"year": 0}, {"year": 20}, {"date": "2021-01-01", "year": 2020}):
            with self.subTest(vals=vals), self.assertRaises(ValidationError):
                card.award_ids = [Command.create({"name": "Odd", **vals})]

    def test_an_award_entered_by_the_teacher_waits_for_the_deputy(self):
        self.as_user("deputy", self.card).action_confirm()
        award = self.env["ub.teacher.award"]
        self.as_user("teacher", award).create(
            {"teacher_id": self.card.id, "name": "Honour", "year": 2020}
        )
        self.assertFalse(self.card.confirmed_on)

    def test_a_line_stays_on_its_card(self):
        award = self.env["ub.teacher.award"].create(
            {"teacher_id": self.card.id, "name": "Honour", "year": 2020}
        )
        with self.assertRaises(UserError):
            self.as_user("deputy", award).write({"teacher_id": self.other.id})
        with self.assertRaises(AccessError):
            self.as_user("teacher", award).browse().create(
                {"teacher_id": self.other.id, "name": "Mine", "year": 2020}
            )

    def test_entered_for_somebody_is_told_without_the_values(self):
        self.as_user("clerk", self.card).write(
            {"speciality": "Algebra", "phone": "0555 123123", "birth_year": 1986}
        )
        (words,) = [body for body in self._words() if "entered for" in body]
        self.assertIn("Clerk entered for Teacher", words)
        for told in ("Speciality", "Phone", "Birth Year"):
            self.assertIn(told, words)
        for value in ("Algebra", "0555", "1986"):
            self.assertNotIn(value, words)

    def test_lines_entered_for_somebody_are_told(self):
        first = self.env["ub.category"].search([], limit=1)
        self.as_user("clerk", self.card).category_ids = [
            Command.create({"category_id": first.id, "date_from": "2024-05-20"})
        ]
        self.assertTrue(any(first.name in body for body in self._words()))

    def test_own_changes_are_not_told(self):
        before = len(self.card.message_ids)
        self.as_user("teacher", self.card).write({"speciality": "Algebra"})
        self.assertEqual(len(self.card.message_ids), before)

    def test_the_phone_is_that_of_the_staff_list(self):
        person = self.people["teacher"]
        self.as_user("teacher", self.card).phone = "0700 111222"
        self.assertEqual(person.private_phone, "0700 111222")
        person.private_phone = "0700 333444"
        self.assertEqual(self.as_user("head", self.card).phone, "0700 333444")
        with self.assertRaises(AccessError):
            self.as_user("head", self.card).phone = "0700 555666"
        self.assertEqual(person.private_phone, "0700 333444")

    def test_age_group_of_the_class(self):
        self.card.is_class_teacher = True
        for name, level in (
            ("2-А", "primary"),
            ("7-Б", "basic"),
            ("11", "senior"),
            ("кружок", False),
        ):
            self.card.class_name = name
            self.assertEqual(self.card.class_level, level)
        self.card.write({"class_name": "7-Б", "is_class_teacher": False})
        self.assertFalse(self.card.class_level)

    def test_odd_loads_are_refused(self):
        for hours in (-1, 200):
            with self.assertRaises(ValidationError):
                self.card.load_hours = hours

    # Bands

    def test_every_school_has_its_bands(self):
        for school in self.schools:
            starts = {
                kind: [start for start, _words in self.env["ub.band"]._of(school, kind)]
                for kind in ("pedagogical", "age")
            }
            self.assertEqual(
                starts, {"pedagogical": [0, 3, 10, 20], "age": [0, 30, 40, 50]}
            )

    def test_own_bands_are_not_shipped_anew(self):
        bands = self.env["ub.band"].search([("company_id", "=", self.school_a.id)])
        bands.filtered(lambda band: band.start == 3).unlink()
        self.env["res.company"]._ub_complete_all()
        starts = [start for start, _w in bands._of(self.school_a, "pedagogical")]
        self.assertEqual(starts, [0, 10, 20])

    def test_words_of_a_band_follow_its_neighbour(self):
        band = self.env["ub.band"].search(
            [
                ("company_id", "=", self.school_a.id),
                ("kind", "=", "pedagogical"),
                ("start", "=", 3),
            ]
        )
        self.assertIn("3–10", band.display_name)
        self.as_user("deputy", band).create(
            {"company_id": self.school_a.id, "kind": "pedagogical", "start": 7}
        )
        band.invalidate_recordset()
        self.assertIn("3–7", band.display_name)

    # Composition

    def _counts(self, key, groupby, domain=()):
        model = self.as_user(key, self.env["ub.teacher.composition"])
        groups = model.formatted_read_group(list(domain), [groupby], ["__count"])
        return {
            (one[groupby] and one[groupby][1]) or "": one["__count"] for one in groups
        }

    def test_composition_counts_bands_of_today(self):
        self.assertEqual(
            self._counts("deputy", "service_band_id"),
            {"under 3 years": 1, "3–10 years": 1},
        )
        self.assertEqual(
            self._counts("deputy", "age_band_id"),
            {"under 30 years": 1, "40–50 years": 1},
        )

    def test_composition_is_of_the_cards_that_one_answers_for(self):
        self.assertEqual(sum(self._counts("head", "age_band_id").values()), 1)
        for key in ("teacher", "secretary", "stranger", "council_member", "observer"):
            self.assertFalse(self._counts(key, "age_band_id"), key)
        self.assertFalse(self._counts("outsider", "age_band_id"))

    def test_composition_of_a_body(self):
        in_body = [("body_id", "in", self.body.ids)]
        self.assertEqual(
            sum(self._counts("deputy", "category_id", in_body).values()), 1
        )
        by_name = [("body_id", "ilike", "Mathematics")]
        self.assertEqual(
            sum(self._counts("deputy", "category_id", by_name).values()), 1
        )

    def test_composition_names_nobody(self):
        model = self.as_user("deputy", self.env["ub.teacher.composition"])
        fields = model.fields_get()
        self.assertNotIn("teacher_id", fields)
        self.assertFalse(
            [
                name
                for name, field in fields.items()
                if field.get("relation") in ("hr.employee", "ub.teacher")
                or field.get("aggregator")
            ]
        )
        with self.assertRaises(AccessError):
            model.formatted_read_group([], ["teacher_id"], ["__count"])
        with self.assertRaises(AccessError):
            model.search([("teacher_id.name", "=", "Teacher")])
