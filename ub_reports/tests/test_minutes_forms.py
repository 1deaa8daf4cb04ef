from odoo import Command
from odoo.exceptions import AccessError

from .common import UbReportCase


class TestMinutesForms(UbReportCase):
    """F16 whole and short, F17: what a living meeting adds to the first draft."""

    def _meeting(self, **vals):
        meeting = self._create_full_meeting(number="4", **vals)
        person = self._create_employee("Асанова Бурул Маратовна")
        meeting.item_ids.write(
            {
                "co_speaker_ids": [Command.set(self.people["head"].ids)],
                "speech_ids": [
                    Command.create(
                        {
                            "employee_id": person.id,
                            "text": "Пландын 2-пункту кечигет.",
                            "dissent": "Мөөнөткө каршымын.",
                        }
                    ),
                    Command.create({"person": "Конок", "text": "Колдойм."}),
                ],
            }
        )
        return meeting

    def test_who_spoke_and_who_disagreed(self):
        meeting = self._meeting()
        (item,) = self._doc("f16_minutes", meeting)["items"]
        self.assertEqual([other["speaker"] for other in item["others"]], ["Head"])
        self.assertEqual(
            [speech["who"] for speech in item["speeches"]],
            ["Асанова Бурул Маратовна", "Конок"],
        )
        text = self._text("f16_minutes", meeting)
        for words in (
            "Асанова Бурул Маратовна – Пландын 2-пункту кечигет.",
            "Өзгөчө пикир: Мөөнөткө каршымын.",
            "Мугалимдер колдошту.",
        ):
            self.assertIn(words, text)

    def test_ends_that_are_no_decision(self):
        meeting = self._create_full_meeting()
        item = meeting.item_ids
        item.decision_ids.unlink()
        for outcome, ky, ru in (
            ("noted", "Маалыматка алынды.", "Принято к сведению."),
            ("carried", "Кийинки отурумга калтырылды.", "Перенесено на следующее"),
            ("removed", "Күн тартибинен алынды.", "Снято с повестки дня."),
        ):
            item.outcome = outcome
            self.assertIn(ky, self._text("f16_minutes", meeting))
            self.assertIn(ru, self._text("f16_minutes_ru", meeting))

    def test_votes_and_everybody_who_answers(self):
        meeting = self._create_full_meeting()
        meeting.item_ids.write({"votes_for": 5, "votes_abstained": 1})
        decision = meeting.decision_ids.sorted("sequence")[0]
        decision.write(
            {
                "co_responsible_ids": [Command.set(self.people["head"].ids)],
                "responsible_body_id": self.other_body.id,
            }
        )
        (item,) = self._doc("f16_minutes", meeting)["items"]
        self.assertEqual(item["votes"], {"for": 5, "against": 0, "abstained": 1})
        self.assertEqual(
            item["decisions"][0]["responsible"], "Teacher, Head, History Association"
        )
        self.assertIn("Добуштар: макул 5", self._text("f16_minutes", meeting))

    def test_chair_signs_alone_where_the_school_says_so(self):
        """004 intro.3."""
        meeting = self._create_full_meeting()
        both = [s["title"] for s in self._doc("f16_minutes", meeting)["signers"]]
        self.assertEqual(both, ["Төрага", "Катчы"])
        self.body._words().minutes_signers = "chair"
        alone = [s["title"] for s in self._doc("f16_minutes", meeting)["signers"]]
        self.assertEqual(alone, ["Төрага"])

    def test_joint_sitting_names_each_body_and_number(self):
        meeting = self._create_full_meeting(number="4")
        meeting.joint_ids = [
            Command.create({"joint_body_id": self.other_body.id, "number": "9"})
        ]
        self.assertIn("History Association: № 9", self._text("f16_minutes", meeting))

    def test_good_reason_is_said_and_not_which(self):
        meeting = self._create_full_meeting()
        meeting.presence_ids = [
            Command.create(
                {
                    "employee_id": self.people["teacher"].id,
                    "state": "absent",
                    "is_excused": True,
                    "reason": "Операция",
                }
            ),
            Command.create(
                {
                    "employee_id": self.people["deputy"].id,
                    "state": "present",
                    "kind": "invited",
                }
            ),
        ]
        text = self._text("f16_minutes", meeting)
        self.assertIn("Teacher (жүйөлүү себеп менен)", text)
        self.assertNotIn("Операция", text)
        doc = self._doc("f16_minutes", meeting)
        self.assertEqual(doc["present"]["count"], 0)
        self.assertTrue(doc["guests"].startswith("Deputy"))

    def test_working_sheet_has_the_names_to_tick(self):
        meeting = self._create_full_meeting()
        meeting.presence_ids = [
            Command.create({"employee_id": self.people["teacher"].id})
        ]
        self.assertEqual(self._doc("f16_minutes_blank", meeting)["roll"], ["Teacher"])
        self.assertIn("□ Teacher", self._text("f16_minutes_blank", meeting))

    def test_short_form_has_decisions_and_no_debate(self):
        text = self._text("f16_short", self._meeting())
        self.assertIn("Иш-план бекитилсин.", text)
        self.assertIn("№ 4 ПРОТОКОЛ", text)
        for words in ("КҮН ТАРТИБИ", "УГУЛДУ", "кечигет", "каршымын"):
            self.assertNotIn(words, text)
        self.assertIn("Председатель", self._text("f16_short_ru", self._meeting()))

    def test_extract_of_one_decision(self):
        meeting = self._meeting()
        first, second = meeting.decision_ids.sorted("sequence")
        text = self._text("f17_extract", second)
        for words in ("КӨЧҮРМӨ", "№ 4 ПРОТОКОЛ", "1.2.", "Отчет берилсин."):
            self.assertIn(words, text)
        for words in ("Иш-план бекитилсин.", "кечигет", "Биринчи сап"):
            self.assertNotIn(words, text)
        doc = self._doc("f17_extract_ru", first + second)
        numbers = [d["number"] for d in doc["items"][0]["decisions"]]
        self.assertEqual(numbers, ["1.1", "1.2"])

    def test_extracts_of_two_minutes_are_two_papers(self):
        one, other = self._create_full_meeting(), self._create_full_meeting()
        report = self.env["report.ub_reports.report_f17_extract"]
        docs = report._docs(one.decision_ids + other.decision_ids)
        self.assertEqual(len(docs), 2)

    def test_extract_is_for_who_may_read_the_decision(self):
        meeting = self._meeting()
        form = self.env["report.ub_reports.report_f17_extract"]
        report = self.as_user("stranger", form)
        with self.assertRaises(AccessError):
            report._docs(meeting.decision_ids.with_env(report.env))
