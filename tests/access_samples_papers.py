"""Samples of cards and papers: orders as drafts and signed, who has read them."""

from odoo import Command

from access_samples import Birth, Sample, SampleSchool


class SamplePapers(SampleSchool):
    """Adds cards, orders and their lines, signatures under them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._sample_cards()
        cls._sample_orders()
        cls._sample_documents()

    # Cards

    @classmethod
    def _sample_cards(cls):
        loner = cls._create_employee("Loner")
        foreigner = cls._create_employee("Foreigner", cls.school_b)
        first = cls.env["ub.category"].search([], limit=1)
        people = {key: person for key, person in cls.people.items() if key != "offline"}
        people.pop("outsider")
        cards = [
            Sample(cls._create_teacher(person), "self", person=key)
            for key, person in people.items()
        ]
        cards.append(Sample(cls._create_teacher(cls.people["offline"]), "body"))
        cards.append(Sample(cls._create_teacher(loner), "school"))
        cards.append(Sample(cls._create_teacher(foreigner), "foreign"))
        categories = [
            Sample(
                cls._make(
                    "ub.teacher.category",
                    teacher_id=card.record.id,
                    category_id=first.id,
                ),
                *card[1:],
            )
            for card in cards
        ]
        cls._try("ub.teacher", cards, {"speciality": "Changed"}, cls._births_of_cards())
        cls._try(
            "ub.teacher.category",
            categories,
            {"order_reference": "Changed"},
            [
                Birth(
                    {"teacher_id": card.record.id, "category_id": first.id},
                    card.place,
                    card.person,
                )
                for card in cards
            ],
        )

        cls._sample_lines_of_cards(cards)

    @classmethod
    def _sample_lines_of_cards(cls, cards):
        """Awards, and the rows in which the cards are counted."""
        award = {"name": "Award", "year": 2020}
        awards = [
            one._replace(
                record=cls._make("ub.teacher.award", teacher_id=one.record.id, **award)
            )
            for one in cards
        ]
        births = [
            Birth({"teacher_id": one.record.id, **award}, one.place, one.person)
            for one in cards
        ]
        cls._try("ub.teacher.award", awards, {"reference": "Changed"}, births)
        counted = cls.env["ub.teacher.composition"]
        rows = [one._replace(record=counted.browse(one.record.id)) for one in cards]
        cls._try("ub.teacher.composition", rows, {"education_level": "higher"}, [])

    @classmethod
    def _births_of_cards(cls):
        births = [
            Birth({"employee_id": cls._create_employee("New", school).id}, place)
            for school, place in zip(cls.schools, ("school", "foreign"), strict=True)
        ]
        for key, person in cls.people.items():
            if key not in ("offline", "outsider"):
                births.append(Birth({"employee_id": person.id}, "self", key))
        return births

    # Orders

    @classmethod
    def _sample_orders(cls):
        cls.orders = [
            Sample(cls._new_order(school, signed), place, state)
            for school, place in zip(cls.schools, ("school", "foreign"), strict=True)
            for signed, state in enumerate(("draft", "signed"))
        ]
        cls._try(
            "ub.order",
            cls.orders,
            {"control_ru": "Changed"},
            cls._births(date="2026-11-20"),
        )
        drafts = [one for one in cls.orders if one.state == "draft"]
        bodies = {"school": cls.body, "foreign": cls.foreign_body}
        cls._try(
            "ub.order.line",
            [one._replace(record=one.record.line_ids) for one in cls.orders],
            {"wording_ru": "Changed"},
            [
                Birth(
                    {
                        "order_id": one.record.id,
                        "kind": "abolish",
                        "body_id": bodies[one.place].id,
                        "date_from": "2027-01-10",
                    },
                    one.place,
                )
                for one in drafts
            ],
        )
        cls._try(
            "ub.order.basis",
            [one._replace(record=one.record.basis_ids) for one in cls.orders],
            {"text": "Changed"},
            [
                Birth({"order_id": one.record.id, "text": "New"}, one.place)
                for one in drafts
            ],
        )

    @classmethod
    def _new_order(cls, school, signed):
        person = cls._create_employee(f"Named in order {signed}", school)
        body = cls.body if school == cls.school_a else cls.foreign_body
        order = cls._create_order(
            cls._line("admit", person, body_id=body.id),
            school=school,
            number=f"{school.id}-{signed}",
            basis_ids=[Command.create({"text": "№ 1"})],
        )
        if signed:
            order.action_register()
        return order

    @classmethod
    def _sample_documents(cls):
        signed = [one for one in cls.orders if one.state == "signed"]
        rows = []
        for one in signed:
            signature, reading = one.record.signature_ids.sorted(
                "purpose", reverse=True
            )
            rows.append(Sample(signature, one.place, "signed"))
            rows.append(Sample(reading, one.place))
        mine = [
            cls._make(
                "ub.signature",
                document_id=signed[0].record.document_id.id,
                purpose="acknowledge",
                employee_id=cls.people[key].id,
            )
            for key in cls._staff()
        ]
        rows += [
            Sample(row, "self", person=key)
            for key, row in zip(cls._staff(), mine, strict=True)
        ]
        births = [
            Birth(
                {
                    "document_id": one.record.document_id.id,
                    "purpose": "acknowledge",
                    "employee_id": cls.people["offline"].id,
                },
                one.place,
            )
            for one in signed
        ]
        cls._try("ub.signature", rows, {"date": "2026-11-20"}, births)

    @classmethod
    def _staff(cls):
        return [key for key in cls.people if key not in ("offline", "outsider")]
