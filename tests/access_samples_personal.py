"""Samples of what teachers keep of their own work: each role's own, and others'."""

from access_samples import Birth, Sample
from access_samples_plan import SamplePlan


class SamplePersonal(SamplePlan):
    """Adds a theme of self-education of each role and of people beside them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_self_education()

    @classmethod
    def _own_and_others(cls, make):
        """``make(person)`` for each role, a member, one in no body, one elsewhere."""
        samples = [
            Sample(make(person), "self", person=key)
            for key, person in cls.people.items()
            if key not in ("offline", "outsider")
        ]
        loner = cls._create_employee("In no body")
        foreigner = cls._create_employee("Elsewhere", cls.school_b)
        for person, place in (
            (cls.people["offline"], "body"),
            (loner, "school"),
            (foreigner, "foreign"),
        ):
            samples.append(Sample(make(person), place))
        return samples

    @classmethod
    def _births_of_own(cls, prepare):
        """``prepare(person)`` gives the values of a new record."""
        births = [
            Birth(prepare(cls._create_employee("New", school)), place)
            for school, place in zip(cls.schools, ("school", "foreign"), strict=True)
        ]
        for key, person in cls.people.items():
            if key not in ("offline", "outsider"):
                births.append(Birth(prepare(person), "self", key))
        return births

    @classmethod
    def _sample_self_education(cls):
        themes = cls._own_and_others(
            lambda person: cls._make(
                "ub.self.education", name="Theme", employee_id=person.id
            )
        )
        cls._try(
            "ub.self.education",
            themes,
            {"aim": "Changed"},
            cls._births_of_own(lambda one: {"name": "New", "employee_id": one.id}),
        )
        stages = [
            one._replace(
                record=cls._make(
                    "ub.self.education.stage", education_id=one.record.id, name="Stage"
                )
            )
            for one in themes
        ]
        cls._try(
            "ub.self.education.stage",
            stages,
            {"name": "Changed"},
            [
                Birth({"education_id": one.record.id, "name": "New"}, *one[1::2])
                for one in themes
                if one.person != "outsider"
            ],
        )
