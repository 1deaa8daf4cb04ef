"""Samples of what agendas are made from: kinds, templates, phrases, proposals."""

from odoo import Command

from access_samples import Birth, Sample
from access_samples_seals import SampleSeals


class SampleAgenda(SampleSeals):
    """Adds lists of questions and phrases, and what people propose."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._free_the_occasion()
        cls._sample_templates()
        cls._sample_phrases()
        cls._sample_proposals()

    @classmethod
    def _free_the_occasion(cls):
        """Each school got its template of the new occasion, which would hold it."""
        occasion = cls.catalogue["ub.agenda.occasion"]
        templates = cls.env["ub.agenda.template"]
        templates.search([("occasion_id", "=", occasion.id)]).unlink()

    @classmethod
    def _sample_templates(cls):
        cls.templates = [
            cls._make(
                "ub.agenda.template",
                name="Sample",
                company_id=school.id,
                line_ids=[Command.create({"text_ky": "Суроо жөнүндө"})],
            )
            for school in cls.schools
        ]
        cls._try(
            "ub.agenda.template",
            cls._by_school(cls.templates),
            {"name": "Changed"},
            cls._births(name="New"),
        )
        cls._try(
            "ub.agenda.template.line",
            cls._by_school([one.line_ids for one in cls.templates]),
            {"minutes": 7},
            [
                Birth({"template_id": one.id, "text_ky": "Жаңы"}, place)
                for one, place in zip(cls.templates, ("school", "foreign"), strict=True)
            ],
        )

    @classmethod
    def _sample_phrases(cls):
        phrases = [
            cls._make("ub.phrase", text_ky="Чечим", company_id=school.id)
            for school in cls.schools
        ]
        shipped = cls._make("ub.phrase", text_ky="Чечим", company_id=False)
        cls._try(
            "ub.phrase",
            [*cls._by_school(phrases), Sample(shipped, "shared")],
            {"text_ky": "Башка"},
            [
                *cls._births(text_ky="Жаңы"),
                Birth({"text_ky": "Жаңы", "company_id": False}, "shared"),
            ],
        )

    @classmethod
    def _sample_proposals(cls):
        guests = {
            place: cls._create_employee("Proposes", body.company_id).id
            for place, body in cls.bodies.items()
        }
        samples = [
            Sample(cls._propose(body_id=body.id, employee_id=guests[place]), place)
            for place, body in cls.bodies.items()
        ]
        cls.proposal = samples[0].record
        sent = {"body_id": cls.council.id, "from_body_id": cls.body.id}
        samples.append(Sample(cls._propose(**sent), "body", "sent"))
        samples += [
            Sample(
                cls._propose(
                    body_id=cls.body_of_others.id, employee_id=cls.people[key].id
                ),
                "self",
                person=key,
            )
            for key in cls._staff()
        ]
        births = [
            Birth({"name": "New", **sent}, "body", state="sent"),
            Birth(
                {
                    "name": "New",
                    "body_id": cls.foreign_body.id,
                    "employee_id": guests["foreign"],
                },
                "foreign",
            ),
            Birth(
                {
                    "name": "New",
                    "body_id": cls.body.id,
                    "employee_id": guests["body"],
                },
                "body",
            ),
        ]
        births += [
            Birth(
                {
                    "name": "New",
                    "body_id": cls.body.id,
                    "employee_id": cls.people[key].id,
                },
                "self",
                key,
            )
            for key in cls._staff()
        ]
        cls._try("ub.proposal", samples, {"text": "Changed"}, births)

    @classmethod
    def _propose(cls, **vals):
        return cls._make("ub.proposal", name="On hours for the circle", **vals)
