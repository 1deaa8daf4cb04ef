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
class TestApprovalConcurrency(BaseCase):
    """A paper approved by two at once, for real: committed, cleaned up afterwards."""

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
        kind = env.ref("ub_methodical.document_kind_programme")
        route = env["ub.approval.route"].search(
            [("company_id", "=", school.id), ("kind_id", "=", kind.id)]
        )
        route.step_ids.sorted()[0].unlink()
        cls.school_id, cls.user_id, cls.kind_id = school.id, user.id, kind.id

    @classmethod
    def _clean_up(cls, env):
        """Seals go by SQL only; the rest as anything."""
        mine = [("company_id", "=", cls.school_id)]
        files = env["ub.revision"].search(mine).pdf_id.ids
        for table in ("ub_revision", "ub_seal_chain", "ub_approval_step"):
            env.cr.execute(
                f"DELETE FROM {table} WHERE company_id = %s", [cls.school_id]
            )
        env.invalidate_all()
        env["ir.attachment"].browse(files).unlink()
        for model in ("ub.local.act", "ub.post.holder", "ub.norm.value"):
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

    @mute_logger(*_QUIET)
    def test_one_wins_the_other_is_told(self):
        with _Committed(self.registry) as env:
            acts = env["ub.local.act"].with_user(self.user_id)
            act = acts.create(
                {
                    "company_id": self.school_id,
                    "kind_id": self.kind_id,
                    "name": "Two at once",
                    "text": "1. Text",
                    "asks_to_read": False,
                }
            )
            act.action_send()
            [step_id] = act.sudo().document_id.approval_step_ids.ids
        outcomes = self._at_once(step_id)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("does not wait any more", told)
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            act = env["ub.local.act"].browse(act.id)
            self.assertEqual(act.state, "approved")
            self.assertEqual(len(act.document_id.revision_ids), 1)

    def _at_once(self, step_id):
        barrier = threading.Barrier(2)
        outcomes = [None, None]

        def agree(index):
            with self.registry.cursor() as cr:
                env = api.Environment(cr, self.user_id, {})
                step = env["ub.approval.step"].browse(step_id)
                step.read(["state"])
                barrier.wait(timeout=30)
                try:
                    retrying(partial(self._agree, step), env)
                    outcomes[index] = "done"
                except UserError as error:
                    cr.rollback()
                    outcomes[index] = str(error)

        threads = [threading.Thread(target=agree, args=(index,)) for index in (0, 1)]
        with patch.object(Registry, "_lock", DummyRLock()):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(timeout=120)
        return outcomes

    @staticmethod
    def _agree(step):
        step.action_agree()
