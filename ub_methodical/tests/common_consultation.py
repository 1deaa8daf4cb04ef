from odoo import Command
from odoo.exceptions import UserError
from odoo.tools import mute_logger

from .common_rpc import RpcCase

MODEL = "ub.consultation"


class ConsultationCase(RpcCase):
    """A request of ``teacher`` to the head, and one of ``offline`` to the council."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.request = cls._create_request(cls.people["teacher"])
        cls.to_council = cls._create_request(
            cls.people["offline"], body_id=cls.council.id
        )

    @classmethod
    def _create_request(cls, person, **vals):
        request = cls.env[MODEL].create(
            {"name": "Formative assessment", "employee_id": person.id, **vals}
        )
        request.action_ask()
        return request

    @classmethod
    def _note_vals(cls, adviser="head", whom=("teacher",), **vals):
        """A consultation that nobody asked for, of two days ago."""
        return {
            "name": "Work with gaps",
            "employee_id": False,
            "adviser_id": cls.people[adviser].id,
            "employee_ids": [Command.set([cls.people[key].id for key in whom])],
            "date": "2026-11-18",
            **vals,
        }

    @classmethod
    def _create_note(cls, *args, **vals):
        note = cls.env[MODEL].create(cls._note_vals(*args, **vals))
        note.action_note()
        return note

    def _answer(self, key, request, step, **vals):
        """As the dialog does it."""
        vals = {"consultation_id": request.id, "step": step, **vals}
        answer = self.rpc(key, "ub.consultation.answer", "create", [vals])
        self.rpc(key, "ub.consultation.answer", "action_confirm", answer)
        self.env.invalidate_all()

    def assertNoAnswer(self, key, request, step, **vals):
        """Refused with a sentence; returns it."""
        with (
            self.subTest(key=key, step=step),
            mute_logger("odoo.addons.base.models.ir_rule"),
            self.assertRaises(UserError) as caught,
        ):
            self._answer(key, request, step, **vals)
            self.fail(f"{key} could {step}")
        return self.assertSentence(caught.exception)

    def _asked(self, request):
        """Whom an activity reminds of it."""
        kind = self.env.ref("ub_methodical.mail_act_consultation")
        activities = request.sudo().activity_ids
        return activities.filtered(lambda one: one.activity_type_id == kind).user_id

    def _seen_by(self, key):
        seen = self.as_user(key, self.env[MODEL]).search([])
        return seen.with_env(self.env)
