from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestOpenLessons(PlanCase, UbReportCase):
    """F11 from events until lessons come; F12 with deviations and clubs."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Токтогулов Бакыт Асанович"
        cls.kind = cls.env.ref("ub_methodical.event_kind_open_lesson")
        cls.lesson = cls._lesson(
            "Бөлчөктөр",
            date_start="2026-11-26 04:00:00",
            date_planned="2026-11-24",
            place="12-кабинет",
            classes="5а",
            subject_id=cls.env["ub.subject"].create({"name": "Математика"}).id,
        )

    @classmethod
    def _lesson(cls, name, **vals):
        return cls.env["ub.event"].create(
            {
                "name": name,
                "body_id": cls.body.id,
                "kind_id": cls.kind.id,
                "chair_id": cls.people["teacher"].id,
                "date_start": "2026-11-18 04:00:00",
                **vals,
            }
        )

    def _rows(self, form="f11_open_lessons"):
        return self._doc(form, self.plan)["rows"]

    def test_a_lesson_that_was_moved(self):
        self.assertEqual(
            self._rows(),
            [
                {
                    "number": 1,
                    "date": "24.11.2026",
                    "teacher": "Токтогулов Б. А.",
                    "subject": "Математика",
                    "classes": "5а",
                    "theme": "Бөлчөктөр",
                    "place": "12-кабинет, 10:00",
                    "visitors": "",
                    "held": "жылдырылды: 24.11 → 26.11",
                }
            ],
        )
        self.assertIn("перенесено", self._rows("f11_open_lessons_ru")[0]["held"])

    def test_held_and_cancelled_and_planned(self):
        held = self._lesson("Теңдемелер", results="Көрүлдү")
        held.action_hold()
        self._lesson("Жабылды", reason="Карантин", date_planned="2026-11-19")
        self.env["ub.event"].search([("name", "=", "Жабылды")]).action_cancel()
        unknown = self._lesson("Эч ким билген эмес", reason="-")
        unknown.action_cancel()
        line = self._create_line("Ачык сабак", month="12", kind_id=self.kind.id)
        rows = self._rows()
        self.assertEqual(
            [(row["date"], row["held"]) for row in rows],
            [
                ("18.11.2026", "18.11.2026"),
                ("19.11.2026", "өткөрүлгөн жок: Карантин"),
                ("24.11.2026", "жылдырылды: 24.11 → 26.11"),
                ("декабрь", ""),
            ],
        )
        self.assertEqual(rows[3]["theme"], line.name)

    def test_other_forms_bodies_and_years_stand_elsewhere(self):
        seminar = self.env.ref("ub_methodical.event_kind_seminar")
        self._lesson("Семинар", kind_id=seminar.id)
        self._lesson("Тарых", body_id=self.other_body.id)
        self._lesson("Эски", date_start="2026-08-20 04:00:00")
        self.assertEqual(len(self._rows()), 1)

    def test_who_visits_is_named_who_did_not_come_is_not(self):
        people = self.env["ub.participation"]
        for key, state in (("head", "present"), ("secretary", "absent")):
            people.create(
                {
                    "event_id": self.lesson.id,
                    "employee_id": self.people[key].id,
                    "state": state,
                }
            )
        self.assertEqual(self._rows()[0]["visitors"], "Head")
        for key in ("deputy_head", "offline", "deputy", "director"):
            people.create(
                {"event_id": self.lesson.id, "employee_id": self.people[key].id}
            )
        self.assertIn("5", self._rows()[0]["visitors"])

    def test_words_and_marks_of_the_route(self):
        text = self._text("f11_open_lessons", self.plan)
        self.assertIn("АЧЫК САБАКТАРДЫ ӨТКӨРҮҮ ГРАФИГИ", text)
        self.assertIn("БЕКИТЕМИН", text)
        text = self._text("f11_open_lessons_ru", self.plan)
        self.assertIn("ГРАФИК ПРОВЕДЕНИЯ ОТКРЫТЫХ УРОКОВ", text)
        self.assertIn("УТВЕРЖДАЮ", text)

    def test_blank_and_editable(self):
        self._check_blanks("f11_open_lessons", self.plan)
        kind = self.env.ref("ub_methodical.document_kind_plan")
        report = kind._report("open_lessons")
        self.assertEqual(report.report_name, "ub_reports.report_f11_open_lessons")
        editable = self.env.ref("ub_reports.action_report_f11_open_lessons_editable")
        content, _name = self.env["ir.actions.report"]._render_ub_docx(
            editable, self.plan.ids
        )
        self.assertTrue(content.startswith(b"PK"))

    def test_drafts_are_hidden_from_members(self):
        form = self.env["report.ub_reports.report_f11_open_lessons"]
        with self.assertRaises(UserError):
            self.as_user("teacher", form)._get_report_values(self.plan.ids)

    def test_extracurricular_work_with_deviations_and_clubs(self):
        kind = self.env.ref("ub_methodical.event_kind_contest")
        line = self._create_line("Сынак", month="11", kind_id=kind.id)
        self._lesson(
            "Сынак",
            kind_id=kind.id,
            plan_line_id=line.id,
            date_planned="2026-11-24",
            date_start="2026-11-25 04:00:00",
        )
        self.env["ub.club"].create(
            {
                "name": "Жаш математик",
                "company_id": self.school_a.id,
                "body_id": self.body.id,
                "year_id": self.year.id,
                "weekday": "3",
                "hour": "14:30",
                "leader_id": self.people["teacher"].id,
            }
        )
        contest, club = self._rows("f12_extracurricular")
        self.assertEqual(contest["term"], "24.11.2026")
        self.assertIn("жылдырылды: 24.11 → 25.11", contest["mark"])
        self.assertEqual(
            (club["term"], club["form"], club["responsible"]),
            ("шаршемби, 14:30", "Ийрим", ["Токтогулов Б. А."]),
        )
