from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_lesson import LessonCase
from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestLessonForm(LessonCase, PlanCase, UbReportCase):
    """F21 from a sheet, F22 from mutual visits, open lessons in F11."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Токтогулов Бакыт Асанович"
        cls.people["colleague"].name = "Үсөнова Айнура Кадыровна"
        cls.peer.write({"theme": "Калыптандыруучу баалоо", "aim": "Тажрыйба алмашуу"})
        cls.peer.number = 3

    def test_peer_sheet_has_no_marks(self):
        self.peer_sheet.write({"self_analysis": "Шаштым", "topic": "Бөлчөктөр"})
        doc = self._doc("f21_lesson", self.peer_sheet)
        self.assertFalse(doc["has_marks"])
        self.assertTrue(doc["is_draft"])
        self.assertEqual((doc["date"], doc["classes"]), ("20.11.2026, № 3", "7а"))
        text = self._text("f21_lesson", self.peer_sheet)
        for words in (
            "САБАККА КИРҮҮ ЖАНА САБАКТЫ ТАЛДОО БАРАГЫ",
            "Үсөнова Айнура Кадыровна",
            "Бөлчөктөр",
            "Шаштым",
            "Secret praise",
            "Тажрыйба алмашуу",
            "Ийгиликтүү жактары",
            "Сабакка кирген",
        ):
            self.assertIn(words, text)
        self.assertNotIn("Баасы", text)

    def test_formal_sheet_with_marks_and_receipt(self):
        self.formal_sheet.mark_ids[0].write({"score": "2", "note": "Так"})
        self.formal_sheet.action_show()
        self.as_user("teacher", self.formal_sheet).action_acknowledge()
        doc = self._doc("f21_lesson", self.formal_sheet)
        self.assertEqual(
            (doc["rows"][0]["score"], doc["rows"][0]["note"]), ("2", "Так")
        )
        self.assertEqual(doc["receipt"], "20.11.2026, программада")
        self.assertFalse(doc["is_draft"])
        text = self._text("f21_lesson_ru", self.formal_sheet)
        self.assertIn("ЛИСТ ПОСЕЩЕНИЯ И АНАЛИЗА УРОКА", text)
        self.assertIn("Оценка", text)

    def test_sheet_is_printed_for_its_readers_only(self):
        self.as_user("colleague", self.peer_sheet).action_show()
        form = self.env["report.ub_reports.report_f21_lesson"]
        for key in ("head", "deputy", "stranger", "admin"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self.as_user(key, form)._get_report_values(self.peer_sheet.ids)
        for key in ("teacher", "colleague"):
            self.assertTrue(
                self.as_user(key, form)._get_report_values(self.peer_sheet.ids)
            )

    def test_register_says_that_it_took_place(self):
        self._create_lesson("peer", "head", date="2027-01-15")
        cancelled = self._create_lesson("peer", "head")
        cancelled.action_cancel()
        self.as_user("colleague", self.peer_sheet).action_show()
        self.peer.sheet_number = "4"
        rows = self._doc("f22_visits", self.plan)["rows"]
        self.assertEqual(len(rows), 2)
        self.assertEqual(
            rows[0],
            {
                "number": 1,
                "date": "20.11.2026",
                "visitor": "Үсөнова А. К.",
                "teacher": "Токтогулов Б. А.",
                "lesson": "7а",
                "theme": "Калыптандыруучу баалоо",
                "aim": "Тажрыйба алмашуу",
                "held": "20.11.2026",
                "sheet": "4",
            },
        )
        text = self._text("f22_visits", self.plan)
        self.assertIn("САБАКТАРГА ӨЗ АРА КАТЫШУУ ГРАФИГИ ЖАНА ЖУРНАЛЫ", text)
        self.assertNotIn("Secret", text)
        self.assertIn(
            "ГРАФИК И ЖУРНАЛ ВЗАИМОПОСЕЩЕНИЙ УРОКОВ",
            self._text("f22_visits_ru", self.plan),
        )

    def test_open_lessons_join_their_schedule(self):
        lesson = self._create_lesson(
            "open", "colleague", theme="Бөлчөктөр", date="2026-11-18", place="12"
        )
        lesson.number = 2
        lesson.date = "2026-11-19"
        lesson.action_hold()
        [row] = self._doc("f11_open_lessons", self.plan)["rows"]
        self.assertEqual(
            [row[name] for name in ("date", "teacher", "theme", "place", "visitors")],
            [
                "18.11.2026",
                "Токтогулов Б. А.",
                "Бөлчөктөр",
                "12, 2-сабак",
                "Үсөнова А. К.",
            ],
        )
        self.assertEqual(row["held"], "19.11.2026")

    def test_blanks(self):
        for form, records in (
            ("f21_lesson", self.formal_sheet),
            ("f22_visits", self.plan),
        ):
            self._check_blanks(form, records)
