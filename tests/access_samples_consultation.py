"""Samples of help asked and given: each role's own requests, and others'."""

from access_samples import Birth, Sample
from access_samples_personal import SamplePersonal

_MODEL = "ub.consultation"


class SampleConsultation(SamplePersonal):
    """Requests to somebody beside all roles; ``closed`` are those that were given."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.advisers = {
            school: cls._create_employee("Advises", school) for school in cls.schools
        }
        cls._sample_consultations()
        cls._sample_answers()

    @classmethod
    def _request_vals(cls, person):
        adviser = cls.advisers[person.company_id]
        return {"name": "Help", "employee_id": person.id, "adviser_id": adviser.id}

    @classmethod
    def _request(cls, person):
        request = cls._make(_MODEL, **cls._request_vals(person))
        request.action_ask()
        return request

    @classmethod
    def _sample_consultations(cls):
        drafts = cls._own_and_others(
            lambda person: cls._make(_MODEL, **cls._request_vals(person))
        )
        asked = cls._own_and_others(cls._request)
        given = cls._make(
            _MODEL,
            **{**cls._request_vals(cls.people["offline"]), "employee_id": False},
            employee_ids=cls.people["offline"].ids,
            date="2026-11-18",
        )
        given.action_note()
        samples = [one._replace(state="draft") for one in drafts]
        samples += [one._replace(state="convened") for one in asked]
        samples.append(Sample(given, "body", "closed"))
        cls.asked = {one.place: one.record for one in asked if not one.person}
        births = cls._births_of_own(cls._request_vals)
        cls._try(_MODEL, samples, {"text": "Changed"}, births)

    @classmethod
    def _sample_answers(cls):
        vals = {
            place: {"consultation_id": cls.asked[place].id}
            for place in ("body", "foreign")
        }
        births = [Birth(own, place) for place, own in vals.items()]
        forms = cls._forms("ub.consultation.answer", **vals["body"])
        cls._try("ub.consultation.answer", forms, {"reason": "Changed"}, births)
