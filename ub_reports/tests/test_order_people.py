from .common import UbReportCase


class TestOrderPeople(UbReportCase):
    """The people of an order: tables of F01 and F02, annexes, who signs, who reads."""

    def _found(self, people):
        """An order that founds a body with ``people`` as its first members."""
        body = self.env["ub.body"].create(
            {
                "name": "Physics Association",
                "company_id": self.school_a.id,
                "type_id": self.body.type_id.id,
                "deputy_post_id": self.posts["manage"].id,
            }
        )
        lines = [self._line("admit", person, body_id=body.id) for person in people]
        return self._create_order(self._line("found", body_id=body.id), *lines)

    def test_ten_members_stand_in_the_table(self):
        people = [self._create_employee(f"Мүчө {n:02}") for n in range(10)]
        doc = self._doc("f01_order", self._found(people))
        (row,) = doc["bodies"]
        self.assertEqual(row["count"], 10)
        self.assertEqual(row["members"], [person.name for person in people])
        self.assertFalse(row["annex"])
        self.assertFalse(doc["annexes"])
        self.assertEqual(doc["items"][0]["table"], "bodies")
        self.assertEqual(doc["deputies"][0]["name"], "Deputy")

    def test_eleven_members_go_to_an_annex(self):
        people = [self._create_employee(f"Мүчө {n:02}") for n in range(11)]
        order = self._found(people)
        doc = self._doc("f01_order", order)
        self.assertEqual(doc["bodies"][0]["members"], [])
        self.assertEqual(doc["bodies"][0]["annex"], "1-тиркеме")
        self.assertEqual(len(doc["annexes"][0]["people"]), 11)
        self.assertIn("Приложение 1", self._text("f01_order_ru", order))

    def test_members_are_listed_in_kyrgyz_order(self):
        names = ["Үсөнова А.", "Өмүров Б.", "Уланов В.", "Орозов Г."]
        order = self._found([self._create_employee(name) for name in names])
        (row,) = self._doc("f01_order", order)["bodies"]
        self.assertEqual(
            row["members"], ["Орозов Г.", "Өмүров Б.", "Уланов В.", "Үсөнова А."]
        )

    def test_the_same_words_of_several_people_are_said_once(self):
        people = [self._create_employee(f"Мүчө {n:02}") for n in range(3)]
        order = self._found(people)
        admitting = order.line_ids.filtered(lambda li: li.kind == "admit")
        for line in admitting:
            line.wording_ky = f"{line.employee_id.name} курамга киргизилсин."
            line.wording_ru = f"Включить в состав: {line.employee_id.name}."
        item = self._doc("f01_order", order)["items"][1]
        self.assertEqual(item["lines"], ["Төмөнкү кызматкерлер курамга киргизилсин:"])
        self.assertEqual(item["names"], [person.name for person in people])
        item = self._doc("f01_order_ru", order)["items"][1]
        self.assertEqual(item["lines"], ["Включить в состав:"])
        admitting[1].wording_ky = "Мүчө 01 өзгөчө шартта киргизилсин."
        items = self._doc("f01_order", order)["items"]
        self.assertEqual(items[2]["lines"], ["Мүчө 01 өзгөчө шартта киргизилсин."])

    def test_table_of_the_appointed(self):
        person = self.people["teacher"]
        card = self._create_teacher(
            person, education_level="higher", pedagogical_since="2014-09-01"
        )
        category = self.env["ub.category"].search([], limit=1)
        self.env["ub.teacher.category"].create(
            {
                "teacher_id": card.id,
                "category_id": category.id,
                "date_from": "2024-01-01",
            }
        )
        order = self._create_order(
            self._line("appoint", person, role="head"),
            self._line("appoint", self.people["stranger"], role="member"),
            basis_ids=[
                (0, 0, {"kind": "election", "text": "№ 1 протокол, 29.08.2026"})
            ],
        )
        (row,) = self._doc("f01_order", order)["appointed"]
        self.assertEqual(row["name"], "Teacher")
        self.assertEqual(row["role"], "жетекчи")
        self.assertEqual(row["service"], 12)
        self.assertEqual(row["category"], category.with_context(lang="ky_KG").name)
        self.assertEqual(row["basis"], "№ 1 протокол, 29.08.2026")
        self.assertTrue(row["education"])

    def test_appointed_without_a_card_leaves_room_for_the_pen(self):
        order = self._create_order(
            self._line("appoint", self.people["offline"], role="deputy_head")
        )
        (row,) = self._doc("f01_order", order)["appointed"]
        self.assertEqual(
            (row["education"], row["service"], row["category"]), ("", "", "")
        )

    def test_acting_holder_signs_in_the_right_words(self):
        self._hold_office(
            self.people["stranger"],
            "direct",
            date_from="2026-11-15",
            is_acting=True,
            title="School director",
        )
        self._translate(
            self.env["ub.post.holder"].search([("is_acting", "=", True)]),
            title=("Мектеп директору", "Директор школы"),
        )
        order = self._create_order(self._line("admit", self.people["teacher"]))
        signature = self._doc("f01_order", order)["signature"]
        self.assertEqual(
            signature, {"title": "Мектеп директорунун м.а.", "name": "Stranger"}
        )
        signature = self._doc("f01_order_ru", order)["signature"]
        self.assertEqual(signature["title"], "И. о. директора школы")

    def test_nobody_in_office_leaves_a_line(self):
        self.holders["director"].date_to = "2026-10-01"
        order = self._create_order(self._line("admit", self.people["teacher"]))
        signature = self._doc("f01_order", order)["signature"]
        self.assertEqual(signature["name"], "")
        self.assertTrue(signature["title"])

    def test_readers_once_each_with_the_date_of_reading(self):
        person = self.people["teacher"]
        order = self._create_order(
            self._line("appoint", person, role="deputy_head"),
            self._line("admit", self.people["stranger"]),
            self._line("let_out", person),
            number="5",
        )
        readers = self._doc("f01_order", order)["readers"]
        self.assertEqual([r["name"] for r in readers], ["Teacher", "Stranger"])
        self.assertEqual({r["date"] for r in readers}, {""})

    def test_acknowledged_in_the_program(self):
        order = self._create_order(
            self._line("admit", self.people["stranger"]), number="6"
        )
        order.with_user(self.users["clerk"]).action_register()
        line = order.signature_ids.filtered(lambda s: s.purpose == "acknowledge")
        line.with_user(self.users["stranger"]).action_acknowledge()
        (reader,) = self._doc("f01_order", order)["readers"]
        self.assertEqual(reader["date"], "20.11.2026")
        self.assertTrue(reader["in_program"])
        self.assertIn("программада", self._text("f01_order", order))
