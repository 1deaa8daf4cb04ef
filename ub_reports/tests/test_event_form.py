from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestEventForm(PlanCase, UbReportCase):
    """F12 from the items of a plan, F15 from an event and its programme."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["director"].name = "Асанова Гүлнара Маратовна"
        kind = cls.env.ref("ub_methodical.event_kind_subject_week")
        cls.week = cls._create_line("Математика жумалыгы", month="12", kind_id=kind.id)
        cls._create_line("Сынак", month="10", kind_id=kind.id, classes="5–6")
        cls.event = cls.env["ub.event"].create(
            {
                "name": "Математика жумалыгы",
                "body_id": cls.body.id,
                "kind_id": kind.id,
                "date_start": "2026-11-18 04:00:00",
                "duration": 96,
                "chair_id": cls.people["head"].id,
                "classes": "7–9",
                "line_ids": [
                    Command.create(
                        {
                            "name": "Викторина",
                            "date": "2026-11-18",
                            "hour": "9",
                            "classes": "5–6",
                            "people": "Асанова, Үсөнов",
                        }
                    ),
                    Command.create({"name": "Көргөзмө", "date": "2026-11-19"}),
                ],
            }
        )

    def test_schedule_of_extracurricular_work(self):
        doc = self._doc("f12_extracurricular", self.plan)
        self.assertEqual(
            [(row["term"], row["lines"]) for row in doc["rows"]],
            [("октябрь", ["Сынак"]), ("декабрь", ["Математика жумалыгы"])],
        )
        self.assertEqual(doc["rows"][0]["form"], "Предметтик жумалык")
        text = self._text("f12_extracurricular", self.plan)
        self.assertIn("КЛАССТАН ТЫШКАРЫ ИШТЕРДИ ӨТКӨРҮҮ ГРАФИГИ", text)
        self.assertIn("5–6", text)
        text = self._text("f12_extracurricular_ru", self.plan)
        self.assertIn("ГРАФИК ВНЕКЛАССНОЙ РАБОТЫ", text)

    def test_marks_of_the_schedule_live_on(self):
        self._approve(self.plan)
        self.as_user("head", self.week)._take("do", proof="Отчет, 18.11")
        rows = self._doc("f12_extracurricular", self.plan)["rows"]
        self.assertEqual(rows[1]["mark"], "Отчет, 18.11")

    def test_plan_of_a_week(self):
        doc = self._doc("f15_event", self.event)
        first, second = doc["rows"]
        self.assertEqual(
            first,
            {
                "term": "18.11 09:00",
                "name": "Викторина",
                "classes": "5–6",
                "responsible": "Асанова, Үсөнов",
            },
        )
        self.assertEqual((second["name"], second["classes"]), ("Көргөзмө", "7–9"))
        self.assertEqual(doc["days"], "18.11.2026–22.11.2026")
        self.assertEqual(doc["approver"]["name"], "Асанова Г. М.")
        text = self._text("f15_event", self.event)
        self.assertIn("«Математика жумалыгы» иш-чарасын өткөрүү планы", text)
        self.assertNotIn("Жыйынтыгы", text)
        self.event.results = "Үч жеңүүчү"
        self.assertIn("Үч жеңүүчү", self._text("f15_event", self.event))
        self.assertIn("УТВЕРЖДАЮ", self._text("f15_event_ru", self.event))

    def test_regulation_partners_and_who_took_part(self):
        self.assertEqual(self._doc("f15_event", self.event)["facts"], [])
        partner = self.env["res.partner"].create({"name": "№ 5", "is_company": True})
        self.event.write({"partner": "Музей", "partner_ids": partner.ids})
        act = {"name": "Сынактын жобосу", "text": "1.", "body_id": self.body.id}
        self.event.regulation_id = self.env["ub.local.act"].create(
            {**act, "company_id": self.school_a.id}
        )
        for key, state in (("head", "present"), ("teacher", "absent")):
            self.env["ub.participation"].create(
                {
                    "event_id": self.event.id,
                    "employee_id": self.people[key].id,
                    "state": state,
                }
            )
        facts = self._doc("f15_event", self.event)["facts"]
        self.assertEqual(
            [fact["text"] for fact in facts], ["Сынактын жобосу", "№ 5, Музей", "Head"]
        )
        text = self._text("f15_event", self.event)
        self.assertIn("Жобо: Сынактын жобосу", text)
        self.assertNotIn("Teacher", text)

    def test_blanks(self):
        for form, records in (
            ("f12_extracurricular", self.plan),
            ("f15_event", self.event),
        ):
            self._check_blanks(form, records)

    def test_drafts_are_hidden_from_members(self):
        for form, records in (
            ("f12_extracurricular", self.plan),
            ("f15_event", self.event),
        ):
            forms = self.as_user(
                "teacher", self.env[f"report.ub_reports.report_{form}"]
            )
            with self.subTest(form=form), self.assertRaises(UserError):
                forms._get_report_values(records.ids)
