from odoo import Command
from odoo.tests import tagged

from .common_mail import MailCase


@tagged("post_install", "-at_install")
class TestInvitation(MailCase):
    """Members are called by mail, and nothing breaks for those who have none."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].user_id.lang = "ru_RU"
        cls.body.with_context(lang="ru_RU").name = "МО математиков"
        cls.meeting = cls._create_meeting(
            item_ids=[
                Command.create({"name": "The plan", "speaker": "Guest", "sequence": 1}),
                Command.create({"name": "Open lessons", "sequence": 2}),
            ]
        )

    def _note(self):
        return self.meeting.message_ids.filtered("body")[:1].body

    def test_each_member_gets_a_letter_of_his_own(self):
        catcher = self._start_server()
        self.as_user("head", self.meeting).action_convene()
        self._send()
        recipients = [address for to, _letter in catcher.letters for address in to]
        self.assertCountEqual(
            recipients,
            [
                f"{key}@example.com"
                for key in ("head", "deputy_head", "secretary", "teacher")
            ],
        )
        self.assertTrue(all(len(to) == 1 for to, _letter in catcher.letters))
        self.assertIn("4 by mail, 1 to be told", self._note())

    def test_letter_says_what_when_and_where(self):
        catcher = self._start_server()
        self.as_user("head", self.meeting).action_convene()
        self._send()
        letters = {to[0]: letter for to, letter in catcher.letters}
        english = letters["secretary@example.com"]
        text = english.get_body(("html",)).get_content()
        self.assertIn("Mathematics Association", english["Subject"])
        for words in ("27.11.2026", "14:00", "Room 12", "The plan", "(Guest)"):
            self.assertIn(words, text)
        self.assertLess(text.index("The plan"), text.index("Open lessons"))

    def test_letter_is_in_the_readers_language(self):
        catcher = self._start_server()
        self.as_user("head", self.meeting).action_convene()
        self._send()
        letters = {to[0]: letter for to, letter in catcher.letters}
        russian = letters["teacher@example.com"]
        text = russian.get_body(("html",)).get_content()
        self.assertIn("МО математиков", russian["Subject"])
        self.assertIn("27 ноября 2026 г.", text)

    def test_without_a_server_all_are_told_otherwise(self):
        self.as_user("head", self.meeting).action_convene()
        self.assertEqual(self.meeting.state, "convened")
        self.assertIn("0 by mail, 5 to be told", self._note())
        self.assertFalse(
            self.env["mail.mail"].search(
                [("model", "=", "ub.meeting"), ("res_id", "=", self.meeting.id)]
            )
        )

    def test_a_dead_server_breaks_nothing(self):
        self.env["ir.mail_server"].create(
            {"name": "Dead", "smtp_host": "127.0.0.1", "smtp_port": 1}
        )
        self.as_user("head", self.meeting).action_convene()
        self._send()
        letters = self.env["mail.mail"].search(
            [("model", "=", "ub.meeting"), ("res_id", "=", self.meeting.id)]
        )
        self.assertEqual(set(letters.mapped("state")), {"exception"})
        self.assertEqual(self.meeting.state, "convened")

    def test_person_with_two_contacts_is_written_to_once(self):
        self.people["teacher"].work_contact_id = self.env["res.partner"].create(
            {"name": "Teacher at work", "email": "work@example.com"}
        )
        catcher = self._start_server()
        self.as_user("head", self.meeting).action_convene()
        self._send()
        recipients = [address for to, _letter in catcher.letters for address in to]
        self.assertNotIn("work@example.com", recipients)
        self.assertEqual(len(recipients), 4)
