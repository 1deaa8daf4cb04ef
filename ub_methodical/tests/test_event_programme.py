from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestEventProgramme(RpcCase):
    """001 cl. 3.13: a subject week and what happens on each of its days."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.week = cls.env["ub.event"].create(
            {
                "name": "Week of mathematics",
                "kind_id": cls.env.ref("ub_methodical.event_kind_subject_week").id,
                "body_id": cls.body.id,
                "company_id": cls.school_a.id,
                # 23 November, 08:00, to 27 November, 16:00, by the clock of the school
                "date_start": "2026-11-23 02:00:00",
                "date_stop": "2026-11-27 10:00:00",
                "line_ids": [
                    Command.create({"name": "Opening", "hour": "9"}),
                    Command.create(
                        {"name": "Olympiad", "date": "2026-11-25", "hour": "14-30"}
                    ),
                ],
            }
        )
        cls.opening, cls.olympiad = cls.week.line_ids

    @classmethod
    def _vals(cls, **vals):
        return {"event_id": cls.week.id, "name": "Exhibition", **vals}

    def test_days_and_hours(self):
        self.assertEqual(self.week.duration, 104)
        days = [str(day) for day in self.week.with_context(tz="Asia/Bishkek")._days()]
        self.assertEqual(days, ["2026-11-23", "2026-11-27"])
        self.assertEqual(self.opening.hour, "09:00")
        self.opening.hour = "9-05"
        self.assertEqual(self.opening.hour, "09:05")
        self.assertEqual(self.olympiad.hour, "14:30")

    def test_an_event_that_ends_at_midnight(self):
        """The day that only begins is none of its days."""
        event = self.week.with_context(tz="Asia/Bishkek")
        event.date_stop = "2026-11-26 18:00:00"
        self.assertEqual(str(event._days()[1]), "2026-11-26")

    def test_the_programme_moves_with_its_event(self):
        event = self.as_user("head", self.week)
        event.write(
            {"date_start": "2026-12-30 02:00:00", "date_stop": "2027-01-03 10:00:00"}
        )
        self.assertEqual(str(self.olympiad.date), "2027-01-01")
        with self.assertRaisesRegex(UserError, "outside the days"):
            event.date_stop = "2026-12-31 10:00:00"

    def test_odd_lines(self):
        for vals in (
            {"hour": "25:00"},
            {"hour": "noon"},
            {"hour": ["9"]},
            {"date": "2026-11-22"},
            {"date": "2026-11-28"},
            {"date": "never"},
            {"name": False},
            {"name": "x" * 501},
            {"event_id": 10**9},
            {"company_id": self.school_b.id},
            {"unknown": 1},
        ):
            self.assertRefused("head", "ub.event.line", "create", [self._vals(**vals)])

    def test_who_writes_and_who_reads(self):
        line = self.olympiad
        for key in ("teacher", "stranger", "council_member", "outsider", "observer"):
            self.assertRefused(key, "ub.event.line", "create", [self._vals()])
            self.assertRefused(
                key, "ub.event.line", "write", line.ids, {"name": "Forged"}
            )
            self.assertRefused(key, "ub.event.line", "unlink", line.ids)
            self.assertFalse(self.as_user(key, line).has_access("read"), key)
        self.as_user("head", self.week).action_announce()
        for key in ("teacher", "council_member", "observer"):
            self.assertTrue(self.as_user(key, line).has_access("read"), key)
        for key in ("stranger", "outsider"):
            self.assertFalse(self.as_user(key, line).has_access("read"), key)
        other = self.week.copy({"date_start": "2026-11-23 02:00:00"})
        self.assertRefused(
            "head", "ub.event.line", "write", line.ids, {"event_id": other.id}
        )

    def test_held_is_locked_with_its_programme(self):
        event = self.as_user("head", self.week)
        event.write(
            {"date_start": "2026-11-16 02:00:00", "date_stop": "2026-11-19 10:00:00"}
        )
        event.write({"results": "Three winners", "participant_count": 120})
        event.action_hold()
        self.assertRefused("head", "ub.event.line", "create", [self._vals()])
        self.assertRefused("head", "ub.event.line", "unlink", self.olympiad.ids)
        self.assertEqual(self.week.participant_count, 120)
