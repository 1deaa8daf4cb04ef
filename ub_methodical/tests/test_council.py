from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestCouncil(UbCase):
    """Councils by the same means: members and chair by office, their own words."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        kinds = cls.env["ub.body.type"].search([]).grouped("code")
        named = {"type_id": kinds["methodical_council"].id}
        cls.methodical = cls._create_body("Methodical", **named)
        named = {"type_id": kinds["pedagogical_council"].id}
        cls.pedagogical = cls._create_body("Pedagogical", **named)
        named = {"type_id": kinds["general_meeting"].id}
        cls.assembly = cls._create_body("General", **named)
        cls.body.type_id = kinds["subject"]
        cls.councils = cls.methodical | cls.pedagogical
        (cls.councils | cls.assembly)._sync_by_rule(TODAY)

    def test_heads_belong_to_both_councils(self):
        """003 cl. 3.7 (c), 4.2 (c), 5.1 bis: also a head without a teacher's card."""
        for council in self.councils:
            with self.subTest(council=council.name):
                self.assertIn(self.people["head"], council._members(TODAY))
                self.assertNotIn(self.people["stranger"], council._members(TODAY))

    def test_heads_are_called_and_read(self):
        for council in self.councils:
            with self.subTest(council=council.name):
                meeting = self._create_meeting(council)
                self.as_user("deputy", meeting).action_convene()
                called = meeting.presence_ids.employee_id
                self.assertIn(self.people["head"], called)
                self.assertNotIn(self.people["offline"], called)
                mine = self.as_user("head", meeting)
                self.assertEqual(mine.item_ids.name, "The plan of the quarter")
                with self.assertRaises(UserError):
                    mine.write({"place": "1"})

    def test_next_head_takes_the_seat(self):
        role = self.body.membership_ids.filtered(lambda f: f.role == "head")
        role._end(TODAY)
        with freeze_time("2026-11-21 06:00:00"):
            self._join(
                self.body, self.people["deputy_head"], "head", date_from="2026-11-21"
            )
            self.councils._sync_by_rule()
            for council in self.councils:
                members = council._members()
                self.assertIn(self.people["deputy_head"], members)
                self.assertNotIn(self.people["head"], members)

    def test_all_teachers_are_in_the_pedagogical_council(self):
        card = self._create_teacher(self.people["offline"])
        self.pedagogical._sync_by_rule(TODAY)
        self.assertIn(card.employee_id, self.pedagogical._members(TODAY))
        self.assertNotIn(card.employee_id, self.methodical._members(TODAY))

    def test_whole_staff_is_the_general_meeting(self):
        staff = {key for key in self.people if key != "outsider"}
        for key in staff:
            self.assertIn(self.people[key], self.assembly._members(TODAY), key)
        self.assertNotIn(self.people["outsider"], self.assembly._members(TODAY))

    def test_chairs_by_office(self):
        """The director leads the pedagogical council, on its meetings as well."""
        self.assertEqual(self.pedagogical.head_id, self.people["director"])
        meeting = self._create_meeting(self.pedagogical)
        self.assertEqual(meeting.chair_id, self.people["director"])

    def test_secretary_writes_the_meetings(self):
        self._join(self.pedagogical, self.people["stranger"], "secretary")
        meeting = self._create_meeting(self.pedagogical)
        self.assertEqual(meeting.secretary_id, self.people["stranger"])
        self.as_user("stranger", meeting).action_convene()
        self.assertEqual(meeting.state, "convened")

    def test_own_words(self):
        """Associations resolve, councils decide; the school may say it otherwise."""
        words = {body: body._words().decision_heading for body in self.councils}
        self.assertEqual(set(words.values()), {"DECIDED"})
        self.assertEqual(self.body._words().decision_heading, "RESOLVED")
        self.as_user("deputy", self.methodical._words()).decision_noun = "advice"
        self.assertEqual(self.methodical._words().decision_noun, "advice")
        self.assertNotEqual(self.pedagogical._words().decision_noun, "advice")
