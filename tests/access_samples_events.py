"""Samples around events: who took part, clubs, orders and advice from above."""

from access_samples import Birth, Sample
from access_samples_approval import SampleApproval


class SampleEvents(SampleApproval):
    """Adds to a draft and an announced event of each body who took part in it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_participations()
        cls._sample_clubs()
        cls._sample_guidance()

    @classmethod
    def _sample_participations(cls):
        samples, births = [], []
        for place, body in cls.bodies.items():
            for state in ("draft", "approved"):
                vals = {"name": "Seminar", "date_start": "2026-11-27 04:00:00"}
                event = cls._make("ub.event", body_id=body.id, **vals)
                if state == "approved":
                    event.action_announce()
                listed, free = (
                    cls._create_employee(f"{name} {place} {state}", body.company_id)
                    for name in ("Listed", "Free")
                )
                line = cls._take_part(event, listed)
                samples.append(Sample(line, place, state))
                births.append(
                    Birth({"event_id": event.id, "employee_id": free.id}, place)
                )
        event = samples[1].record.event_id
        line = cls._take_part(event, cls.people["teacher"])
        samples.append(Sample(line, "body", "approved", person="teacher"))
        cls._try("ub.participation", samples, {"state": "present"}, births)

    @classmethod
    def _take_part(cls, event, person):
        return cls._make("ub.participation", event_id=event.id, employee_id=person.id)

    @classmethod
    def _sample_clubs(cls):
        places = cls.bodies.items()
        clubs = [
            Sample(cls._make("ub.club", **cls._club_vals(body)), place)
            for place, body in places
        ]
        births = [Birth(cls._club_vals(body), place) for place, body in places]
        cls._try("ub.club", clubs, {"place": "Changed"}, births)

    @classmethod
    def _club_vals(cls, body):
        return {
            "name": "Club",
            "body_id": body.id,
            "company_id": body.company_id.id,
            "year_id": cls.year.id,
        }

    @classmethod
    def _sample_guidance(cls):
        papers = [
            cls._make("ub.guidance", name="Order", company_id=school.id)
            for school in cls.schools
        ]
        births = cls._births(name="New")
        cls._try("ub.guidance", cls._by_school(papers), {"number": "7"}, births)
