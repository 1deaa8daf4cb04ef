from odoo import Command
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from odoo.addons.ub_methodical.tests.common_concurrency import ConcurrencyCase

_QUIET = ("odoo.sql_db", "odoo.service.model")


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestSealConcurrency(ConcurrencyCase):
    """Minutes closed by two at once, for real: committed, cleaned up afterwards."""

    _papers = ("ub.meeting",)
    _sealed = ("ub_revision", "ub_seal_chain")

    @classmethod
    def _prepare(cls, env):
        year = env["ub.year"].search([("date_from", "=", "2026-09-01")], limit=1)
        env["ub.year.school"].create({"company_id": cls.school_id, "year_id": year.id})
        env["ub.body"].browse(cls.body_id)._words().minutes_signers = "chair"

    def _close(self, *meeting_ids):
        return self._at_once("ub.meeting", "action_close", *meeting_ids)

    def _signed(self, count):
        """Ids of minutes that wait for being closed."""
        with self._committed() as env:
            meetings = env["ub.meeting"].with_user(self.user_id)
            for number in range(count):
                meeting = meetings.create(
                    {
                        "body_id": self.body_id,
                        "date_start": f"2026-11-1{number} 08:00:00",
                        "chair_id": self.director_id,
                        "item_ids": [Command.create({"name": "The plan"})],
                        "presence_ids": [
                            Command.create(
                                {"employee_id": self.director_id, "state": "present"}
                            )
                        ],
                    }
                )
                meeting.action_hold()
                meeting.action_write_up()
                meeting.action_sign()
                meetings |= meeting
            return meetings.ids

    def _seals(self):
        with self.registry.cursor() as cr:
            env = self._read_env(cr)
            school = env["res.company"].browse(self.school_id)
            found = env["ub.revision"]._check_chains(school)
            seals = env["ub.revision"].search(
                [("company_id", "=", self.school_id)], order="position"
            )
            return found, [(seal.position, seal.number) for seal in seals]

    @mute_logger(*_QUIET)
    def test_the_same_minutes_then_different_ones(self):
        """One wins and the other is told; different ones are chained one by one."""
        first, *others = self._signed(4)
        outcomes = self._close(first, first)
        self.assertIn("done", outcomes)
        self.assertEqual(len({*outcomes}), 2, outcomes)
        self.assertEqual(self._seals(), ((1, []), [(1, 1)]))
        self.assertEqual(self._close(*others), ["done"] * 3)
        self.assertEqual(self._seals(), ((4, []), [(n, 1) for n in (1, 2, 3, 4)]))
