from unittest.mock import patch

from odoo import api
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
    def _prepare(cls, env):
        kind = env.ref("ub_methodical.document_kind_programme")
        route = env["ub.approval.route"].search(
            [("company_id", "=", cls.school_id), ("kind_id", "=", kind.id)]
        )
        route.step_ids.sorted()[0].unlink()
        cls.kind_id = kind.id

    def _sent_act(self, name):
        """The one step of a paper that waits for its approval."""
        with self._committed() as env:
            acts = env["ub.local.act"].with_user(self.user_id)
            act = acts.create(
                {
                    "company_id": self.school_id,
                    "kind_id": self.kind_id,
                    "name": name,
                    "text": "1. Text",
                    "asks_to_read": False,
                }
            )
            act.action_send()
            [step_id] = act.sudo().document_id.approval_step_ids.ids
            return step_id

    @mute_logger(*_QUIET)
    def test_one_wins_the_other_is_told(self):
        step_id = self._sent_act("Two at once")
        outcomes = self._at_once("ub.approval.step", "action_agree", step_id, step_id)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("does not wait any more", told)
        with self.registry.cursor() as cr:
            env = self._read_env(cr)
            act = env["ub.approval.step"].browse(step_id)._paper()
            self.assertEqual(act.state, "approved")
            self.assertEqual(len(act.document_id.revision_ids), 1)

    @mute_logger(*_QUIET)
    def test_nothing_is_held_while_the_pdf_is_made(self):
        """Others go on with the paper meanwhile (design §4)."""
        model = self.registry["ub.local.act"]
        render, seen = model._print_to_seal, []

        def watched(paper, *args):
            rows = (
                ("ub_local_act", paper.id),
                ("ub_document", paper.document_id.id),
                ("ub_approval_step", step_id),
            )
            with self.registry.cursor() as cr:
                for table, row_id in rows:
                    cr.execute(
                        f"SELECT id FROM {table} WHERE id = %s FOR UPDATE SKIP LOCKED",
                        [row_id],
                    )
                    seen.append((table, len(cr.fetchall())))
            return render(paper, *args)

        step_id = self._sent_act("Printed ahead")
        with (
            patch.object(model, "_print_to_seal", watched),
            self.registry.cursor() as cr,
        ):
            env = api.Environment(cr, self.user_id, {})
            env["ub.approval.step"].browse(step_id).action_agree()
        tables = ("ub_local_act", "ub_document", "ub_approval_step")
        self.assertEqual(seen, [(table, 1) for table in tables])
        with self.registry.cursor() as cr:
            step = self._read_env(cr)["ub.approval.step"].browse(step_id)
            self.assertEqual(step.state, "done")
            self.assertEqual(len(step.document_id.revision_ids), 1)
