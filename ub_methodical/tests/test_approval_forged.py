from odoo import Command
from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalForged(ApprovalCase):
    """What a client may send by RPC, and does not get."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_route("manage", "direct")
        cls.foreign = cls._create_act(cls.school_b)

    def test_steps_are_written_by_nobody(self):
        steps = self._send()
        for key in ("director", "deputy", "head", "admin"):
            self.assertRefused(
                key, "ub.approval.step", "write", steps.ids, {"state": "done"}
            )
            self.assertRefused(
                key,
                "ub.approval.step",
                "create",
                {"document_id": self.act.document_id.id, "word_ky": "x"},
            )
            self.assertRefused(key, "ub.approval.step", "unlink", steps.ids)

    def test_fixed_fields_of_the_paper(self):
        for vals in (
            {"state": "approved"},
            {"approved_on": "2026-09-01"},
            {"sent_on": "2026-09-01"},
            {"is_taken_over": True},
            {"return_reason": "x"},
            {"document_id": self.foreign.document_id.id},
            {"company_id": self.school_b.id},
        ):
            name = next(iter(vals))
            if name == "document_id":
                self.rpc("director", "ub.local.act", "write", self.act.ids, vals)
                self.assertNotEqual(self.act.document_id, self.foreign.document_id)
                continue
            self.assertRefused("director", "ub.local.act", "write", self.act.ids, vals)
        self.assertRefused(
            "head",
            "ub.local.act",
            "create",
            {
                "name": "x",
                "kind_id": self.kind.id,
                "body_id": self.body.id,
                "state": "approved",
            },
        )

    def test_private_steps_are_not_called(self):
        steps = self._send()
        for model, ids, method in (
            ("ub.approval.step", steps[:1].ids, "_note_down"),
            ("ub.local.act", self.act.ids, "_pass_step"),
            ("ub.local.act", self.act.ids, "_transit"),
            ("ub.local.act", self.act.ids, "_approve"),
            ("ub.approval.route", [], "_take_preset"),
        ):
            with self.subTest(method), self.assertRaises(Exception) as caught:
                self.rpc("director", model, method, ids)
            self.assertIn("private", str(caught.exception).lower())

    def test_another_schools_papers(self):
        self.as_user("outsider", self.foreign)
        for method in ("action_send", "action_agree", "action_recall", "action_print"):
            self.assertRefused("director", "ub.local.act", method, self.foreign.ids)
        steps = self._send()
        for method in ("action_agree", "action_return", "action_register"):
            self.assertRefused("outsider", "ub.approval.step", method, steps.ids)
        self.assertRefused(
            "outsider",
            "ub.approval.return",
            "create",
            {"step_ids": [Command.set(steps.ids)], "reason": "x"},
        )

    def test_a_paper_is_not_named_to_who_may_not_read_it(self):
        """Neither on an agenda nor in a small form."""
        meeting = self._create_meeting(self.other_body)
        self._join(self.other_body, self.people["stranger"], "head")
        self.assertRefused(
            "stranger",
            "ub.agenda.item",
            "create",
            {
                "meeting_id": meeting.id,
                "name": "x",
                "document_id": self.act.document_id.id,
            },
        )
        for model in ("ub.approval.correct", "ub.approval.old"):
            self.assertRefused(
                "stranger",
                model,
                "create",
                {"document_id": self.act.document_id.id, "reason": "x"}
                if model.endswith("correct")
                else {"document_id": self.act.document_id.id},
            )

    def test_forms_do_nothing_by_themselves(self):
        """Whoever sees the step may open the form; its button asks who may."""
        steps = self._send()
        form = self.as_user("head", self.env["ub.approval.register"]).create(
            {"step_ids": [Command.set(steps[0].ids)], "date": "2026-11-20"}
        )
        self.assertRefused("head", form._name, "action_confirm", form.ids)
        self.assertRefused("deputy", form._name, "action_confirm", form.ids)
        self.assertEqual(self._states(), ["waiting", "waiting"])

    def test_an_amendment_needs_an_approved_paper(self):
        form = self.as_user("head", self.env["ub.approval.correct"]).create(
            {"document_id": self.act.document_id.id, "reason": "x"}
        )
        self.assertRefused("head", form._name, "action_confirm", form.ids)

    def test_odd_input(self):
        steps = self._send()
        for vals in ({"date": "x"}, {"date": False}, {"number": "\x00"}):
            self.assertRefused(
                "clerk",
                "ub.approval.register",
                "create",
                {"step_ids": [Command.set(steps[0].ids)], **vals},
            )
        route = self.act._route()
        for vals in ({"days": -1}, {"days": 400}, {"word_ky": False}, {"by": "x"}):
            self.assertRefused(
                "deputy",
                "ub.approval.route",
                "write",
                route.ids,
                {"step_ids": [Command.update(route.step_ids[0].id, vals)]},
            )

    def test_a_draft_is_not_pushed_to_another_body(self):
        for body in (self.other_body, self.foreign_body):
            self.assertRefused(
                "head", "ub.local.act", "write", self.act.ids, {"body_id": body.id}
            )
        self.rpc(
            "deputy",
            "ub.local.act",
            "write",
            self.act.ids,
            {"body_id": self.other_body.id},
        )
        self.assertEqual(self.act.body_id, self.other_body)

    def test_nobody_of_another_school_signs(self):
        steps = self._send()
        form = self.as_user("clerk", self.env["ub.approval.register"]).create(
            {
                "step_ids": [Command.set(steps[0].ids)],
                "employee_id": self.people["outsider"].id,
            }
        )
        self.assertRefused("clerk", form._name, "action_confirm", form.ids)

    def test_marks_of_another_schools_route(self):
        form = self.as_user("clerk", self.env["ub.approval.old"]).create(
            {"document_id": self.act.document_id.id}
        )
        foreign = self.foreign._route().step_ids[0]
        self.assertRefused(
            "clerk",
            "ub.approval.old.line",
            "create",
            {"wizard_id": form.id, "step_id": foreign.id, "date": "2025-09-01"},
        )

    def test_a_foreign_kind_is_no_local_paper(self):
        order = self.env.ref("ub_methodical.document_kind_order")
        self.assertRefused(
            "head", "ub.local.act", "write", self.act.ids, {"kind_id": order.id}
        )
