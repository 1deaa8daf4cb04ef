from psycopg2.errors import UniqueViolation

from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, freeze_time, tagged
from odoo.tools import mute_logger

from .common import UbCase


@tagged("post_install", "-at_install")
class TestBody(UbCase):
    """Bodies of a school and their place in the methodical service."""

    def test_state_follows_the_dates(self):
        body = self.body
        body.date_to, body.ending = "2026-12-31", "abolished"
        self.assertEqual(body.state, "active")
        for day, state in (
            ("2026-08-31 06:00:00", "proposed"),
            ("2026-12-31 06:00:00", "active"),
            ("2027-01-01 06:00:00", "abolished"),
        ):
            with self.subTest(day=day), freeze_time(day):
                body.invalidate_recordset()
                self.assertEqual(body.state, state)
                found = body.search([("id", "=", body.id), ("state", "=", state)])
                self.assertEqual(found, body)
                self.assertFalse(
                    body.search([("id", "=", body.id), ("state", "!=", state)])
                )

    def test_school_runs_any_number_of_associations(self):
        """001 cl. 1.2: two are an example, not a limit."""
        kind = self._body_type("association")
        bodies = self.as_user("deputy", self.env["ub.body"]).create(
            [
                {
                    "name": f"Association {index}",
                    "company_id": self.school_a.id,
                    "type_id": kind.id,
                }
                for index in range(12)
            ]
        )
        self.assertEqual(len(bodies), 12)

    def test_educators_are_members(self):
        """000 cl. 1.2: members are teachers and educators; no card is needed."""
        educators = self._create_body(
            "Educators", type_id=self.env.ref("ub_methodical.body_type_educators").id
        )
        educator = self._create_employee("Educator of the boarding house")
        self._join(educators, educator)
        self.assertEqual(educators._members(), educator)

    def test_responsible_deputy_is_the_holder_of_the_office(self):
        """001 cl. 1.8, 003 cl. 1.2."""
        self.body.deputy_post_id = self.posts["manage"]
        self.assertEqual(self.body.deputy_id, self.people["deputy"])
        self.holders["deputy"].date_to = "2026-11-19"
        self._hold_office(self.people["stranger"], "manage", date_from="2026-11-20")
        self.body.invalidate_recordset()
        self.assertEqual(self.body.deputy_id, self.people["stranger"])

    def test_tree_of_the_service(self):
        """002 cl. 4.1, 4.7; 004: council above, associations and groups below."""
        group = self._create_body("Group", parent=self.body, category="group")
        self._join(group, self.people["teacher"], "head")
        below = self.env["ub.body"].search([("id", "child_of", self.council.id)])
        self.assertEqual(below, self.council | self.body | group)
        self.assertEqual(group.head_id, self.people["teacher"])
        with self.assertRaises(ValidationError):
            self.council.parent_id = group

    def test_council_reads_the_meetings_of_the_bodies_below(self):
        """001 council cl. 1.3; 004 general 6."""
        below, elsewhere = self._create_meeting(), self._create_meeting(self.other_body)
        meetings = self.as_user("council_member", self.env["ub.meeting"])
        self.assertFalse(meetings.search([]))
        self.as_user("head", below).action_hold()
        self.as_user("deputy", elsewhere).action_hold()
        self.assertEqual(
            self.as_user("council_member", self.env["ub.meeting"]).search([]), below
        )
        with self.assertRaises(UserError):
            self.as_user("council_member", below).write({"place": "elsewhere"})

    def test_problem_group_has_a_leader(self):
        """004 directions 2."""
        group = self._create_body(
            "Problem group",
            type_id=self.env.ref("ub_methodical.body_type_problem_group").id,
        )
        self._join(group, self.people["teacher"], "head")
        meeting = self.as_user("teacher", self.env["ub.meeting"]).create(
            {"body_id": group.id, "date_start": "2026-11-27 08:00:00"}
        )
        self.assertEqual(meeting.chair_id, self.people["teacher"])

    def test_director_and_deputy_control_every_body(self):
        """004 intro 8: they read everything and leave notes."""
        meeting = self._create_meeting(self.other_body)
        for key in ("director", "deputy"):
            seen = self.as_user(key, meeting)
            self.assertEqual(seen.item_ids.name, "The plan of the quarter")
            message = seen.message_post(body="Controlled", subtype_xmlid="mail.mt_note")
            self.assertEqual(message.author_id, self.users[key].partner_id)

    def test_founded_body_is_not_deleted(self):
        with self.assertRaises(ValidationError):
            self.as_user("deputy", self.other_body).unlink()
        self.as_user("deputy", self.other_body).action_archive()
        self.assertFalse(self.other_body.active)

    def test_cases_follow_the_name_and_may_be_corrected(self):
        with Form(self.as_user("deputy", self.env["ub.body"])) as form:
            form.name = "Табигый илимдер усулдук бирикмеси"
            form.type_id = self._body_type("association")
            body = form.save()
        self.assertEqual(body.name_genitive, "Табигый илимдер усулдук бирикмесинин")
        self.assertEqual(body.name_dative, "Табигый илимдер усулдук бирикмесине")
        body.name_dative = "Табигыйчыларга"
        body.sequence = 3
        self.assertEqual(body._in_case("dative"), "Табигыйчыларга")

    def test_same_name_twice_is_refused_within_a_school(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation):
            self._create_body("Mathematics Association")
        self.assertTrue(
            self._create_body("Mathematics Association", school=self.school_b)
        )
