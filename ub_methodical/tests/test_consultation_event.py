from odoo import Command
from odoo.tests import tagged

from .common_consultation import MODEL, ConsultationCase
from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestConsultationEvent(ConsultationCase, PlanCase):
    """Consultations of the plan: as an event, or noted from its item."""

    def _event(self, code="group_consultation", **vals):
        kind = self.env["ub.event.kind"].search([("code", "=", code)])
        return self.env["ub.event"].create(
            {
                "name": "New standards",
                "kind_id": kind.id,
                "body_id": self.body.id,
                "chair_id": self.people["head"].id,
                "people_ids": [Command.set(self.people["teacher"].ids)],
                "date_start": "2026-11-18 08:00:00",
                "results": "Questions were answered",
                **vals,
            }
        )

    def test_kinds_of_the_regulations(self):
        """000 cl. 3.8, 001 cl. 8.10; 004 method.1."""
        kinds = self.env["ub.event.kind"]
        for code, clause in (
            ("consultation", "001 cl. 8.10"),
            ("group_consultation", "004 method.1"),
        ):
            kind = kinds.search([("code", "=", code)])
            self.assertIn(clause, kind.clause)
            self.assertFalse(kind.is_extracurricular)

    def test_held_event_stands_in_the_log(self):
        event = self._event()
        self.as_user("head", event).action_hold()
        note = event.consultation_ids
        self.assertEqual(note.state, "given")
        self.assertEqual(note.adviser_id, self.people["head"])
        self.assertEqual(note.employee_ids, self.people["teacher"])
        self.assertEqual(
            (note.form, str(note.date), note.result),
            ("group", "2026-11-18", "Questions were answered"),
        )
        self.assertIn(note, self._seen_by("teacher"))
        self.as_user("head", note).action_open_event()
        self.assertRefused("head", MODEL, "action_undo", note.ids)
        self.as_user("head", event).action_reopen()
        self.assertFalse(note.exists())

    def test_list_of_the_event_is_the_log(self):
        """Who was there is typed later, and once."""
        event = self._event()
        self.as_user("head", event).action_hold()
        self.env["ub.participation"].create(
            {
                "event_id": event.id,
                "employee_id": self.people["offline"].id,
                "state": "present",
            }
        )
        self.assertEqual(event.consultation_ids.employee_ids, self.people["offline"])

    def test_for_the_whole_staff(self):
        event = self._event(
            "consultation",
            body_id=False,
            company_id=self.school_a.id,
            people_ids=[],
            chair_id=False,
        )
        self.as_user("deputy", event).action_hold()
        self.assertFalse(event.consultation_ids, "nobody is named who advised")
        self.as_user("deputy", event).action_reopen()
        event.chair_id = self.people["deputy"]
        self.as_user("deputy", event).action_hold()
        self.assertIn("staff", event.consultation_ids.whom)

    def test_other_events_are_no_consultations(self):
        event = self._event("seminar")
        self.as_user("head", event).action_hold()
        self.assertFalse(event.consultation_ids)

    def test_from_an_item_of_the_plan(self):
        action = self.as_user("head", self.line).action_note_consultation()
        vals = {
            **self._note_vals(),
            "plan_line_id": action["context"]["default_plan_line_id"],
            "body_id": action["context"]["default_body_id"],
        }
        note = self.env[MODEL].browse(self.rpc("head", MODEL, "create", [vals]))
        self.rpc("head", MODEL, "action_note", note.ids)
        self.assertEqual((self.line.state, self.line.proof), ("done", self.line.reason))
        self.assertIn("18.11", self.line.proof_label)
        self.rpc("head", MODEL, "action_undo", note.ids)
        self.assertEqual((self.line.state, self.line.proof), ("open", False))

    def test_an_item_is_marked_by_who_answers_for_it(self):
        line = self._create_line("Alone", month="11", responsible_ids=[])
        vals = self._note_vals("council_member", plan_line_id=line.id)
        self.assertRefused("council_member", MODEL, "create", [vals])
        self.assertRefused(
            "teacher", "ub.plan.line", "action_note_consultation", [line.id]
        )
        note = self._create_note("council_member")
        self.rpc("council_member", MODEL, "action_undo", note.ids)
        self.assertRefused(
            "council_member", MODEL, "write", note.ids, {"plan_line_id": line.id}
        )
