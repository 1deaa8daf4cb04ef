from urllib.parse import parse_qs, urlsplit

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_rpc import RpcCase

ODD = 'Ачык сабак: 5 & 6 "А" + 100% #1 <b>? №\nэкинчи сап 🎓'


@tagged("post_install", "-at_install")
class TestCallShare(RpcCase):
    """The ready text, and the links that open a messenger with it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.mail_server"].search([]).active = False
        cls.env["res.lang"]._activate_lang("ky_KG")
        cls.env["res.lang"]._activate_lang("ru_RU")
        cls.body.with_context(lang="ky_KG").name = "Математика бирикмеси"
        cls.body.with_context(lang="ru_RU").name = "МО математиков"
        cls.meeting = cls._create_meeting(
            item_ids=[
                Command.create({"name": ODD, "speaker": "Конок", "sequence": 1}),
                Command.create({"name": "Ар түрдүү маселе", "sequence": 2}),
            ]
        )
        cls.meeting.with_user(cls.users["head"]).action_convene()

    def _dialog(self, key="head", **vals):
        wizards = self.as_user(key, self.env["ub.call.share"])
        return wizards.create({"meeting_id": self.meeting.id, **vals})

    def test_the_text_is_kyrgyz_unless_switched(self):
        text = self._dialog().text
        for words in ("Математика бирикмеси", "2026-жылдын 27-ноябры", "14:00"):
            self.assertIn(words, text)
        self.assertIn("Room 12", text)
        self.assertIn("(Конок)", text)
        self.assertLess(text.index("1. Ачык"), text.index("2. Ар түрдүү"))
        russian = self._dialog(lang="ru_RU").text
        self.assertIn("МО математиков", russian)
        self.assertIn("27 ноября 2026 г.", russian)

    def test_links_carry_the_text_as_it_is(self):
        dialog = self._dialog()
        whatsapp = urlsplit(dialog.whatsapp)
        self.assertEqual((whatsapp.scheme, whatsapp.netloc), ("https", "wa.me"))
        self.assertEqual(parse_qs(whatsapp.query), {"text": [dialog.text]})
        telegram = parse_qs(urlsplit(dialog.telegram).query)
        joined = "\n".join((*telegram["url"], *telegram["text"]))
        self.assertEqual(joined, dialog.text)
        self.assertNotIn("#", dialog.whatsapp + dialog.telegram)

    def test_the_text_alone_marks_nobody(self):
        dialog = self._dialog()
        self.assertTrue(dialog.text)
        self.assertEqual(set(self.meeting.presence_ids.mapped("told")), {"not"})
        dialog.action_told_in_group()
        self.assertEqual(set(self.meeting.presence_ids.mapped("channel")), {"message"})

    def test_the_text_says_what_has_become_of_it(self):
        self.as_user("head", self.meeting).place = "Зал"
        changed = self._dialog(lang="en_US").text
        self.assertIn("has changed", changed)
        self.assertIn("Зал", changed)
        self.as_user("head", self.meeting).reason = "Карантин"
        self.as_user("head", self.meeting).action_postpone()
        postponed = self._dialog(lang="en_US").text
        self.assertIn("postponed", postponed)
        self.assertIn("Reason: Карантин", postponed)
        self.assertNotIn("Ар түрдүү", postponed)
        self.as_user("head", self.meeting).action_cancel()
        self.assertIn("does not take place", self._dialog(lang="en_US").text)

    def test_a_member_shares_but_marks_nobody(self):
        dialog = self._dialog("teacher")
        self.assertIn("Ар түрдүү", dialog.text)
        self.assertFalse(dialog.can_tell)
        with self.assertRaises(UserError):
            dialog.action_told_in_group()

    def test_a_stranger_gets_no_text(self):
        vals = {"meeting_id": self.meeting.id, "lang": "en_US"}
        for key in ("outsider", "stranger"):
            with self.subTest(key=key), self.assertRaises(UserError):
                wizard = self.rpc(key, "ub.call.share", "create", [vals])
                self.rpc(key, "ub.call.share", "read", wizard, ["text"])

    def test_nobody_opens_another_ones_dialog(self):
        dialog = self._dialog()
        self.assertRefused("teacher", "ub.call.share", "read", dialog.ids, ["text"])
