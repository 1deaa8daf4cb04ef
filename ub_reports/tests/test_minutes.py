from odoo import Command

from .common import UbReportCase


class TestMinutes(UbReportCase):
    """F16: who was there, agenda, heard, spoken, decided, signatures, blank."""

    def test_blocks(self):
        meeting = self._create_full_meeting(number="4", guests="Касымова Н. Т.")
        doc = self._doc("f16_minutes", meeting)
        self.assertEqual(doc["heading"], "№ 4 ПРОТОКОЛ")
        self.assertEqual(doc["body"], "Математика мугалимдеринин усулдук бирикмеси")
        self.assertEqual(doc["date"], "2026-жылдын 20-ноябры")
        self.assertEqual(doc["start"], "14:30")
        self.assertEqual(doc["room"], "Room 12")
        self.assertEqual((doc["chair"], doc["secretary"]), ("Head", "Secretary"))
        self.assertEqual(doc["guests"], "Касымова Н. Т.")
        self.assertFalse(doc["is_draft"])
        self.assertEqual(doc["checked_by"]["name"], "Deputy")

    def test_item_and_its_decisions(self):
        doc = self._doc("f16_minutes", self._create_full_meeting())
        (item,) = doc["items"]
        self.assertEqual(item["question"], "Чейректин жыйынтыктары жөнүндө")
        self.assertEqual(item["speaker"], "Deputy")
        self.assertTrue(item["post"])
        self.assertEqual(item["heard"], ["Биринчи сап", "экинчи сап"])
        first, second = item["decisions"]
        self.assertEqual(first["number"], "1.1")
        self.assertEqual(first["responsible"], "Teacher")
        self.assertEqual(first["term"], "25.12.2026")
        self.assertEqual((second["number"], second["term"]), ("1.2", ""))

    def test_words_of_minutes_in_both_languages(self):
        meeting = self._create_full_meeting(number="4")
        text = self._text("f16_minutes", meeting)
        for words in (
            "№ 4 ПРОТОКОЛ",
            "КҮН ТАРТИБИ:",
            "УГУЛДУ:",
            "ЧЫГЫП СҮЙЛӨГӨНДӨР:",
            "ТОКТОМ КЫЛЫНДЫ",
            "Жооптуу: Teacher",
            "Мөөнөтү: 25.12.2026",
            "Текшерилди:",
        ):
            self.assertIn(words, text)
        text = self._text("f16_minutes_ru", meeting)
        for words in (
            "ПРОТОКОЛ № 4",
            "ПОВЕСТКА ДНЯ:",
            "СЛУШАЛИ:",
            "ВЫСТУПИЛИ:",
            "ПОСТАНОВИЛИ",
        ):
            self.assertIn(words, text)

    def test_noun_and_verb_are_the_schools(self):
        self._translate(
            self.body._words(),
            decision_heading=("ЧЕЧИМ КАБЫЛ АЛЫНДЫ", "РЕШИЛИ"),
        )
        meeting = self._create_full_meeting()
        text = self._text("f16_minutes", meeting)
        self.assertIn("ЧЕЧИМ КАБЫЛ АЛЫНДЫ", text)
        self.assertNotIn("ТОКТОМ", text)

    def test_without_a_number_it_is_a_draft(self):
        meeting = self._create_full_meeting()
        text = self._text("f16_minutes", meeting)
        self.assertIn("долбоор", text)
        self.assertIn("№ ____ ПРОТОКОЛ", text)
        meeting.number = "1"
        self.assertNotIn("долбоор", self._text("f16_minutes", meeting))

    def test_speaker_from_outside_and_the_head(self):
        meeting = self._create_meeting(
            item_ids=[
                Command.create({"name": "А", "speaker": "Конок", "sequence": 1}),
                Command.create(
                    {"name": "Б", "speaker_id": self.people["head"].id, "sequence": 2}
                ),
            ]
        )
        guest, head = self._doc("f16_minutes", meeting)["items"]
        self.assertEqual((guest["speaker"], guest["post"]), ("Конок", ""))
        self.assertEqual(head["post"], "жетекчи")

    def _present(self, count):
        people = [self._create_employee(f"Мүчө {n:02}") for n in range(count)]
        lines = [{"employee_id": p.id, "state": "present"} for p in people]
        meeting = self._create_full_meeting()
        meeting.presence_ids = [Command.create(line) for line in lines]
        return meeting

    def test_fifteen_names_in_the_text(self):
        doc = self._doc("f16_minutes", self._present(15))
        self.assertEqual(doc["present"]["count"], 15)
        self.assertEqual(len(doc["present"]["names"]), 15)
        self.assertEqual(doc["present"]["annex"], [])

    def test_sixteen_names_in_an_annex(self):
        meeting = self._present(16)
        doc = self._doc("f16_minutes", meeting)
        self.assertEqual(doc["present"]["names"], [])
        self.assertEqual(len(doc["present"]["annex"]), 16)
        text = self._text("f16_minutes", meeting)
        self.assertIn("тизмеси тиркелет", text)
        self.assertIn("1-тиркеме", text)

    def test_absent_without_reasons(self):
        meeting = self._create_full_meeting()
        meeting.presence_ids = [
            Command.create(
                {"employee_id": self.people["teacher"].id, "state": "absent"}
            )
        ]
        doc = self._doc("f16_minutes", meeting)
        self.assertEqual(doc["absent"], ["Teacher"])
        self.assertIn("Катышпагандар: Teacher", self._text("f16_minutes", meeting))

    def test_working_sheet_knows_the_agenda_and_asks_the_rest(self):
        meeting = self._create_full_meeting()
        (item,) = self._doc("f16_minutes_blank", meeting)["items"]
        self.assertEqual(item["question"], "Чейректин жыйынтыктары жөнүндө")
        self.assertEqual((item["heard"], item["decisions"]), ([], []))
        text = self._text("f16_minutes_blank", meeting)
        self.assertNotIn("Иш-план бекитилсин.", text)
        self.assertIn("1.3.", text)

    def test_blank_without_any_meeting(self):
        blank = self.env["ub.meeting"].with_company(self.school_a)
        self.env = self.env(context={**self.env.context, **blank.env.context})
        doc = self._doc("f16_minutes_blank_ru", self.env["ub.meeting"])
        self.assertEqual(doc["school"], "Уч-Омурская средняя школа")
        self.assertEqual([item["number"] for item in doc["items"]], [1, 2, 3])
        self.assertEqual(doc["heading"], "ПРОТОКОЛ № ____")
