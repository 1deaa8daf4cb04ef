"""Samples of meetings in each state, and of everything that hangs on them."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_papers import SamplePapers

REASON = {"reason": "The speaker is ill"}
# The own body in every state; of others what shows where the right ends
STATES = {
    "body": (
        "draft",
        "convened",
        "postponed",
        "held",
        "minutes",
        "closed",
        "cancelled",
        "dropped",
    ),
    "other_body": ("draft", "held"),
    "foreign": ("held",),
}


class SampleMeetings(SamplePapers):
    """Adds meetings, their lines, decisions and what became of them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bodies = {
            "body": cls.body,
            "other_body": cls.other_body,
            "foreign": cls.foreign_body,
        }
        cls.joint_bodies = {
            school: [cls._create_body(f"{name} guests", school) for name in "AB"]
            for school in cls.schools
        }
        cls.body_of_others = cls._create_body("Body of others")
        cls._sample_meetings()
        cls._sample_agenda()
        cls._sample_people()
        cls._sample_decisions()

    @classmethod
    def _sample_meetings(cls):
        cls.meetings = [
            Sample(cls._new_meeting(cls.bodies[place], state), place, state)
            for place, states in STATES.items()
            for state in states
        ]
        cls.calls = cls._calls_of_persons("convened") + cls._calls_of_persons("draft")
        births = [
            Birth({"body_id": body.id, "date_start": "2026-12-04 08:00:00"}, place)
            for place, body in cls.bodies.items()
        ]
        cls._try("ub.meeting", cls._and_calls(), {"place": "Changed"}, births)
        kind = cls.env["ub.document.kind"].search([("code", "=", "order")], limit=1)
        cls._try(
            "ub.document",
            cls._parts("document_id", [*cls.orders, *cls.meetings]),
            {"name": "Changed"},
            cls._births(name="New", kind_id=kind.id),
        )

    @classmethod
    def _new_meeting(cls, body, state):
        """With two guests, one of them absent, a decision, a speech, a joint body."""
        guests = [
            cls._create_employee(f"{name} of {state}", body.company_id)
            for name in ("Guest", "Second guest")
        ]
        meeting = cls._create_meeting(
            body,
            presence_ids=[Command.create({"employee_id": one.id}) for one in guests],
            joint_ids=[
                Command.create(
                    {"joint_body_id": cls.joint_bodies[body.company_id][0].id}
                )
            ],
        )
        item = meeting.item_ids
        item.decision_ids = [Command.create({"text": "Decided"})]
        item.speech_ids = [Command.create({"employee_id": guests[0].id, "text": "x"})]
        meeting.presence_ids.sorted("id")[0].absence_ids = [
            Command.create({"text": "Ill"})
        ]
        cls._lead_to(meeting, state)
        return meeting

    @classmethod
    def _lead_to(cls, meeting, state):
        """Step by step; nobody signs, and nothing is printed to be sealed.

        ``dropped`` is cancelled before anybody was called.
        """
        if state in ("convened", "postponed", "cancelled"):
            meeting.action_convene()
        if state in ("postponed", "cancelled"):
            meeting.write(REASON)
            meeting._transit("postpone" if state == "postponed" else "cancel")
        if state == "dropped":
            meeting.write(REASON)
            meeting.action_cancel()
        if state in ("held", "minutes", "closed"):
            meeting.action_hold()
        if state in ("minutes", "closed"):
            meeting._transit("write_up")
        if state == "closed":
            meeting._transit("close")

    @classmethod
    def _calls_of_persons(cls, state):
        """Somebody is called to a meeting that is not his body's."""
        samples = []
        for key in cls._staff():
            guest = Command.create({"employee_id": cls.people[key].id})
            meeting = cls._create_meeting(cls.body_of_others, presence_ids=[guest])
            line = cls.joint_bodies[cls.school_a][0].id
            meeting.joint_ids = [Command.create({"joint_body_id": line})]
            cls._lead_to(meeting, state)
            samples.append(Sample(meeting, "self", state, key))
        return samples

    @classmethod
    def _and_calls(cls, name=None):
        """Samples of meetings, or of the first of their lines."""
        samples = [*cls.meetings, *cls.calls]
        return cls._parts(name, samples) if name else samples

    @classmethod
    def _parts(cls, name, samples=None):
        return [
            one._replace(record=one.record[name].sorted("id")[:1])
            for one in samples or cls.meetings
        ]

    @classmethod
    def _births_of_parts(cls, link, samples=None, **vals):
        """A new line while it is still written, and one after that."""
        return [
            Birth({link: one.record.id, **vals}, one.place, state=one.state)
            for one in samples or cls.meetings
            if one.state in ("held", "closed")
        ]

    # What was said

    @classmethod
    def _sample_agenda(cls):
        cls.items = cls._parts("item_ids")
        cls._try(
            "ub.agenda.item",
            cls._and_calls("item_ids"),
            {"heard": "Changed"},
            cls._births_of_parts("meeting_id", name="New"),
        )
        meeting = cls._new_meeting(cls.body_of_others, "held")
        meeting.review_until = "2026-11-25"
        own = [
            Sample(
                cls._make(
                    "ub.speech",
                    item_id=meeting.item_ids.id,
                    employee_id=cls.people[key].id,
                    text=key,
                ),
                "self",
                "held",
                key,
            )
            for key in cls._staff()
        ]
        cls._try(
            "ub.speech",
            [*cls._parts("speech_ids", cls.items), *own],
            {"text": "Changed"},
            cls._births_of_parts("item_id", cls.items, person="Guest", text="New"),
        )

    # Who was there

    @classmethod
    def _sample_people(cls):
        births = cls._births_of_parts("meeting_id")
        cls._try(
            "ub.meeting.body",
            cls._and_calls("joint_ids"),
            {"number": "77"},
            [
                birth._replace(vals={**birth.vals, "joint_body_id": body.id})
                for birth in births
                for body in [cls.joint_bodies[cls._school_of(birth)][1]]
            ],
        )
        cls._try(
            "ub.presence",
            cls._and_calls("presence_ids"),
            {"state": "present"},
            [
                birth._replace(vals={**birth.vals, "employee_id": guest.id})
                for birth in births
                for guest in [cls._create_employee("New", cls._school_of(birth))]
            ],
        )
        absences = cls._parts("absence_ids", cls._parts("presence_ids"))
        cls._try(
            "ub.absence",
            absences,
            {"text": "Changed"},
            [
                Birth({"presence_id": line.id, "text": "New"}, one.place, "", one.state)
                for one in cls.meetings
                if one.state in ("held", "closed")
                for line in one.record.presence_ids.sorted("id")[1]
            ],
        )

    @classmethod
    def _school_of(cls, birth):
        return cls.school_b if birth.place == "foreign" else cls.school_a

    # What was decided

    @classmethod
    def _sample_decisions(cls):
        decisions = cls._parts("decision_ids", cls.items)
        cls._try(
            "ub.decision",
            [*decisions, *cls._decisions_of_persons(), *cls._wishes_for_persons()],
            {"text": "Changed"},
            cls._births_of_parts("item_id", cls.items, text="New"),
        )
        sealed = [
            Sample(cls._new_meeting(body, "closed").decision_ids, place, "closed")
            for place, body in cls.bodies.items()
        ]
        steps = [
            one._replace(
                record=cls._make("ub.decision.step", **cls._step_of(one.record))
            )
            for one in [*sealed, *cls._decisions_of_persons()]
        ]
        cls._try(
            "ub.decision.step",
            steps,
            {"note": "Changed"},
            [Birth(cls._step_of(one.record), one.place) for one in sealed],
        )

    @classmethod
    def _step_of(cls, decision):
        return {
            "decision_id": decision.id,
            "kind": "partly",
            "date": "2026-11-20",
            "user_id": cls.env.uid,
        }

    @classmethod
    def _decisions_of_persons(cls, state="held"):
        """One each that somebody answers for, in a body that is not his."""
        meeting = cls._new_meeting(cls.body_of_others, "draft")
        samples = [
            Sample(
                cls._make(
                    "ub.decision",
                    item_id=meeting.item_ids.id,
                    text=key,
                    responsible_id=cls.people[key].id,
                ),
                "self",
                state,
                key,
            )
            for key in cls._staff()
        ]
        cls._lead_to(meeting, state)
        return samples

    @classmethod
    def _wishes_for_persons(cls):
        """Not decided yet: nobody's business outside the body."""
        return cls._decisions_of_persons("convened")
