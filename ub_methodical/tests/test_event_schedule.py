from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestEventSchedule(PlanCase):
    """001 plan III.3: the day by the schedule, the real one, and the difference."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.event = cls._open_lesson()

    @classmethod
    def _open_lesson(cls, **vals):
        day = "2026-11-25 04:00:00"
        return cls._create_event("Open lesson", "open_lesson", date_start=day, **vals)

    def _found(self, *words):
        events = self.env["ub.event"]
        return events.search([("deviation", "in", words)]) & self.event

    def test_the_day_announced_first_stays(self):
        event = self.as_user("head", self.event)
        event.action_announce()
        self.assertEqual(str(event.date_planned), "2026-11-25")
        self.assertFalse(event.deviation)
        event.date_start = "2026-11-27 04:00:00"
        self.assertEqual(str(event.date_planned), "2026-11-25")
        self.assertEqual((event.days_moved, event.deviation), (2, "moved"))
        self.assertEqual(event._words_of_deviation(), "moved: 25.11 → 27.11")
        self.assertTrue(self._found("moved"))
        self.assertFalse(self._found("missed", "cancelled"))

    def test_another_hour_of_the_day_is_no_deviation(self):
        event = self.as_user("head", self.event)
        event.action_announce()
        event.date_start = "2026-11-25 09:00:00"
        self.assertFalse(event.deviation)
        self.assertTrue(self._found(False))

    def test_what_was_not_held(self):
        event = self.as_user("head", self.event)
        event.action_announce()
        event.write({"date_planned": "2026-11-18", "date_start": "2026-11-18 04:00:00"})
        self.assertEqual(event.deviation, "missed")
        self.assertTrue(self._found("missed"))
        event.reason = "Quarantine"
        event.action_cancel()
        self.assertEqual(event.deviation, "cancelled")
        self.assertEqual(event._words_of_deviation(), "not held: Quarantine")
        self.assertTrue(self._found("cancelled"))
        self.assertFalse(self._found("missed"))

    def test_a_draft_is_in_no_schedule(self):
        self.event.date_start = "2026-11-18 04:00:00"
        self.assertFalse(self.event.deviation)
        self.assertTrue(self._found(False))
        self.event.write({"reason": "Never announced"})
        self.event.action_cancel()
        self.assertFalse(self.event.deviation)

    def test_an_old_schedule_is_typed_in(self):
        """Held on paper first: both days are known, and no announcement was made."""
        event = self.as_user("head", self._open_lesson(date_planned="2026-11-10"))
        event.write({"date_start": "2026-11-12 04:00:00", "results": "Seen by eight"})
        event.action_hold()
        self.assertEqual((event.deviation, event.days_moved), ("moved", 2))
        self.assertRefused(
            "head", "ub.event", "write", event.ids, {"date_planned": "2026-11-12"}
        )
        self.assertRefused("head", "ub.event", "write", event.ids, {"days_moved": 0})
