from odoo import Command
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestAccessForms(RpcCase):
    """Forms that are filled in and gone: whom they open for, and what they let do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draft, cls.convened, cls.sealed = (
            cls._create_meeting(cls.body, date_start=day)
            for day in ("2026-11-27 08:00", "2026-11-26 08:00", "2026-11-19 08:00")
        )
        cls.convened.action_convene()
        item = cls.sealed.item_ids
        item.decision_ids = [Command.create({"text": "Decided"})]
        cls.sealed.action_hold()
        cls.sealed._transit("write_up")
        document = cls.sealed.document_id
        cls.line = cls.env["ub.signature"].create(
            {
                "document_id": document.id,
                "purpose": "sign",
                "employee_id": cls.people["offline"].id,
            }
        )
        draft = cls.sealed._draft_seal({"ky_KG": {"chair": "Offline"}}, None)
        cls.revision = cls.sealed._chain_up(draft, b"%PDF-1.4")
        cls.sealed._transit("close")
        cls.proposal = cls.env["ub.proposal"].create(
            {
                "name": "On hours",
                "body_id": cls.body.id,
                "employee_id": cls.people["offline"].id,
            }
        )
        cls.template = cls.env["ub.agenda.template"].create(
            {"name": "Short", "company_id": cls.school_a.id}
        )
        cls.template.line_ids = [Command.create({"text_ky": "Жаңы суроо жөнүндө"})]

    def _forms(self):
        """(model, values, button) of each form, about what members of a body read."""
        meeting = {"meeting_id": self.convened.id}
        decisions = [Command.set(self.sealed.decision_ids.ids)]
        proposals = {"proposal_ids": [Command.set(self.proposal.ids)]}
        return [
            ("ub.meeting.stop", {**meeting, "step": "cancel", "reason": "Storm"}, ""),
            ("ub.meeting.correct", {"meeting_id": self.sealed.id, "reason": "x"}, ""),
            ("ub.call.share", meeting, "action_told_in_group"),
            ("ub.agenda.fill", {**meeting, "template_id": self.template.id}, ""),
            ("ub.proposal.take", {**proposals, **meeting}, ""),
            ("ub.proposal.take", {**proposals, "step": "decline", "reason": "x"}, ""),
            (
                "ub.decision.move",
                {"decision_ids": decisions, "kind": "lift"},
                "action_enter",
            ),
            ("ub.signature.paper", {"signature_id": self.line.id}, ""),
            (
                "ub.revision.redact",
                {"revision_id": self.revision.id, "words": "Offline", "reason": "x"},
                "",
            ),
        ]

    def _open(self, key, model, vals):
        made = self.rpc(key, model, "create", [vals])
        return self.env[model].browse(made)

    def test_a_button_asks_again_who_may(self):
        for model, vals, button in self._forms():
            form = self._open("teacher", model, vals)
            self.assertRefused("teacher", model, button or "action_confirm", form.ids)
        self.assertEqual(
            (self.convened.state, self.sealed.state), ("convened", "closed")
        )
        self.assertEqual(self.proposal.state, "proposed")
        self.assertEqual(self.sealed.decision_ids.state, "open")
        self.assertFalse(self.line.date)
        self.assertEqual(self.sealed.document_id.revision_ids, self.revision)

    def test_no_form_about_what_is_hidden(self):
        """The name of a record is told by whatever points at it."""
        for model, vals, _button in self._forms():
            for key in ("stranger", "outsider"):
                self.assertRefused(key, model, "create", [vals])
        hidden = {"meeting_id": self.draft.id}
        self.assertRefused("teacher", "ub.call.share", "create", [hidden])
        share = self._open("teacher", "ub.call.share", {"meeting_id": self.convened.id})
        self.assertRefused("teacher", "ub.call.share", "write", share.ids, hidden)
        move = {
            "decision_ids": [Command.clear()],
            "kind": "supersede",
            "other_id": self.sealed.decision_ids.id,
        }
        self.assertRefused("stranger", "ub.decision.move", "create", [move])

    def test_nobody_reaches_into_the_form_of_another(self):
        for model, vals, button in self._forms():
            form = self._open("head", model, vals)
            for key in ("teacher", "director", "admin"):
                self.assertRefused(key, model, "read", form.ids, ["display_name"])
                self.assertRefused(key, model, button or "action_confirm", form.ids)

    def test_all_seals_leave_with_an_administrator_alone(self):
        self.assertRefused("director", "ub.seal.export", "create", [{}])
        form = self._open("admin", "ub.seal.export", {})
        self.assertRefused("director", "ub.seal.export", "action_export", form.ids)

    def test_who_has_not_signed_yet_is_not_told_by_a_form(self):
        spec = {"employee_id": {"fields": {"display_name": {}}}}
        vals = {"signature_id": self.line.id}
        found = self.rpc(
            "stranger", "ub.signature.paper", "onchange", [], vals, [], spec
        )
        self.assertFalse(found["value"].get("employee_id"))

    def test_a_meeting_stays_in_the_book_of_its_own_body(self):
        host = self.draft.book_ids
        self.assertRefused("head", "ub.meeting.body", "unlink", host.ids)
        other = {"joint_body_id": self.other_body.id}
        self.assertRefused("head", "ub.meeting.body", "write", host.ids, other)
        self.rpc("head", "ub.meeting", "unlink", self.draft.ids)
