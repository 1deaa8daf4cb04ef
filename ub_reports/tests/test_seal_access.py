import json

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time

from .common_seal import UbSealCase


class TestSealAccess(UbSealCase):
    """Access closed by order, and a redacted revision in the place of the first."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._sealed()
        cls.revision = cls._revisions(cls.meeting)

    def _close_access(self, key, **vals):
        return self.as_user(key, self.env["ub.revision.closure"]).create(
            {
                "revision_id": self.revision.id,
                "order_number": "№ 51",
                "reason": "A court's decision",
                **vals,
            }
        )

    def test_words_of_speakers_are_printed_from_above_once_sealed(self):
        meeting = self._written()
        item = meeting.item_ids[:1]
        self.env["ub.speech"].create(
            {"item_id": item.id, "person": "Конок", "text": "Макулмун"}
        )

        def words(key):
            form = self.as_user(key, meeting).env[
                "report.ub_reports.report_f16_minutes"
            ]
            doc = form._get_report_values(meeting.ids)["sheaves"][0][0]
            return [
                line for one in doc["items"][0]["speeches"] for line in one["lines"]
            ]

        self.assertEqual(words("teacher"), ["Макулмун"])
        self.assertEqual(words("council_member"), [])
        for key in ("head", "secretary"):
            self._hand(key, meeting).action_sign()
        self._close(meeting)
        for key in ("teacher", "council_member"):
            self.assertEqual(words(key), ["Макулмун"])

    def test_by_the_director_or_an_administrator(self):
        for key in ("deputy", "clerk", "head", "teacher", "outsider"):
            with self.subTest(key), self.assertRaises(AccessError):
                self._close_access(key)
        with self.assertRaises(ValidationError):
            self._close_access("director", order_number=False)
        closure = self._close_access("director")
        self.assertEqual(self.revision.state, "closed")
        with self.assertRaises(AccessError):
            self.as_user("deputy", closure).write({"date_to": "2026-11-20"})
        for key in ("director", "admin"):
            with self.assertRaises(UserError):
                self.as_user(key, closure).unlink()

    def test_nobody_else_reads_it(self):
        keys = ("head", "teacher", "clerk", "deputy", "council_member", "observer")
        records = (
            self.revision,
            self.revision.pdf_id,
            self.meeting,
            self.meeting.item_ids,
        )
        for key in keys:
            self.assertTrue(self.as_user(key, self.revision).has_access("read"))
        self._close_access("admin")
        for record in records:
            for key in keys:
                with self.subTest(f"{key} {record}"):
                    self.assertFalse(self.as_user(key, record).has_access("read"))
            for key in ("director", "admin"):
                self.assertTrue(self.as_user(key, record).has_access("read"))
        decisions = self.meeting.decision_ids
        own = decisions.filtered(
            lambda one: one.responsible_id == self.people["teacher"]
        )
        mine = self.as_user("teacher", self.env["ub.decision"]).search(
            [("meeting_id", "=", self.meeting.id)]
        )
        self.assertEqual(mine, own)

    def test_from_its_day_to_its_day(self):
        self._close_access("director", date_from="2026-11-25", date_to="2026-11-30")
        for day, may in {
            "2026-11-24": True,
            "2026-11-25": False,
            "2026-11-30": False,
            "2026-12-01": True,
        }.items():
            with freeze_time(f"{day} 06:00:00"):
                self.env.registry.clear_cache()
                own = self.as_user("teacher", self.revision)
                self.assertEqual(own.has_access("read"), may, day)

    def _redact(self, key, **vals):
        wizard = self.as_user(key, self.env["ub.revision.redact"]).create(
            {"revision_id": self.revision.id, **vals}
        )
        wizard.action_confirm()

    def test_words_are_blanked(self):
        for key in ("head", "deputy", "clerk"):
            with self.assertRaises(AccessError):
                self._redact(key, words="Teacher")
        with self.assertRaisesRegex(UserError, "None of these words"):
            self._redact("director", words="Nowhere")
        self._close_access("director")
        self._redact("director", words="Teacher\n Мугалим ")
        first, second = self._revisions(self.meeting)
        self.assertTrue(second.is_redacted)
        self.assertEqual((first.state, second.state), ("closed", "in_force"))
        self.assertNotIn("Teacher", second.values_json)
        self.assertIn("Teacher", first.values_json)
        values = json.loads(second.values_json)["ky_KG"]
        self.assertEqual(
            values["items"][0]["spoken"], ["[…] колдошту."], "its endings too"
        )
        member = self.as_user("teacher", self.env["ub.revision"])
        self.assertEqual(member.search([]), second)
        self.assertEqual(self.env["ub.revision"]._check_chains(self.school_a), (2, []))

    def test_a_question_is_blanked_wholly(self):
        with self.assertRaises(UserError):
            self._redact("director", item_numbers="first")
        self._redact("admin", item_numbers="1")
        values = json.loads(self._revisions(self.meeting)[1].values_json)["ky_KG"]
        self.assertEqual(values["items"][0]["heard"], ["[…]", "[…]"])
        self.assertEqual(values["items"][0]["number"], 1)
        self.assertEqual(values["chair"], "Head")
