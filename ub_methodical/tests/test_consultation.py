from datetime import date

from odoo.tests import tagged

from .common_consultation import MODEL, ConsultationCase


@tagged("post_install", "-at_install")
class TestConsultation(ConsultationCase):
    """Help asked and given (003 cl. 3.8, 004 method.1, chair.org 5)."""

    def test_asked_in_one_line(self):
        """The topic is enough: the head of one's own association is asked."""
        vals = {"name": "Reading in groups"}
        request = self.env[MODEL].browse(self.rpc("teacher", MODEL, "create", [vals]))
        self.assertEqual(request.employee_id, self.people["teacher"])
        self.assertEqual(request.adviser_id, self.people["head"])
        self.assertEqual(request.employee_ids, self.people["teacher"])
        self.assertFalse(self._asked(request))
        self.rpc("teacher", MODEL, "action_ask", request.ids)
        self.assertEqual(request.state, "asked")
        self.assertEqual(self._asked(request), self.users["head"])

    def test_head_asks_somebody_else(self):
        """Nobody heads the association but the asker: he says whom he asks."""
        vals = {"name": "How to plan"}
        request = self.env[MODEL].browse(self.rpc("head", MODEL, "create", [vals]))
        self.assertFalse(request.adviser_id)
        self.assertRefused("head", MODEL, "action_ask", request.ids)
        self.as_user("head", request).adviser_id = self.people["deputy"]
        self.rpc("head", MODEL, "action_ask", request.ids)
        self.assertEqual(self._asked(request), self.users["deputy"])

    def test_entered_for_somebody(self):
        """«X entered it for Y»."""
        vals = {"name": "Gaps", "employee_id": self.people["offline"].id}
        request = self.env[MODEL].browse(self.rpc("clerk", MODEL, "create", [vals]))
        note = request.message_ids[-1:].preview
        self.assertIn("Clerk entered it for Offline Person", note)
        self.assertRefused("teacher", MODEL, "create", [vals])
        self.assertRefused("head", MODEL, "create", [vals])

    def test_agreed_on_a_day_then_given(self):
        self._answer("head", self.request, "agree", date="2026-11-25", place="14:30")
        self.assertEqual(self.request.state, "agreed")
        self.assertEqual(self.request.date, date(2026, 11, 25))
        self.assertEqual(self.request.activity_ids.date_deadline, date(2026, 11, 25))
        self.assertEqual(self._asked(self.request), self.users["head"])
        self._answer(
            "head", self.request, "give", date="2026-11-20", advice="A rubric of three"
        )
        self.assertEqual(self.request.state, "given")
        self.assertEqual(self.request.advice, "A rubric of three")
        self.assertFalse(self.request.activity_ids)
        self.as_user("head", self.request).result = "It was tried in class 7"
        self.assertRefused("head", MODEL, "write", self.request.ids, {"name": "x"})

    def test_council_is_asked(self):
        """Its head is reminded; who answers is the adviser."""
        self.assertFalse(self.to_council.adviser_id)
        self.assertEqual(self._asked(self.to_council), self.users["deputy"])
        self.assertNoAnswer(
            "council_member", self.to_council, "agree", date="2026-11-25"
        )
        self._answer("deputy", self.to_council, "give", date="2026-11-20")
        self.assertEqual(self.to_council.adviser_id, self.people["deputy"])

    def test_secretary_answers_for_the_head(self):
        """Whoever keeps the papers names no adviser: the body's head is."""
        self._answer("clerk", self.to_council, "give", date="2026-11-20")
        self.assertEqual(self.to_council.adviser_id, self.people["deputy"])

    def test_passed_on_to_who_can_help(self):
        stranger = self.people["stranger"]
        self._answer("head", self.request, "pass_on", employee_id=stranger.id)
        self.assertEqual(self.request.adviser_id, stranger)
        self.assertEqual(self.request.state, "asked")
        self.assertEqual(self._asked(self.request), self.users["stranger"])
        self.assertIn(self.request, self._seen_by("head"))
        self.assertNoAnswer("head", self.request, "give", date="2026-11-20")
        self._answer("stranger", self.request, "give", date="2026-11-20")
        asker = {"employee_id": self.people["teacher"].id}
        request = self._create_request(self.people["teacher"])
        self.assertNoAnswer("head", request, "pass_on", **asker)

    def test_declined_with_a_reason(self):
        self.assertNoAnswer("head", self.request, "decline", reason=" ")
        self._answer("head", self.request, "decline", reason="Ask in December")
        self.assertEqual(self.request.state, "declined")
        self.assertEqual(
            self.as_user("teacher", self.request).reason, "Ask in December"
        )
        self.assertFalse(self.request.activity_ids)
        self.rpc("head", MODEL, "action_undo", self.request.ids)
        self.assertEqual((self.request.state, self.request.reason), ("asked", False))
        self.assertFalse(self._asked(self.request), "who undid it knows")

    def test_taken_back(self):
        self.rpc("teacher", MODEL, "action_withdraw", self.request.ids)
        self.assertEqual(self.request.state, "withdrawn")
        self.assertFalse(self.request.activity_ids)
        self.assertRefused("head", MODEL, "action_undo", self.request.ids)
        self.rpc("teacher", MODEL, "action_undo", self.request.ids)
        self.assertEqual(self._asked(self.request), self.users["head"])

    def test_noted_afterwards(self):
        """Given to several, without being asked: two taps and a line."""
        note = self.env[MODEL].browse(
            self.rpc("head", MODEL, "create", [self._note_vals()])
        )
        self.assertEqual(note.form, "individual")
        self.as_user("head", note).employee_ids |= self.people["secretary"]
        self.assertEqual(note.form, "group")
        self.rpc("head", MODEL, "action_note", note.ids)
        self.assertEqual(note.state, "given")
        self.assertFalse(note.activity_ids)
        for key, vals in {
            "head": self._note_vals("deputy"),
            "teacher": self._note_vals("head"),
            "secretary": self._note_vals("head"),
        }.items():
            self.assertRefused(key, MODEL, "create", [vals])
        self.rpc("clerk", MODEL, "create", [self._note_vals("head")])

    def test_what_cannot_have_been_given(self):
        for vals in (
            {"date": False},
            {"date": "2026-11-21"},
            {"employee_ids": []},
        ):
            note = self.env[MODEL].create({**self._note_vals(), **vals})
            self.assertRefused("head", MODEL, "action_note", note.ids)
        note.audience = "Class teachers"
        self.rpc("head", MODEL, "action_note", note.ids)
        self.assertEqual((note.whom, note.form), ("Class teachers", "group"))
        self.assertNoAnswer("head", self.request, "give", date="2026-11-21")
        self.assertNoAnswer("head", self.request, "agree", date="2026-11-19")
        self.assertNoAnswer("head", self.request, "agree", date=False)

    def test_wrong_entry_is_corrected_or_deleted(self):
        note = self._create_note()
        self.assertRefused("head", MODEL, "unlink", note.ids)
        self.assertRefused("teacher", MODEL, "action_undo", note.ids)
        self.rpc("head", MODEL, "action_undo", note.ids)
        self.assertEqual(note.state, "draft")
        self.rpc("head", MODEL, "unlink", note.ids)
        self._answer("head", self.request, "give", date="2026-11-20")
        self.rpc("head", MODEL, "action_undo", self.request.ids)
        self.assertEqual(self.request.state, "agreed")
        self.assertRefused("teacher", MODEL, "unlink", self.request.ids)

    def test_upbringing_work(self):
        """The head of class teachers advises on upbringing (004 chair.org 5)."""
        kind = self.env.ref("ub_methodical.body_type_class_teachers")
        body = self._create_body("Class Teachers", type_id=kind.id)
        self._join(body, self.people["stranger"], "head")
        self._join(body, self.people["teacher"])
        vals = self._note_vals("stranger", body_id=body.id)
        note = self.env[MODEL].browse(self.rpc("stranger", MODEL, "create", [vals]))
        self.rpc("stranger", MODEL, "action_note", note.ids)
        self.assertEqual(note.area, "upbringing")
        log = [("area", "=", "upbringing"), ("state", "=", "given")]
        self.assertEqual(
            self.as_user("deputy", self.env[MODEL]).search(log).ids, note.ids
        )

    def test_nobody_advises_himself(self):
        vals = self._note_vals("head", ("head", "teacher"))
        self.assertRefused("head", MODEL, "create", [vals])
        vals = {"name": "x", "adviser_id": self.people["teacher"].id}
        self.assertRefused("teacher", MODEL, "create", [vals])

    def test_closed_year(self):
        vals = self._note_vals(date="2025-10-10", date_asked="2025-10-10")
        last = self.env["ub.year"]._of(date(2025, 10, 10))
        self._create_year(self.school_a, last, []).sudo()._write({"state": "closed"})
        self.env.invalidate_all()
        self.assertRefused("head", MODEL, "create", [vals])
        self.rpc("head", MODEL, "create", [self._note_vals()])
