from datetime import date

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common import UbCase


class MinutesCase(UbCase):
    """A meeting of yesterday that was held."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting(date_start="2026-11-19 08:00:00")
        cls.meeting.action_hold()
        cls.item = cls.meeting.item_ids
        cls.words = cls.body._words()

    def _line(self, key):
        person = self.people[key]
        lines = self.meeting.presence_ids
        return lines.filtered(lambda line: line.employee_id == person)


@tagged("post_install", "-at_install")
class TestPresence(MinutesCase):
    """Who was there (001 cl. 8.2, 004 members.2), and why somebody was not."""

    def test_late_and_gone_early_were_there(self):
        lines = self.as_user("secretary", self.meeting.presence_ids)
        lines[0].action_present()
        lines[1].action_late()
        lines[2].action_left()
        lines[3].action_excused()
        self.assertEqual(self.meeting.present_count, 3)
        self.assertTrue(lines[3].is_excused)
        lines[3].action_absent()
        self.assertFalse(lines[3].is_excused)

    def test_reason_is_for_the_few_who_must_know(self):
        self.as_user("secretary", self._line("teacher")).write(
            {"state": "absent", "reason": "Operation"}
        )
        for key in ("secretary", "head", "deputy", "director"):
            line = self.as_user(key, self._line("teacher"))
            self.assertTrue(line.can_see_reason, key)
            self.assertEqual(line.reason, "Operation", key)
        for key in ("teacher", "clerk", "admin"):
            line = self.as_user(key, self._line("teacher"))
            self.assertFalse(line.can_see_reason, key)
            self.assertFalse(line.reason, key)
            found = self.as_user(key, self.env["ub.absence"]).search([])
            self.assertFalse(found, key)
        with self.assertRaises(AccessError):
            reason = self.env["ub.absence"].search([])
            self.as_user("teacher", reason).read(["text"])

    def test_teacher_writes_no_reason(self):
        for line in (self._line("teacher"), self._line("head")):
            with self.assertRaises(UserError):
                self.as_user("teacher", line).reason = "Forged"
            with self.assertRaises(UserError):
                self.as_user("teacher", self.env["ub.absence"]).create(
                    {"presence_id": line.id, "text": "Forged"}
                )

    def test_reason_is_wiped_when_the_year_is_closed(self):
        line = self._line("teacher")
        line.write({"state": "absent", "is_excused": True, "reason": "Operation"})
        self.as_user("director", self.year_a).action_close()
        self.env.invalidate_all()
        self.assertFalse(self.env["ub.absence"].search([]))
        self.assertTrue(line.is_excused)

    def test_empty_reason_disappears(self):
        line = self.as_user("head", self._line("teacher"))
        line.reason = "Operation"
        line.reason = "Journey"
        self.assertEqual(self.env["ub.absence"].search([]).text, "Journey")
        line.reason = False
        self.assertFalse(self.env["ub.absence"].search([]))


@tagged("post_install", "-at_install")
class TestQuorum(MinutesCase):
    """Quorum and votes: only where the school asks for them."""

    def _mark(self, present):
        lines = self.meeting.presence_ids
        lines[:present].action_present()
        lines[present:].action_absent()
        self.item.outcome = "noted"

    def test_nobody_asks_for_a_quorum_at_first(self):
        self._mark(1)
        self.assertEqual((self.meeting.quorum, self.meeting.counts_votes), (0, False))
        self.as_user("head", self.meeting).action_write_up()
        self.assertEqual(self.meeting.state, "minutes")

    def test_half_of_five_are_three(self):
        self.words.quorum_percent = 50
        self._mark(2)
        self.assertEqual(self.meeting.quorum, 3)
        with self.assertRaisesRegex(UserError, "3 are needed"):
            self.as_user("head", self.meeting).action_write_up()
        self.meeting.presence_ids[2].action_late()
        self.as_user("head", self.meeting).action_write_up()
        self.assertTrue(self.meeting.has_quorum)

    def test_invited_do_not_make_a_quorum(self):
        self.words.quorum_percent = 50
        self._mark(2)
        self.meeting.presence_ids.create(
            {
                "meeting_id": self.meeting.id,
                "employee_id": self.people["stranger"].id,
                "kind": "invited",
                "state": "present",
            }
        )
        self.assertFalse(self.meeting.has_quorum)

    def test_majorities(self):
        self._mark(5)
        votes = {"votes_for": 3, "votes_against": 2}
        self.words.majority = "simple"
        self.item.write(votes)
        self.assertTrue(self.item.has_majority)
        self.words.majority = "qualified"
        self.item.invalidate_recordset(["has_majority"])
        self.assertFalse(self.item.has_majority)
        self.item.write({"votes_for": 4, "votes_against": 1})
        self.assertTrue(self.item.has_majority)

    def test_no_more_votes_than_people(self):
        self._mark(3)
        with self.assertRaisesRegex(ValidationError, "only 3 people"):
            self.item.write({"votes_for": 3, "votes_abstained": 1})
        absent = self.meeting.presence_ids[0].employee_id
        self.item.absent_ids = absent
        with self.assertRaisesRegex(ValidationError, "only 2 people"):
            self.item.votes_for = 3
        with self.assertRaises(ValidationError):
            self.item.votes_for = -1


@tagged("post_install", "-at_install")
class TestSpeech(MinutesCase):
    """Speakers look at the words in their name before the minutes are signed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.words.review_days = 3
        cls.meeting.presence_ids.action_present()
        cls.item.write(
            {
                "outcome": "noted",
                "speech_ids": [
                    Command.create(
                        {"employee_id": cls.people["teacher"].id, "text": "I agree"}
                    )
                ],
            }
        )
        cls.speech = cls.item.speech_ids

    def test_speaker_corrects_his_own_words_for_some_days(self):
        mine = self.as_user("teacher", self.speech)
        with self.assertRaises(UserError):
            mine.text = "Too early"
        self.as_user("secretary", self.meeting).action_show_to_speakers()
        self.assertEqual(self.meeting.review_until, date(2026, 11, 23))
        users = self.meeting.activity_ids.user_id
        self.assertEqual(users, self.users["teacher"])
        mine = self.as_user("teacher", self.speech)
        mine.write({"text": "I agree in part", "dissent": "Not with point 2"})
        self.assertEqual(self.speech.text, "I agree in part")
        self.assertEqual(self.speech.seen_on, date(2026, 11, 20))
        for vals in ({"employee_id": self.people["head"].id}, {"person": "Nobody"}):
            with self.assertRaises(UserError):
                self.as_user("teacher", self.speech).write(vals)
        with freeze_time("2026-11-24 06:00:00"), self.assertRaises(UserError):
            self.as_user("teacher", self.speech).text = "Too late"

    def test_nobody_else_speaks_in_his_name(self):
        self.as_user("secretary", self.meeting).action_show_to_speakers()
        for key in ("stranger", "council_member", "offline"):
            if key in self.users:
                with self.assertRaises(UserError):
                    self.as_user(key, self.speech).text = "Forged"
                with self.assertRaises(UserError):
                    self.as_user(key, self.speech).action_agree()

    def test_minutes_wait_for_the_speakers(self):
        self.as_user("secretary", self.meeting).action_show_to_speakers()
        with self.assertRaisesRegex(UserError, "until 23.11.2026"):
            self.as_user("head", self.meeting).action_write_up()
        self.as_user("teacher", self.speech).action_agree()
        self.as_user("head", self.meeting).action_write_up()
        self.assertFalse(self.meeting.activity_ids)

    def test_they_wait_no_longer_than_the_days(self):
        self.as_user("secretary", self.meeting).action_show_to_speakers()
        with freeze_time("2026-11-24 06:00:00"):
            self.as_user("head", self.meeting).action_write_up()
        self.assertEqual(self.meeting.state, "minutes")

    def test_rewritten_words_are_agreed_to_anew(self):
        self.as_user("secretary", self.meeting).action_show_to_speakers()
        self.as_user("teacher", self.speech).action_agree()
        self.as_user("secretary", self.speech).text = "Something else"
        self.assertFalse(self.speech.seen_on)

    def test_nothing_to_show(self):
        self.speech.unlink()
        with self.assertRaisesRegex(UserError, "nobody's words"):
            self.as_user("secretary", self.meeting).action_show_to_speakers()
