"""Samples of mentoring: a pair in which each role is the young teacher, and others."""

from access_samples import Birth
from access_samples_personal import SamplePersonal


class SampleMentoring(SamplePersonal):
    """Adds pairs, their plans, what they note and report."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        kind = {"name": "Kind", "code": "sample"}
        cls._sample_shared(
            "ub.mentoring.form", kind, {"name": "Changed"}, {**kind, "code": "new"}
        )
        cls.mentorships = cls._own_and_others(cls._create_mentorship)
        cls._sample_mentorships()
        cls._sample_mentoring_plans()
        cls._sample_mentoring_deeds()
        cls._sample_mentoring_reports()

    @classmethod
    def _create_mentorship(cls, young):
        company = young.company_id
        body = cls.foreign_body if company == cls.school_b else cls.other_body
        mentor = cls._create_employee(f"Helps {young.name}", company)
        return cls._make(
            "ub.mentorship",
            employee_id=young.id,
            mentor_id=mentor.id,
            body_id=body.id,
            date_from="2026-09-01",
        )

    @classmethod
    def _sample_mentorships(cls):
        """No secret, and typed by nobody."""
        others = [one for one in cls.mentorships if not one.person]
        vals = {"body_id": cls.other_body.id, "date_from": "2026-09-01"}
        young, mentor = (cls._create_employee(name) for name in ("Young", "Old"))
        cls._try(
            "ub.mentorship",
            others,
            {"date_to": "2027-05-25"},
            [
                Birth(
                    {**vals, "employee_id": young.id, "mentor_id": mentor.id}, "school"
                )
            ],
        )

    @classmethod
    def _of_pairs(cls, make):
        return [one._replace(record=make(one.record.sudo())) for one in cls.mentorships]

    @classmethod
    def _births_of_pairs(cls, prepare):
        return [
            Birth(prepare(one.record), one.place, one.person)
            for one in cls.mentorships
            if one.person != "outsider"
        ]

    @classmethod
    def _sample_mentoring_plans(cls):
        last_year = cls.env.ref("ub_methodical.year_2025").id
        plans = cls._of_pairs(
            lambda pair: cls._make(
                "ub.mentorship.plan", mentorship_id=pair.id, year_id=cls.year.id
            )
        )
        cls._try(
            "ub.mentorship.plan",
            plans,
            {"aim": "Changed"},
            cls._births_of_pairs(
                lambda pair: {"mentorship_id": pair.id, "year_id": last_year}
            ),
        )
        lines = [
            one._replace(
                record=cls._make(
                    "ub.mentorship.line", plan_id=one.record.id, name="Line"
                )
            )
            for one in plans
        ]
        births = [
            Birth({"plan_id": one.record.id, "name": "New"}, one.place, one.person)
            for one in plans
        ]
        cls._try("ub.mentorship.line", lines, {"name": "Changed"}, births)

    @classmethod
    def _sample_mentoring_deeds(cls):
        form = cls.env.ref("ub_methodical.mentoring_form_talk").id
        deeds = cls._of_pairs(
            lambda pair: cls._make(
                "ub.mentorship.deed", mentorship_id=pair.id, form_id=form
            )
        )
        cls._try(
            "ub.mentorship.deed",
            deeds,
            {"note": "Changed"},
            cls._births_of_pairs(
                lambda pair: {"mentorship_id": pair.id, "form_id": form}
            ),
        )

    @classmethod
    def _sample_mentoring_reports(cls):
        reports = cls._of_pairs(
            lambda pair: cls._make(
                "ub.mentorship.report", mentorship_id=pair.id, side="young"
            )
        )
        cls._try(
            "ub.mentorship.report",
            reports,
            {"successes": "Changed"},
            cls._births_of_pairs(
                lambda pair: {"mentorship_id": pair.id, "side": "young"}
            ),
        )
