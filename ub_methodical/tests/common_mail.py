import asyncio
import socket
from email import message_from_bytes, policy
from unittest.mock import patch

import vobject
from aiosmtpd.controller import Controller

from .common import UbCase


class _Catcher:
    """Keeps what an SMTP server was given, in the order of arrival."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters.append((envelope.rcpt_tos, letter))
        await asyncio.sleep(0)
        return "250 OK"


class MailCase(UbCase):
    """With a real SMTP server on this machine: letters are read as they arrive."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.mail_server"].search([]).active = False

    def _start_server(self):
        catcher = _Catcher()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(catcher, hostname="127.0.0.1", port=port)
        controller.start()
        self.addCleanup(controller.stop)
        self.env["ir.mail_server"].create(
            {
                "name": "Catcher",
                "smtp_host": "127.0.0.1",
                "smtp_port": port,
                "smtp_encryption": "none",
            }
        )
        return catcher

    def _send(self):
        servers = type(self.env["ir.mail_server"])
        with patch.object(servers, "_disable_send", lambda self: False):
            self.env["mail.mail"].process_email_queue()

    def _arrived(self, catcher):
        """``{address: letter}`` of what came since it was asked last."""
        self._send()
        letters = {to[0]: letter for to, letter in catcher.letters}
        self.assertEqual(len(letters), len(catcher.letters), "one letter for each")
        catcher.letters.clear()
        return letters

    def _text(self, letter):
        return letter.get_body(("html",)).get_content()

    def _calendar(self, letter):
        """The calendar file of a letter: its part, and as a calendar reads it."""
        (part,) = letter.iter_attachments()
        return part, vobject.readOne(part.get_content())

    def _lines(self, meeting, **values):
        """``{key of a person: value of his line}`` for each of ``values``' names."""
        keys = {person: key for key, person in self.people.items()}
        return {
            keys[line.employee_id]: line[name]
            for line in meeting.presence_ids
            for name in values
        }
