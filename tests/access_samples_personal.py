"""Samples of what teachers keep of their own work: each role's own, and others'."""

from access_samples import Birth, Sample
from access_samples_plan import SamplePlan


class SamplePersonal(SamplePlan):
    """Adds a theme of self-education of each role and of people beside them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_self_education()
        cls._sample_reports()
        cls._sample_missing()
        cls._sample_teacher_years()
        cls._sample_courses()

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

    @classmethod
    def _sample_reports(cls):
        kind = {"name": "Kind", "code": "sample"}
        cls._sample_shared(
            "ub.report.kind", kind, {"name": "Changed"}, {**kind, "code": "new"}
        )
        trip = cls.env.ref("ub_methodical.report_kind_trip")
        vals = {"name": "Report", "kind_id": trip.id}
        reports = cls._own_and_others(
            lambda person: cls._make("ub.work.report", employee_id=person.id, **vals)
        )
        cls._try(
            "ub.work.report",
            reports,
            {"content": "Changed"},
            cls._births_of_own(lambda one: {**vals, "employee_id": one.id}),
        )

    @classmethod
    def _sample_missing(cls):
        """A list that nobody writes: what is missing of members of associations."""
        cls.env.flush_all()
        rows = cls.env["ub.missing.paper"].search([("what", "=", "creative_report")])
        keys = {person: key for key, person in cls.people.items() if key != "offline"}
        samples = []
        for row in rows.filtered(lambda one: one.body_id in cls.bodies.values()):
            key = keys.get(row.employee_id, "")
            place = {body: name for name, body in cls.bodies.items()}[row.body_id]
            samples.append(Sample(row, "self" if key else place, person=key))
        cls._try(
            "ub.missing.paper",
            samples,
            {"what": "self_education_programme"},
            [Birth({"employee_id": cls.people["teacher"].id}, "body")],
        )

    @classmethod
    def _sample_teacher_years(cls):
        """The page that each has opened about himself, and one that somebody else has.

        Whose page one may open shows in its births.
        """
        year = cls.year_a.year_id.id
        pages = cls.env["ub.teacher.year"]
        samples = [
            Sample(
                pages.with_user(cls.users[one.person])
                .sudo()
                .create({"employee_id": one.record.employee_id.id, "year_id": year}),
                "self",
                person=one.person,
            )
            for one in cls.subjects["ub.self.education"].samples
            if one.person
        ]
        person = cls.people["teacher"].id
        others = cls._make("ub.teacher.year", employee_id=person, year_id=year)
        samples.append(Sample(others, "body"))
        births = [
            Birth(
                {"employee_id": one.record.employee_id.id, "year_id": year},
                one.place,
                one.person,
            )
            for one in cls.subjects["ub.self.education"].samples
        ]
        cls._try("ub.teacher.year", samples, {"employee_id": person}, births)

    @classmethod
    def _sample_courses(cls):
        """Planned by the school: the head's too; the year of the next one is read."""
        courses = cls._own_and_others(
            lambda person: cls._make("ub.course", employee_id=person.id, name="Course")
        )
        cls._try(
            "ub.course",
            courses,
            {"place": "Changed"},
            [
                Birth({"name": "New", "employee_id": cls.people["offline"].id}, "body"),
                *cls._births_of_own(lambda one: {"name": "New", "employee_id": one.id}),
            ],
        )
        plans = [
            cls._make("ub.course.plan", employee_id=cls.people[key].id)
            for key in ("deputy", "outsider")
        ]
        cls._try(
            "ub.course.plan",
            cls._by_school(plans),
            {"note": "Changed"},
            [
                Birth({"employee_id": cls.people["deputy"].id}, "school"),
                Birth({"employee_id": cls.people["outsider"].id}, "foreign"),
            ],
        )
        own, abroad = ({"company_id": one.id, "name": "x"} for one in cls.schools)
        cls._sample_form("ub.course.enter", {"place": "y"}, own, abroad)
        cls._sample_due()

    @classmethod
    def _sample_due(cls):
        norms = cls.env["ub.norm.value"].search(
            [("norm_id.code", "=", "course_period")]
        )
        norms.write({"enforcement": "warn", "value": 5})
        cls.env.flush_all()
        rows = cls.env["ub.course.due"].search([("company_id", "in", cls.schools.ids)])
        keys = {person: key for key, person in cls.people.items() if key != "offline"}
        samples = []
        for row in rows:
            key = keys.get(row.employee_id, "")
            place = {body: name for name, body in cls.bodies.items()}.get(row.body_id)
            place = place or ("school" if row.company_id == cls.school_a else "foreign")
            samples.append(Sample(row, "self" if key else place, person=key))
        cls._try(
            "ub.course.due",
            samples,
            {"year": 2030},
            [Birth({"employee_id": cls.people["teacher"].id}, "body")],
        )
