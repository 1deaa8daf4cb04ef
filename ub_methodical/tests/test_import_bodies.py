from odoo.tests import tagged

from .test_import_people import ImportCase

BODY = ["id", "name", "type_id", "parent_id", "order_number", "order_date"]
BODIES = (
    BODY,
    ["imp_k", "Усулдук кеңеш", "methodical_council", "", "31", "2026-09-02"],
    ["imp_m", "Математика бирикмеси", "subject", "усулдук кенеш", "31", "2026-09-02"],
    ["imp_f", "Физика бирикмеси", "subject", "Усулдук кеңеш", "", ""],
)
MEMBER = ["body_id", "employee_id", "role", "date_from", "date_to"]
ORDER = ["order_number", "order_date"]


@tagged("post_install", "-at_install")
class TestImportBodies(ImportCase):
    """Offices, bodies and members; what rests on an order is taken over with it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people = cls._employ("Өмүрова Бермет", "Талант уулу Нурбек", "Ли Анна")

    def _bodies(self):
        return self._accept("ub.body", *BODIES)

    def _orders(self):
        return self.env["ub.order"].search([("company_id", "=", self.school.id)])

    def test_bodies_begin_by_the_order(self):
        council, maths, physics = self._bodies()
        self.assertEqual(maths.parent_id, council)
        self.assertEqual(str(maths.date_from), "2026-09-02")
        self.assertFalse(physics.date_from)
        order = self._orders()
        self.assertEqual(
            (order.kind, order.state, order.number), ("taken_over", "signed", "31")
        )
        self.assertEqual(order.line_ids.body_id, council + maths)
        self.assertFalse(order.signature_ids)
        self.assertEqual(
            (maths.order_number, str(maths.order_date)), ("31", "2026-09-02")
        )

    def test_bodies_again_change_nothing(self):
        bodies = self._bodies()
        self._accept_unchanged(bodies, *BODIES)
        self.assertEqual(len(self._orders().line_ids), 2)

    def test_body_is_found_by_its_name(self):
        maths = self._bodies()[1]
        file = (["name", "short_name"], ["математика  бирикмеси", "МБ"])
        self.assertEqual(self._accept("ub.body", *file), maths)
        self.assertEqual((maths.name, maths.short_name), ("Математика бирикмеси", "МБ"))

    def test_a_proposal_begins_by_a_later_file(self):
        physics = self._bodies()[2]
        self._accept(
            "ub.body", ["name", *ORDER], ["Физика бирикмеси", "31", "2026-09-02"]
        )
        self.assertEqual(str(physics.date_from), "2026-09-02")
        self.assertEqual(
            len(self._orders()), 1, "the row joins the order that is there"
        )
        self.assertTrue(all(self._orders().line_ids.mapped("wording_ky")))

    def test_bad_bodies(self):
        self._bodies()
        self._refuse(
            "ub.body",
            BODY,
            ["imp_1", "Химия бирикмеси", "subject", "", "32", ""],
            ["imp_2", "Тарых бирикмеси", "circle", "", "", ""],
            ["imp_3", "Сүрөт бирикмеси", "subject", "Жок кеңеш", "", ""],
            ["imp_4", "Сурот бирикмеси", "subject", "", "", ""],
            ["imp_5", "сүрөт  бирикмеси", "subject", "", "", ""],
            ["imp_6", "", "subject", "", "", ""],
            ["imp_m", "Математика бирикмеси", "subject", "", "99", "2026-09-02"],
            words={
                2: "both the number",
                3: "“circle” is not known",
                4: "“Жок кеңеш” is not known",
                6: "row 5",
                7: "fill in this column",
                8: "already, not by № 99",
            },
        )

    def test_orders_are_for_administrators(self):
        director = self.env["ub.post"].search([("authority", "=", "manage")], limit=1)
        self.people[0].user_id = self.plain
        self.env["ub.post.holder"].create(
            {
                "post_id": director.id,
                "employee_id": self.people[0].id,
                "company_id": self.school.id,
                "date_from": "2020-01-01",
            }
        )
        head = ["name", "type_id", *ORDER]
        with_order = ["Химия бирикмеси", "subject", "32", "2026-09-02"]
        self._refuse(
            "ub.body", head, with_order, words={2: "Only an admin"}, user=self.plain
        )
        proposal = self._accept(
            "ub.body", head, ["Химия бирикмеси", "subject", "", ""], user=self.plain
        )
        self.assertFalse(proposal.date_from)

    def test_teachers_bring_nothing_in(self):
        result = self._load(
            "ub.body",
            ["name", "type_id"],
            ["Химия бирикмеси", "subject"],
            user=self.plain,
        )
        self.assertFalse(result["ids"])
        self.assertTrue(result["messages"][0]["message"])

    def test_members_begin_by_the_order(self):
        maths = self._bodies()[1]
        file = (
            [*MEMBER, *ORDER],
            [
                "Математика бирикмеси",
                "Омурова Бермет",
                "head",
                "",
                "",
                "33",
                "2026-09-03",
            ],
            ["Математика бирикмеси", "Омурова Бермет", "", "", "", "33", "2026-09-03"],
            [
                "Математика бирикмеси",
                "Талант уулу Нурбек",
                "",
                "",
                "",
                "33",
                "2026-09-03",
            ],
            ["Математика бирикмеси", "Ли Анна", "member", "2026-10-01", "", "", ""],
        )
        facts = self._accept("ub.membership", *file)
        self.assertEqual(facts.mapped("role"), ["head", "member", "member", "member"])
        self.assertEqual(facts.mapped("source"), ["order"] * 3 + ["record"])
        self.assertEqual(maths.membership_ids, facts)
        self.assertEqual(maths.head_id, self.people[0])
        self.assertEqual(facts[0].order_number, "33")
        self._accept_unchanged(facts, *file)
        self.assertEqual(len(self._orders().line_ids), 4)

    def test_heads_one_after_another(self):
        maths = self._bodies()[1]
        self._accept(
            "ub.membership",
            [*MEMBER, *ORDER],
            [maths.name, "Ли Анна", "head", "2026-10-01", "", "34", "2026-09-30"],
            [
                maths.name,
                "Өмүрова Бермет",
                "head",
                "",
                "2026-09-30",
                "33",
                "2026-09-03",
            ],
        )
        self.assertEqual(len(maths.membership_ids), 4)
        for day, head in (("2026-09-20", 0), ("2026-10-05", 2)):
            found = maths._holder_of(
                "head", self.env["ub.order"]._fields["date"].to_date(day)
            )
            self.assertEqual(found, self.people[head])

    def test_bad_members(self):
        name = self._bodies()[1].name
        self._accept(
            "ub.membership",
            [*MEMBER, *ORDER],
            [name, "Өмүрова Бермет", "head", "", "", "33", "2026-09-03"],
        )
        self._refuse(
            "ub.membership",
            [*MEMBER, *ORDER],
            [name, "Талант уулу Нурбек", "secretary", "", "", "35", "2026-10-01"],
            [name, "Ли Анна", "secretary", "", "", "35", "2026-10-01"],
            [name, "Ли Анна", "head", "", "", "35", "2026-10-01"],
            [name, "Ли Анна", "chief", "", "", "35", "2026-10-01"],
            ["Жок бирикме", "Ли Анна", "member", "", "", "35", "2026-10-01"],
            [name, "Жок Киши", "member", "", "", "35", "2026-10-01"],
            [name, "Ли Анна", "member", "2026-10-05", "2026-10-01", "", ""],
            [name, "Талант уулу Нурбек", "member", "", "", "35", ""],
            words={
                3: "row 2",
                4: "Өмүрова Бермет",
                5: "write one of: Head",
                6: "“Жок бирикме” is not known",
                7: "“Жок Киши” is not known",
                8: "before the first day",
                9: "both the number",
            },
        )
        self.assertEqual(self._orders().mapped("number"), ["33", "31"])

    def test_refused_while_writing_names_its_own_row(self):
        name = self._bodies()[1].name
        self._refuse(
            "ub.membership",
            MEMBER,
            [name, "Өмүрова Бермет", "member", "2026-09-03", ""],
            [name, "Ли Анна", "member", "2026-09-03", ""],
            [name, "Ли Анна", "member", "2026-09-10", ""],
            words={4: "has not ended"},
        )

    def test_holders(self):
        file = (
            ["employee_id", "post_id", "date_from"],
            ["Өмүрова Бермет", "director", "2024-08-26"],
            ["Ли Анна", "secretary", "2024-08-26"],
        )
        holders = self._accept("ub.post.holder", *file)
        self.assertEqual(self._accept("ub.post.holder", *file), holders)
        self._refuse(
            "ub.post.holder",
            file[0],
            ["Талант уулу Нурбек", "director", "2025-08-26"],
            words={2: "holds this office in those days"},
        )

    def test_an_order_of_the_program_is_not_taken_over(self):
        maths = self._bodies()[1]
        order = self.env["ub.order"].create(
            {
                "company_id": self.school.id,
                "number": "40",
                "date": "2026-10-01",
                "line_ids": [(0, 0, {"kind": "abolish", "body_id": maths.id})],
            }
        )
        self._refuse(
            "ub.membership",
            [*MEMBER, *ORDER],
            [maths.name, "Ли Анна", "member", "", "", order.number, "2026-10-01"],
            words={2: "registered in the program"},
        )
