from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestAgendaCarried(UbCase):
    """What was carried over comes to the next agenda once, and says where from."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.held = cls._create_meeting(date_start="2026-11-18 08:00:00")
        cls.held.action_hold()
        cls.item = cls.held.item_ids
        cls.item.write(
            {
                "outcome": "carried",
                "minutes": 15,
                "speaker_id": cls.people["teacher"].id,
                "touched_body_ids": [Command.link(cls.other_body.id)],
                "heard": "It was late",
            }
        )

    def _next(self, key="head", **vals):
        return self.as_user(key, self.env["ub.meeting"]).create(
            {
                "body_id": self.body.id,
                "date_start": "2026-11-27 08:00:00",
                "item_ids": [],
                **vals,
            }
        )

    def test_comes_by_itself_with_its_trace(self):
        item = self._next().item_ids
        self.assertEqual(item.previous_id, self.item)
        self.assertEqual(item.name, self.item.name)
        self.assertEqual(item.speaker_id, self.people["teacher"])
        self.assertEqual(item.touched_body_ids, self.other_body)
        self.assertEqual(item.minutes, 15)
        self.assertFalse(item.heard)
        self.assertFalse(item.outcome)
        self.assertEqual(self.item.next_ids, item.with_env(self.env))

    def test_comes_once(self):
        self._next()
        later = self._next(date_start="2026-12-04 08:00:00")
        self.assertFalse(later.item_ids)
        later.action_offer_carried_items()
        self.assertFalse(later.item_ids)
        self.assertEqual(later.carried_count, 0)

    def test_comes_again_when_that_meeting_falls_out(self):
        first = self._next()
        first.reason = "Frost"
        first.action_cancel()
        self.assertEqual(self._next().item_ids.previous_id, self.item)

    def test_not_to_an_earlier_meeting_nor_to_one_on_paper(self):
        self.assertFalse(self._next(date_start="2026-11-17 08:00:00").item_ids)
        self.assertFalse(self._next(is_on_paper=True).item_ids)

    def test_not_to_another_body(self):
        meeting = self._create_meeting(self.other_body)
        self.assertFalse(meeting.item_ids.previous_id)

    def test_by_the_button_when_the_draft_was_there_already(self):
        self.item.outcome = False
        draft = self._next()
        self.assertFalse(draft.item_ids)
        self.item.outcome = "carried"
        draft = self.as_user("head", draft)
        self.assertEqual(draft.carried_count, 1)
        draft.action_offer_carried_items()
        self.assertEqual(draft.item_ids.previous_id, self.item)

    def test_only_to_what_is_being_prepared(self):
        draft = self._next(date_start="2026-11-19 08:00:00", is_on_paper=True)
        draft.action_hold()
        with self.assertRaisesRegex(UserError, "the next one"):
            draft.action_offer_carried_items()

    def test_trace_is_not_forged(self):
        vals = {"name": "Mine", "previous_id": self.item.id}
        with self.assertRaises(UserError):
            self._next(item_ids=[Command.create(vals)])
