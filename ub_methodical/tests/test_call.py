import doctest
from datetime import datetime

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tools import calendar_file, share

from .common import UbCase


@tagged("post_install", "-at_install")
class TestCall(UbCase):
    """Who is called to a meeting, and how each of them was told."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.mail_server"].search([]).active = False
        cls._join(cls.other_body, cls.people["stranger"], "head")
        cls.meeting = cls._create_meeting()
        cls.item = cls.meeting.item_ids

    def _convene(self, meeting=None):
        self.as_user("head", meeting or self.meeting).action_convene()

    def _kinds(self):
        return {line.employee_id: line.kind for line in self.meeting.presence_ids}

    def _line(self, key):
        return self.meeting.presence_ids.filtered(
            lambda line: line.employee_id == self.people[key]
        )

    # Who is called

    def test_members_are_called_as_members(self):
        self._convene()
        keys = ("head", "deputy_head", "secretary", "teacher", "offline")
        self.assertEqual(
            self._kinds(), dict.fromkeys((self.people[key] for key in keys), "member")
        )

    def test_members_of_joint_bodies_are_called(self):
        self.meeting.joint_ids.create(
            {"meeting_id": self.meeting.id, "joint_body_id": self.council.id}
        )
        self._convene()
        kinds = self._kinds()
        self.assertEqual(kinds[self.people["council_member"]], "member")
        self.assertEqual(len(kinds), 7)

    def test_head_of_a_touched_body_is_invited(self):
        self.item.touched_body_ids = self.other_body
        self._convene()
        self.assertEqual(self._kinds()[self.people["stranger"]], "invited")

    def test_a_touched_body_whose_head_is_a_member_adds_nobody(self):
        self._join(self.council, self.people["teacher"], "secretary")
        self.item.touched_body_ids = self.body
        self._convene()
        self.assertEqual(set(self._kinds().values()), {"member"})

    def test_speakers_who_are_not_members_are_invited(self):
        self.item.speaker_id = self.people["union_chair"]
        self.item.co_speaker_ids = self.people["clerk"] | self.people["teacher"]
        self._convene()
        kinds = self._kinds()
        self.assertEqual(kinds[self.people["union_chair"]], "invited")
        self.assertEqual(kinds[self.people["clerk"]], "invited")
        self.assertEqual(kinds[self.people["teacher"]], "member")

    def test_the_deputy_is_told_where_the_school_wants_it(self):
        """004 intro.1: with time and place; by default the school does not ask it."""
        self.body.deputy_post_id = self.posts["manage"]
        self._convene()
        self.assertNotIn(self.people["deputy"], self._kinds())
        self.assertFalse(self.meeting.activity_ids)
        meeting = self._create_meeting(date_start="2026-12-04 08:00:00")
        self.body._words().notify_deputy = True
        self._convene(meeting)
        line = meeting.presence_ids.filtered(lambda line: line.kind == "invited")
        self.assertEqual(line.employee_id, self.people["deputy"])
        activity = meeting.activity_ids
        self.assertEqual(activity.user_id, self.users["deputy"])
        self.assertEqual(str(activity.date_deadline), "2026-12-04")
        for words in ("04.12.2026", "14:00", "Room 12"):
            self.assertIn(words, activity.summary)
        self.as_user("head", meeting).place = "Room 7"
        self.assertIn("Room 7", meeting.activity_ids.summary)
        self.assertEqual(len(meeting.activity_ids), 1)
        self.as_user("head", meeting).reason = "Quarantine"
        self.as_user("head", meeting).action_cancel()
        self.assertFalse(meeting.activity_ids)

    def test_who_was_added_later_is_called_too(self):
        self._convene()
        self._line("teacher").channel = "phone"
        self.as_user("head", self.item).touched_body_ids = self.other_body
        self.as_user("head", self.meeting).action_call_rest()
        self.assertEqual(self._kinds()[self.people["stranger"]], "invited")
        self.assertEqual(self._line("teacher").channel, "phone")
        self.assertIn(
            self.users["stranger"].partner_id, self.meeting.event_id.partner_ids
        )

    # How they were told

    def test_the_head_notes_how_the_rest_were_told(self):
        self._convene()
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"not"})
        self.as_user("head", self._line("teacher")).channel = "phone"
        self.assertTrue(self._line("teacher").told_on)
        self.as_user("head", self.meeting).action_told_in_group()
        self.assertEqual(self._line("teacher").channel, "phone")
        self.assertEqual(self._line("offline").channel, "message")
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"told"})
        self.assertIn("told: 5 · still to be told: 0", self.meeting.call_note)

    def test_a_channel_taken_back_means_not_told(self):
        self._convene()
        line = self.as_user("head", self._line("teacher"))
        line.channel = "person"
        line.channel = False
        self.assertFalse(line.told_on)

    def test_a_draft_has_nobody_to_tell(self):
        with self.assertRaisesRegex(UserError, "Being prepared"):
            self.as_user("head", self.meeting).action_told_by_phone()

    def test_a_member_notes_nothing_for_others(self):
        self._convene()
        for method in ("action_told_in_group", "action_told_on_sheet"):
            with self.assertRaises(UserError):
                getattr(self.as_user("teacher", self.meeting), method)()
        with self.assertRaises(UserError):
            self.as_user("teacher", self.meeting).action_call_rest()
        with self.assertRaises(UserError):
            self.as_user("teacher", self._line("offline")).channel = "phone"

    def test_after_a_move_everybody_is_to_be_told_again(self):
        self._convene()
        self.as_user("head", self.meeting).action_told_in_person()
        self._line("teacher").answer = "yes"
        self.as_user("head", self.meeting).place = "Room 7"
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"again"})
        self.assertEqual(self._line("teacher").answer, "yes")
        note = self.meeting.message_ids.filtered("body")[:1].body
        self.assertIn("Moved: 0 by mail, 5 to be told again", note)
        self.as_user("head", self._line("teacher")).action_told_again()
        self.assertEqual(self._line("teacher").told, "told")
        self.assertEqual(self._line("teacher").channel, "person")
        self.as_user("head", self.meeting).date_start = datetime(2026, 11, 28, 8)
        self.assertFalse(self._line("teacher").answer)

    def test_saving_the_same_time_again_tells_nobody(self):
        self._convene()
        self.as_user("head", self.meeting).action_told_in_group()
        head = self.as_user("head", self.meeting)
        head.write({"date_start": "2026-11-27 08:00:00", "place": "Room 12"})
        head.theme = "Another theme"
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"told"})

    def test_a_correction_after_the_day_tells_nobody(self):
        self._convene()
        self.as_user("head", self.meeting).action_told_in_group()
        self.as_user("head", self.meeting).date_start = datetime(2026, 11, 19, 8)
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"told"})

    def test_who_knew_of_it_is_told_that_it_is_off(self):
        self._convene()
        self.as_user("head", self.meeting).action_told_in_group()
        self.as_user("head", self.meeting).reason = "Quarantine"
        self.as_user("head", self.meeting).action_cancel()
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"again"})
        self.as_user("head", self.meeting).action_told_by_phone()
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"told"})

    # Answers in the program

    def test_everybody_answers_for_himself(self):
        self._convene()
        self.as_user("teacher", self._line("teacher")).action_cannot_come()
        self.assertEqual(self._line("teacher").answer, "no")
        self.assertTrue(self._line("teacher").answered_on)
        self.assertEqual(self._line("teacher").state, "unknown")
        with self.assertRaises(UserError):
            self.as_user("teacher", self._line("offline")).action_will_come()
        self.assertIn("cannot: 1", self.meeting.answer_note)

    def test_what_follows_from_steps_is_not_typed(self):
        self._convene()
        line = self._line("teacher")
        for name, value in (
            ("told_on", "2026-11-20 06:00:00"),
            ("answered_on", "2026-11-20 06:00:00"),
            ("answer_token", "a" * 32),
        ):
            with self.subTest(name=name), self.assertRaises(UserError):
                self.as_user("head", line).write({name: value})
        for name, value in (("call_sequence", 7), ("caller_id", self.env.uid)):
            with self.subTest(name=name), self.assertRaises(UserError):
                self.as_user("head", self.meeting).write({name: value})

    def test_nobody_reads_the_key_of_a_letter(self):
        self._convene()
        line = self._line("teacher")
        line._give_tokens()
        for key in ("head", "deputy", "admin"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, line).read(["answer_token"])
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, line).search([("answer_token", "like", "a")])

    # In calendars

    def test_calendars_show_it_to_all_who_are_called(self):
        self.item.touched_body_ids = self.other_body
        self._convene()
        event = self.meeting.event_id
        self.assertIn(self.users["stranger"].partner_id, event.partner_ids)
        self.assertEqual(event.privacy, "private")
        self.as_user("head", self.meeting).date_start = datetime(2026, 11, 28, 8)
        self.assertEqual(event.start, datetime(2026, 11, 28, 8))

    def test_a_commission_is_not_named_in_calendars(self):
        commission = self._create_body("Attestation", category="commission")
        self._join(commission, self.people["head"], "head")
        meeting = self._create_meeting(commission)
        self._convene(meeting)
        self.assertEqual(meeting.event_id.name, "Meeting")

    def test_deleting_or_dragging_the_event_harms_nothing(self):
        self._convene()
        event = self.meeting.event_id
        with self.assertRaisesRegex(UserError, "change its time"):
            self.as_user("teacher", event).start = datetime(2026, 11, 28, 8)
        self.assertEqual(self.meeting.date_start, datetime(2026, 11, 27, 8))
        self.as_user("head", event).unlink()
        self.assertTrue(self.meeting.exists())
        self.assertEqual(self.meeting.state, "convened")
        self.assertEqual(len(self.meeting.presence_ids), 5)
        head = self.as_user("head", self.meeting)
        head.date_start = datetime(2026, 11, 28, 8)
        head.reason = "Quarantine"
        head.action_cancel()
        self.assertEqual(self.meeting.state, "cancelled")

    # Words

    def test_a_notice_names_questions_and_people(self):
        self.item.write(
            {"touched_body_ids": [Command.set(self.other_body.ids)], "minutes": 15}
        )
        self._convene()
        values = self.meeting._notice_values()
        self.assertEqual(values["time"], "14:00")
        self.assertEqual(
            values["agenda"][0],
            {
                "number": 1,
                "question": "The plan of the quarter",
                "speaker": "",
                "minutes": 15,
                "touching": ["History Association"],
            },
        )
        self.assertEqual(
            [person["kind"] for person in values["people"]],
            ["member"] * 5 + ["invited"],
        )

    def test_doctests(self):
        for module in (calendar_file, share):
            result = doctest.testmod(module)
            self.assertFalse(result.failed)
            self.assertTrue(result.attempted)
