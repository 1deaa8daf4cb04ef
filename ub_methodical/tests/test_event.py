from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestEvent(RpcCase):
    """Seminars, weeks, contests: who prepares and who sees them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.event = cls._next_event()

    @classmethod
    def _next_event(cls, **vals):
        day = "2026-11-27 04:00:00"
        return cls._create_event("Week of mathematics", date_start=day, **vals)

    def _reads(self, key, event=None):
        return self.as_user(key, event or self.event).has_access("read")

    def test_members_see_what_is_announced(self):
        self.assertTrue(self._reads("head"))
        self.assertFalse(self._reads("teacher"))
        self.as_user("head", self.event).action_announce()
        for key in ("teacher", "council_member", "observer"):
            self.assertTrue(self._reads(key), key)
        for key in ("stranger", "outsider"):
            self.assertFalse(self._reads(key), key)
        self.event.chair_id = self.people["stranger"]
        self.assertTrue(self._reads("stranger"))
        self.assertTrue(self.event.event_id)

    def test_who_takes_part_sees_it(self):
        """000 cl. 2.9: several associations at one event, and single teachers."""
        event = self._next_event(people_ids=self.people["stranger"].ids)
        event.action_announce()
        self.assertTrue(self._reads("stranger", event))
        other = self._next_event(
            body_id=self.other_body.id, joint_body_ids=self.body.ids, partner="Museum"
        )
        other.action_announce()
        self.assertTrue(self._reads("teacher", other))

    def test_only_leaders_prepare_it(self):
        vals = {"name": "X", "body_id": self.body.id}
        vals["date_start"] = "2026-11-27 04:00:00"
        for key in ("teacher", "stranger", "council_member", "outsider", "observer"):
            self.assertRefused(key, "ub.event", "create", [vals])
            self.assertRefused(key, "ub.event", "write", self.event.ids, {"name": "X"})
            self.assertRefused(key, "ub.event", "action_announce", self.event.ids)
            self.assertRefused(key, "ub.event", "unlink", self.event.ids)
        for key in ("head", "secretary", "deputy", "clerk"):
            self.assertTrue(self.rpc(key, "ub.event", "create", [vals]))
        forged = {**vals, "body_id": self.other_body.id}
        self.assertRefused("head", "ub.event", "create", [forged])
        self.assertRefused("head", "ub.event", "create", [{**vals, "body_id": False}])
        self.assertRefused(
            "head",
            "ub.event",
            "write",
            self.event.ids,
            {"body_id": self.other_body.id},
        )

    def test_held_with_its_results_only(self):
        """004 chair.resp 2: papers of an event are ready with it."""
        event = self.as_user("head", self.event)
        event.action_announce()
        event.date_start = "2026-11-19 04:00:00"
        with self.assertRaises(UserError):
            event.action_hold()
        event.results = "Three winners"
        event.action_hold()
        self.assertEqual(event.state, "held")
        with self.assertRaises(UserError):
            event.results = "Four winners"
        event.action_reopen()
        with self.assertRaisesRegex(UserError, "why it is cancelled"):
            event.action_cancel()
        event.reason = "Quarantine"
        event.action_cancel()
        self.assertEqual(event.state, "cancelled")
        self.assertFalse(self.event.event_id)

    def test_calendar_follows(self):
        event = self.as_user("head", self.event)
        event.action_announce()
        event.name = "Decade of mathematics"
        self.assertIn("Decade", self.event.event_id.name)

    def test_closed_year_takes_no_event(self):
        self.year_a.action_close()
        with self.assertRaisesRegex(UserError, "closed"):
            self._next_event()

    def test_odd_values(self):
        for vals in (
            {"duration": -1},
            {"duration": 10**6},
            {"state": "held"},
            {"kind_id": 10**9},
            {"plan_line_id": 10**9},
            {"date_start": "yesterday"},
            {"date_stop": "2026-11-27 03:00:00"},
            {"date_stop": "2028-11-27 03:00:00"},
            {"date_stop": False, "date_start": False},
            {"participant_count": -1},
            {"participant_count": 10**12},
            {"name": False},
        ):
            self.assertRefused("head", "ub.event", "write", self.event.ids, vals)
