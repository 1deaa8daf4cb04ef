from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from odoo.addons.ub_methodical.tests.common_concurrency import ConcurrencyCase

_QUIET = ("odoo.sql_db", "odoo.service.model")


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalConcurrency(ConcurrencyCase):
    """A paper approved by two at once, for real: committed, cleaned up afterwards."""

    _papers = ("ub.local.act",)
    _sealed = ("ub_revision", "ub_seal_chain", "ub_approval_step")

    @classmethod
    def _set_up_school(cls, env):
        super()._set_up_school(env)
        kind = env.ref("ub_methodical.document_kind_programme")
        route = env["ub.approval.route"].search(
            [("company_id", "=", cls.school_id), ("kind_id", "=", kind.id)]
        )
        route.step_ids.sorted()[0].unlink()
        cls.kind_id = kind.id

    @mute_logger(*_QUIET)
    def test_one_wins_the_other_is_told(self):
        with self._committed() as env:
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
        outcomes = self._at_once("ub.approval.step", "action_agree", step_id, step_id)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("does not wait any more", told)
        with self.registry.cursor() as cr:
            env = self._read_env(cr)
            act = env["ub.local.act"].browse(act.id)
            self.assertEqual(act.state, "approved")
            self.assertEqual(len(act.document_id.revision_ids), 1)
