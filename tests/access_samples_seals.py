"""Samples of what is signed and sealed for good."""

from access_samples import Birth, Sample
from access_samples_meetings import SampleMeetings


class SampleSeals(SampleMeetings):
    """Adds revisions, closed access, the chain of seals and its checks."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_revisions()
        cls._sample_signed_minutes()

    @classmethod
    def _sample_revisions(cls):
        cls.revisions = [
            Sample(cls._new_revision(body), place, "closed")
            for place, body in cls.bodies.items()
        ]
        cls.shut = Sample(cls._new_revision(cls.body), "body", "shut")
        order = {"order_number": "№ 51", "reason": "A court's decision"}
        shut_abroad = cls._new_revision(cls.foreign_body)
        closures = [
            cls._make("ub.revision.closure", revision_id=revision.id, **order)
            for revision in (cls.shut.record, shut_abroad)
        ]
        own, _other, foreign = [one.record for one in cls.revisions]
        cls._try(
            "ub.revision",
            [*cls.revisions, cls.shut],
            {"reason": "Changed"},
            [Birth({"document_id": own.document_id.id, "name": "New"}, "body")],
        )
        cls._try(
            "ub.revision.closure",
            cls._by_school(closures),
            {"reason": "Changed"},
            [
                Birth({"revision_id": one.id, **order}, place)
                for one, place in ((own, "school"), (foreign, "foreign"))
            ],
        )
        chains = [
            cls.env["ub.seal.chain"].search([("company_id", "=", school.id)], limit=1)
            for school in cls.schools
        ]
        cls._try(
            "ub.seal.chain", cls._by_school(chains), {"count": 7}, cls._births(count=1)
        )
        checks = [cls._make("ub.seal.check", company_id=one.id) for one in cls.schools]
        cls._try(
            "ub.seal.check",
            cls._by_school(checks),
            {"findings": "Changed"},
            cls._births(),
        )

    @classmethod
    def _new_revision(cls, body):
        """Sealed as closing does it, without a printed form."""
        meeting = cls._new_meeting(body, "minutes")
        values = meeting._draft_seal({"ky_KG": {}}, None)
        revision = meeting._chain_up(values, b"%PDF-1.4")
        meeting._transit("close")
        return revision

    @classmethod
    def _sample_signed_minutes(cls):
        """The line of who signed minutes: for their readers."""
        cls.subjects["ub.signature"].samples.extend(
            Sample(
                cls._make(
                    "ub.signature",
                    document_id=one.record.document_id.id,
                    purpose="sign",
                    employee_id=cls._create_employee("Signs", one.record.company_id).id,
                ),
                one.place,
                "minutes",
            )
            for one in cls.revisions
        )
