from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_mail import MailCase


@tagged("post_install", "-at_install")
class TestCallRemoved(MailCase):
    """Whoever is taken off the list of a convened meeting is told so, once."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()
        cls.meeting.item_ids.speaker_id = cls.people["union_chair"]

    def setUp(self):
        super().setUp()
        self.catcher = self._start_server()

    def _convened(self):
        self.as_user("head", self.meeting).action_convene()
        return self._arrived(self.catcher)

    def _line(self, *keys):
        people = {self.people[key] for key in keys}
        return self.meeting.presence_ids.filtered(lambda x: x.employee_id in people)

    def _remove(self, *keys, by="head"):
        self.as_user(by, self._line(*keys)).unlink()
        return self._arrived(self.catcher)

    def _event(self, letter):
        return self._calendar(letter)[1].vevent

    def _note(self):
        return self.meeting.message_ids.filtered("body")[:1].body

    def test_his_calendar_drops_it(self):
        first = self._event(self._convened()["union_chair@example.com"])
        letters = self._remove("union_chair")
        self.assertEqual(set(letters), {"union_chair@example.com"})
        letter = letters["union_chair@example.com"]
        part, calendar = self._calendar(letter)
        self.assertEqual(part.get_param("method").upper(), "CANCEL")
        self.assertEqual(calendar.method.value, "CANCEL")
        last = calendar.vevent
        self.assertEqual(last.status.value, "CANCELLED")
        self.assertEqual(last.uid.value, first.uid.value)
        self.assertGreater(int(last.sequence.value), int(first.sequence.value))
        self.assertEqual(last.organizer.value, first.organizer.value)
        (guest,) = last.attendee_list
        self.assertEqual(guest.value, "mailto:union_chair@example.com")
        text = self._text(letter)
        self.assertIn("not called to this meeting any more", text)
        self.assertIn("27.11.2026", text)
        self.assertNotIn("/methodical/answer/", text)
        self.assertIn("not called to the meeting any more", letter["Subject"])

    def test_once_and_never_again(self):
        self._convened()
        self._remove("union_chair")
        head = self.as_user("head", self.meeting)
        head.place = "Room 7"
        self.assertNotIn("union_chair@example.com", self._arrived(self.catcher))
        head.reason = "Quarantine"
        head.action_cancel()
        self.assertNotIn("union_chair@example.com", self._arrived(self.catcher))

    def test_from_the_form_several_at_once(self):
        self._convened()
        lines = self._line("union_chair", "teacher", "offline")
        self.as_user("deputy", self.meeting).write(
            {"presence_ids": [Command.delete(line.id) for line in lines]}
        )
        letters = self._arrived(self.catcher)
        self.assertEqual(
            set(letters), {"union_chair@example.com", "teacher@example.com"}
        )
        for address, letter in letters.items():
            self.assertEqual(
                self._event(letter).organizer.value, "mailto:head@example.com"
            )
            self.assertNotIn(
                *({"union_chair@example.com", "teacher@example.com"} - {address}),
                letter.as_string(),
            )
        partners = self.meeting.event_id.partner_ids
        self.assertNotIn(self.users["teacher"].partner_id, partners)
        self.assertIn(self.users["head"].partner_id, partners)

    def test_called_again_his_calendar_takes_it_back(self):
        self._convened()
        gone = self._event(self._remove("union_chair")["union_chair@example.com"])
        self.as_user("head", self.meeting).action_call_rest()
        letters = self._arrived(self.catcher)
        self.assertEqual(set(letters), {"union_chair@example.com"})
        back = self._event(letters["union_chair@example.com"])
        self.assertGreater(int(back.sequence.value), int(gone.sequence.value))
        again = self._event(self._remove("union_chair")["union_chair@example.com"])
        self.assertGreater(int(again.sequence.value), int(back.sequence.value))

    def test_without_mail_nothing_leaves(self):
        self.users["union_chair"].partner_id.email = False
        self._convened()
        self.as_user("head", self._line("union_chair")).channel = "phone"
        self.assertFalse(self._remove("union_chair"))
        name = self.people["union_chair"].name
        self.assertIn(f"tell them otherwise: {name}", self._note())

    def test_who_did_not_know_of_it_needs_no_word(self):
        self._convened()
        note = self._note()
        self.assertFalse(self._remove("offline"))
        self.assertEqual(self._note(), note)

    def test_a_draft_and_a_meeting_that_is_over_send_nothing(self):
        line = self.env["ub.presence"].create(
            {
                "meeting_id": self.meeting.id,
                "employee_id": self.people["stranger"].id,
            }
        )
        self.as_user("head", line).unlink()
        self.assertFalse(self._arrived(self.catcher))
        self._convened()
        self.as_user("head", self.meeting).action_hold()
        self.assertFalse(self._remove("union_chair"))

    def test_a_letter_that_did_not_leave_is_not_taken_back(self):
        server = self.env["ir.mail_server"].search([])
        port, server.smtp_port = server.smtp_port, 1
        self.as_user("head", self.meeting).action_convene()
        self._send()
        server.smtp_port = port
        self.assertFalse(self._remove("union_chair"))
        self.assertIn("tell them otherwise", self._note())

    def test_a_member_takes_nobody_off(self):
        self._convened()
        for key in ("teacher", "union_chair", "stranger"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self.as_user(key, self._line("union_chair")).unlink()
        self.assertFalse(self._arrived(self.catcher))
        self.assertTrue(self._line("union_chair"))

    def test_a_notice_does_not_say_that_the_time_has_changed(self):
        self._convened()
        self._remove("union_chair")
        self.as_user("head", self.meeting).action_call_rest()
        self.assertFalse(self.meeting._notice_values()["is_changed"])
        self.as_user("head", self.meeting).place = "Room 7"
        self.assertTrue(self.meeting._notice_values()["is_changed"])
