"""Records that the access matrix is measured on: of one's own body and of others."""

from typing import NamedTuple

from odoo.models import BaseModel


class Sample(NamedTuple):
    """A record, and what the words of the matrix ask of it."""

    record: BaseModel
    place: str  # body, other_body, school, foreign, shared
    state: str = ""  # of the order or meeting; sent, shut
    person: str = ""  # the role whose own record it is

    def __str__(self):
        return " ".join(part for part in self[1:] if part)


class Birth(NamedTuple):
    """Values that a new record of the place would get."""

    vals: dict
    place: str
    person: str = ""
    state: str = "draft"

    def __str__(self):
        return " ".join(part for part in self[1:] if part)


class Subject(NamedTuple):
    """How a model is tried: its samples, a harmless change, new records."""

    samples: list
    change: dict
    births: list


def _year(first):
    return {"date_from": f"{first}-09-01", "date_to": f"{first + 1}-08-31"}


def _term(year):
    return {
        "year_school_id": year.id,
        "number": 1,
        "date_from": "2044-09-01",
        "date_to": "2044-11-01",
    }


class SampleSchool:
    """Mixed into a ``UbCase``: fills ``cls.subjects`` with every model's samples."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.subjects = {}
        cls._sample_catalogues()
        cls._sample_school_values()
        cls._sample_bodies()

    @classmethod
    def _try(cls, model, samples, change, births):
        cls.subjects[model] = Subject(samples, change, births)

    @classmethod
    def _make(cls, model, **vals):
        return cls.env[model].create(vals)

    # Catalogues

    @classmethod
    def _sample_catalogues(cls):
        cls.catalogue = {}
        words = {"unit_name": "x", "decision_noun": "x", "decision_heading": "x"}
        for model, vals in {
            "ub.field": {"name": "Field"},
            "ub.subject": {"name": "Subject"},
            "ub.post": {"name": "Post", "title": "Post", "code": "sample"},
            "ub.body.type": {
                **words,
                "name": "Kind",
                "code": "sample",
                "head_title": "Head",
            },
            "ub.category": {"name": "Category", "code": "sample"},
            "ub.norm": {
                "name": "Norm",
                "code": "sample",
                "subject": "body",
                "enforcement": "off",
            },
            "ub.document.kind": {"name": "Kind", "code": "sample"},
            "ub.agenda.kind": {"name": "Kind", "code": "sample"},
            "ub.agenda.occasion": {"name": "Occasion", "code": "sample"},
        }.items():
            anew = {**vals, "name": "New"}
            if "code" in vals:
                anew["code"] = "new"
            cls._sample_shared(model, vals, {"name": "Changed"}, anew)
        report = cls.env["ir.actions.report"].search([], limit=1)
        form = {
            "kind_id": cls.catalogue["ub.document.kind"].id,
            "report_id": report.id,
            "purpose": "sample",
        }
        change = {"purpose": "changed"}
        cls._sample_shared(
            "ub.document.report", form, change, {**form, "purpose": "new"}
        )
        cls._sample_shared("ub.year", _year(2040), {"name": "Changed"}, _year(2042))

    @classmethod
    def _sample_shared(cls, model, vals, change, anew):
        record = cls.catalogue[model] = cls._make(model, **vals)
        cls._try(model, [Sample(record, "shared")], change, [Birth(anew, "shared")])

    # What each school has of its own

    @classmethod
    def _sample_school_values(cls):
        free = cls.env["ub.year"].create(_year(2044))
        years = [cls._create_year(school, free, []) for school in cls.schools]
        cls._try(
            "ub.year.school",
            cls._by_school(years),
            {"term_ids": []},
            cls._births(year_id=cls.env["ub.year"].create(_year(2046)).id),
        )
        cls._try(
            "ub.term",
            cls._by_school([cls.year_a.term_ids[3], cls.year_b.term_ids[3]]),
            {"date_to": "2027-05-26"},
            [
                Birth(_term(year), place)
                for year, place in zip(years, ("school", "foreign"), strict=True)
            ],
        )
        cls.free_values = {}
        cls._sample_values("ub.body.type.school", "type_id", "ub.body.type", "name")
        cls._sample_values("ub.norm.value", "norm_id", "ub.norm", "clause")
        cls._sample_values("ub.series", "kind_id", "ub.document.kind", "prefix")
        for model, (link, row) in cls.free_values.items():
            cls.env[model].search([(link, "=", row.id)]).unlink()
        series = [sample.record for sample in cls.subjects["ub.series"].samples]
        counters = [
            cls._make("ub.series.counter", series_id=one.id, period_key="old")
            for one in series
        ]
        cls._try(
            "ub.series.counter",
            cls._by_school(counters),
            {"last": 7},
            [
                Birth({"series_id": one.id, "period_key": "new"}, place)
                for one, place in zip(series, ("school", "foreign"), strict=True)
            ],
        )
        texts = {"text_ky": "x", "text_ru": "x"}
        wordings = [
            cls._make("ub.wording", code="title_order", company_id=school.id, **texts)
            for school in cls.schools
        ]
        bands = cls.env["ub.band"].search([("start", "=", 40)])
        bands = bands.filtered(lambda band: band.company_id in cls.schools)
        bands = cls._by_school(bands.sorted(lambda band: band.company_id.id))
        births = cls._births(kind="age", start=77)
        cls._try("ub.band", bands, {"start": 41}, births)
        shipped = cls._make("ub.wording", code="sample", **texts)
        cls._try(
            "ub.wording",
            [*cls._by_school(wordings), Sample(shipped, "shared")],
            {"text_ky": "y"},
            [
                *cls._births(code="new", **texts),
                Birth({"code": "new", "company_id": False, **texts}, "shared"),
            ],
        )

    @classmethod
    def _sample_values(cls, model, link, catalogue, field):
        row = cls.catalogue[catalogue]
        own = cls.env[model].search([(link, "=", row.id)])
        own -= own.filtered(lambda value: value.company_id not in cls.schools)
        anew = row.copy({"code": "free"})
        births = cls._births(**{link: anew.id})
        if model == "ub.body.type.school":
            words = {"head_title": "x", "decision_noun": "x", "decision_heading": "x"}
            births = cls._births(**{link: anew.id}, name="x", **words)
        cls.free_values[model] = (link, anew)
        samples = cls._by_school(own.sorted(lambda value: value.company_id.id))
        cls._try(model, samples, {field: "Changed"}, births)

    @classmethod
    def _by_school(cls, records, state=""):
        places = ("school", "foreign")
        return [
            Sample(one, place, state)
            for one, place in zip(records, places, strict=True)
        ]

    @classmethod
    def _births(cls, **vals):
        return [
            Birth({"company_id": school.id, **vals}, place)
            for school, place in zip(cls.schools, ("school", "foreign"), strict=True)
        ]

    # Bodies, members, offices

    @classmethod
    def _sample_bodies(cls):
        proposed = [
            cls._create_body(f"Proposal {school.name}", school, date_from=False)
            for school in cls.schools
        ]
        cls._try(
            "ub.body",
            [
                *cls._by_school(proposed, "draft"),
                Sample(cls.body, "body"),
                Sample(cls.other_body, "other_body"),
                Sample(cls.foreign_body, "foreign"),
            ],
            {"short_name": "Changed"},
            cls._births(name="New", type_id=cls.body.type_id.id),
        )
        strangers = {
            body: cls._create_employee(f"Joins {body.name}", body.company_id)
            for body in (cls.body, cls.other_body, cls.foreign_body)
        }
        places = ("body", "other_body", "foreign")
        facts = [cls._join(body, person) for body, person in strangers.items()]
        cls._try(
            "ub.membership",
            [Sample(fact, place) for fact, place in zip(facts, places, strict=True)],
            {"basis": "Changed"},
            [
                Birth(
                    {
                        "body_id": body.id,
                        "employee_id": person.id,
                        "role": "deputy_head",
                    },
                    place,
                )
                for (body, person), place in zip(strangers.items(), places, strict=True)
            ],
        )
        cls._sample_offices()

    @classmethod
    def _sample_offices(cls):
        people = [cls.people["stranger"], cls.people["outsider"]]
        holders = [
            cls._hold_office(person, "archive", is_acting=True) for person in people
        ]
        post = {"post_id": cls.posts["union"].id, "is_acting": True}
        cls._try(
            "ub.post.holder",
            cls._by_school(holders),
            {"basis": "Changed"},
            [
                Birth({**birth.vals, "employee_id": person.id}, birth.place)
                for birth, person in zip(cls._births(**post), people, strict=True)
            ],
        )
        foreign = cls.observer.copy({"company_id": cls.school_b.id})
        other = cls.observer.copy(
            {"user_id": cls._create_user("other_observer", cls.school_a).id}
        )
        user = cls.users["outsider"].id
        cls._try(
            "ub.observer",
            [
                Sample(cls.observer, "school", person="observer"),
                Sample(other, "school"),
                Sample(foreign, "foreign"),
            ],
            {"date_to": "2027-05-31"},
            cls._births(user_id=user),
        )
