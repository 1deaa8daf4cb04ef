"""Samples of approvals: routes, papers on their way, the forms of the desk."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_forms import SampleForms

_STAGE = {"by": "office", "word_ky": "x", "word_ru": "x"}


class SampleApproval(SampleForms):
    """Adds patterns and routes, local papers in each state, their steps."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_routes()
        cls._sample_local_acts()
        cls._sample_forms_of_approval()

    @classmethod
    def _sample_routes(cls):
        pattern = {"name": "Pattern", "code": "sample"}
        cls._sample_shared(
            "ub.approval.preset", pattern, {"name": "y"}, {**pattern, "code": "new"}
        )
        kind = cls.env.ref("ub_methodical.document_kind_instruction")
        step = {
            **_STAGE,
            "preset_id": cls.catalogue["ub.approval.preset"].id,
            "kind_id": kind.id,
        }
        cls._sample_shared("ub.approval.preset.step", step, {"word_ky": "y"}, step)
        routes = [
            cls._make(
                "ub.approval.route",
                company_id=school.id,
                kind_id=kind.id,
                category="group",
                step_ids=[Command.create(_STAGE)],
            )
            for school in cls.schools
        ]
        births = cls._births(kind_id=kind.id, category="service")
        samples = cls._by_school(routes)
        cls._try("ub.approval.route", samples, {"category": "council"}, births)
        cls._try(
            "ub.approval.route.step",
            cls._by_school([route.step_ids for route in routes]),
            {"word_ky": "y"},
            [
                Birth({"route_id": one.record.id, **_STAGE}, one.place)
                for one in samples
            ],
        )

    @classmethod
    def _sample_local_acts(cls):
        """The union agrees with job instructions: those that are sent, it sees."""
        cls.acts = [
            Sample(cls._new_act(body, state), place, state)
            for place, body in cls.bodies.items()
            for state in ("draft", "sent", "approved")
            if (place, state) != ("other_body", "sent")
        ]
        cls._try(
            "ub.local.act",
            cls.acts,
            {"name": "Changed"},
            [Birth(cls._act_vals(body), place) for place, body in cls.bodies.items()],
        )
        sent = [one for one in cls.acts if one.state == "sent"]
        cls._try(
            "ub.approval.step",
            [one._replace(record=one.record._current_step()) for one in sent],
            {"word_ky": "Changed"},
            [
                Birth(
                    {**_STAGE, "document_id": one.record.document_id.id},
                    one.place,
                    state="sent",
                )
                for one in sent
            ],
        )

    @classmethod
    def _act_vals(cls, body):
        kind = cls.env.ref("ub_methodical.document_kind_instruction")
        return {
            "kind_id": kind.id,
            "body_id": body.id,
            "company_id": body.company_id.id,
            "name": "Instruction",
            "text": "1. Duties",
            "asks_to_read": False,
        }

    @classmethod
    def _new_act(cls, body, state):
        act = cls._make("ub.local.act", **cls._act_vals(body))
        if state == "sent":
            act.action_send()
        if state == "approved":
            act._transit("take_over")
        return act

    @classmethod
    def _sample_forms_of_approval(cls):
        own, abroad = (
            {"step_ids": [Command.set(one.record.ids)]}
            for one in cls.subjects["ub.approval.step"].samples
        )
        why = {"reason": "x"}
        model = "ub.approval.return"
        cls._sample_form(model, {"reason": "y"}, {**own, **why}, {**abroad, **why})
        model, why = "ub.approval.opinion", {"opinion": "x"}
        cls._sample_form(model, {"opinion": "y"}, {**own, **why}, {**abroad, **why})
        cls._sample_form("ub.approval.register", {"number": "1"}, own, abroad)
        own, abroad = (
            {"document_id": one.record.document_id.id}
            for one in (cls.acts[0], cls.acts[-1])
        )
        model, why = "ub.approval.correct", {"reason": "x"}
        cls._sample_form(model, {"reason": "y"}, {**own, **why}, {**abroad, **why})
        cls._sample_form("ub.approval.old", {"photo_name": "y"}, own, abroad)
        forms = cls.subjects["ub.approval.old"].samples
        step = cls.acts[0].record._route().step_ids[0]
        lines, births = cls._lines("ub.approval.old.line", forms, step_id=step.id)
        cls._try("ub.approval.old.line", lines, {"number": "y"}, births)
        preset = {"preset_id": cls.env["ub.approval.preset"].search([], limit=1).id}
        cls._try(
            "ub.approval.take",
            cls._forms("ub.approval.take", **preset),
            {"preset_id": cls.catalogue["ub.approval.preset"].id},
            [Birth(preset, "school")],
        )
