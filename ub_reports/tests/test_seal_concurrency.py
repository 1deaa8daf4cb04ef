import threading
import uuid
from functools import partial
from unittest.mock import patch

from odoo import SUPERUSER_ID, Command, api
from odoo.exceptions import UserError
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, freeze_time, new_test_user, tagged
from odoo.tests.common import get_db_name
from odoo.tools import mute_logger

from odoo.addons.ub_methodical.tests.common import QUIETLY
from odoo.addons.ub_methodical.tests.test_order_concurrency import _Committed

_QUIET = ("odoo.sql_db", "odoo.service.model")


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestSealConcurrency(BaseCase):
    """Minutes closed by two at once, for real: committed, cleaned up afterwards."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.registry = Registry(get_db_name())
        with _Committed(cls.registry) as env:
            cls._set_up_school(env)

    @classmethod
    def tearDownClass(cls):
        with _Committed(cls.registry) as env:
            cls._clean_up(env)
        super().tearDownClass()

    @classmethod
    def _set_up_school(cls, env):
        school = env["res.company"].create({"name": f"School {uuid.uuid4()}"})
        user = new_test_user(
            env,
            login=f"ub_{uuid.uuid4()}",
            context=QUIETLY,
            company_id=school.id,
            company_ids=[Command.set(school.ids)],
        )
        director = env["hr.employee"].create(
            {"name": "Director", "user_id": user.id, "company_id": school.id}
        )
        post = env["ub.post"].search([("authority", "=", "direct")], limit=1)
        env["ub.post.holder"].create(
            {
                "post_id": post.id,
                "employee_id": director.id,
                "company_id": school.id,
                "date_from": "2026-09-01",
            }
        )
        year = env["ub.year"].search([("date_from", "=", "2026-09-01")], limit=1)
        env["ub.year.school"].create({"company_id": school.id, "year_id": year.id})
        kind = env["ub.body.type"].search([("member_rule", "=", "named")], limit=1)
        body = env["ub.body"].create(
            {
                "name": "Two at once",
                "company_id": school.id,
                "type_id": kind.id,
                "date_from": "2026-09-01",
            }
        )
        body._words().minutes_signers = "chair"
        cls.school_id, cls.user_id = school.id, user.id
        cls.body_id, cls.director_id = body.id, director.id

    @classmethod
    def _clean_up(cls, env):
        """Seals go by SQL only; the rest as anything."""
        mine = [("company_id", "=", cls.school_id)]
        files = env["ub.revision"].search(mine).pdf_id.ids
        env.cr.execute(
            "UPDATE ub_revision SET previous_id = NULL WHERE company_id = %s",
            [cls.school_id],
        )
        for table in ("ub_revision", "ub_seal_chain"):
            env.cr.execute(
                f"DELETE FROM {table} WHERE company_id = %s", [cls.school_id]
            )
        env.invalidate_all()
        env["ir.attachment"].browse(files).unlink()
        env["ub.body"].search(mine).date_from = False
        for model in (
            "ub.meeting",
            "ub.membership",
            "ub.body",
            "ub.post.holder",
            "ub.norm.value",
            "ub.year.school",
            "ub.agenda.template",
            "ub.series",
            "ub.body.type.school",
        ):
            env[model].with_context(active_test=False).search(mine).unlink()
        env["hr.employee"].search(mine).unlink()
        user = env["res.users"].browse(cls.user_id)
        school = env["res.company"].browse(cls.school_id)
        partners = user.partner_id | school.partner_id
        user.unlink()
        school.resource_calendar_id = False
        env["resource.calendar"].search(mine).unlink()
        school.unlink()
        partners.unlink()

    def _signed(self, count):
        """Ids of minutes that wait for being closed."""
        with _Committed(self.registry) as env:
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

    def _at_once(self, *meeting_ids):
        barrier = threading.Barrier(len(meeting_ids))
        outcomes = [None] * len(meeting_ids)

        def close(index, meeting_id):
            with self.registry.cursor() as cr:
                env = api.Environment(cr, self.user_id, {})
                meeting = env["ub.meeting"].browse(meeting_id)
                meeting.read(["state"])
                barrier.wait(timeout=60)
                try:
                    retrying(partial(type(meeting).action_close, meeting), env)
                    outcomes[index] = "done"
                except UserError as error:
                    cr.rollback()
                    outcomes[index] = str(error)

        threads = [
            threading.Thread(target=close, args=pair) for pair in enumerate(meeting_ids)
        ]
        with patch.object(Registry, "_lock", DummyRLock()):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(timeout=120)
        return outcomes

    def _seals(self):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
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
        outcomes = self._at_once(first, first)
        self.assertIn("done", outcomes)
        self.assertEqual(len({*outcomes}), 2, outcomes)
        self.assertEqual(self._seals(), ((1, []), [(1, 1)]))
        self.assertEqual(self._at_once(*others), ["done"] * 3)
        self.assertEqual(self._seals(), ((4, []), [(n, 1) for n in (1, 2, 3, 4)]))
