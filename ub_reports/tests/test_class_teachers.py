from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestClassTeachers(PlanCase, UbReportCase):
    """F37: plan, weekly and daily plans, minutes of class teachers (004)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.teachers = cls._create_body(
            "Класс жетекчилеринин усулдук бирикмеси",
            type_id=cls.env.ref("ub_methodical.body_type_class_teachers").id,
        )

    def _plan(self, **vals):
        return self._create_plan(self.teachers, **vals)

    def test_annual_plan_has_open_class_hours(self):
        plan = self._plan()
        template = self.env["ub.plan.fill"].create({"plan_id": plan.id}).template_id
        self.assertEqual(template, self._template("class_teachers"))
        plan.with_context(lang="ky_KG")._fill_from_template(template)
        text = self._text("f09_plan", plan)
        self.assertIn("Класс жетекчилеринин усулдук бирикмесинин", text)
        self.assertIn("ачык класстык сааттарды", text)

    def test_plan_of_a_week_reads_by_days(self):
        plan = self._plan(period="week", date="2026-11-18")
        for name, first, last in (
            ("Класстык саат", "2026-11-18", "2026-11-18"),
            ("Тамактануу", "2026-11-16", "2026-11-21"),
        ):
            line = self._create_line(name, plan=plan)
            line.write({"date_from": first, "date_to": last})
        doc = self._doc("f09_plan", plan)
        self.assertEqual(
            doc["title"],
            "Класс жетекчилеринин усулдук бирикмесинин жумалык иш планы "
            "(16.11.2026–22.11.2026)",
        )
        self.assertEqual(
            [(g["name"], [row["lines"] for row in g["rows"]]) for g in doc["groups"]],
            [
                ("Бүткүл жума", [["Тамактануу"]]),
                ("Дүйшөмбү, 16.11", []),
                ("Шейшемби, 17.11", []),
                ("Шаршемби, 18.11", [["Класстык саат"]]),
                ("Бейшемби, 19.11", []),
                ("Жума, 20.11", []),
                ("Ишемби, 21.11", []),
            ],
        )
        ru = self._doc("f09_plan_ru", plan)
        self.assertIn("Недельный план работы", ru["title"])
        self.assertEqual(ru["groups"][1]["name"], "Понедельник, 16.11")
        blank = self._doc("f09_plan_blank", plan)
        self.assertEqual(len(blank["groups"]), 7)
        self.assertFalse(blank["paragraphs"])

    def test_plan_of_a_day(self):
        plan = self._plan(period="day", date="2026-11-18")
        self.assertIn(
            "күндүк иш планы (18.11.2026)", self._doc("f09_plan", plan)["title"]
        )

    def test_office_inside_a_russian_title(self):
        plan = self.env["ub.plan"].create(
            {
                "post_id": self.env.ref("ub_methodical.post_deputy_teaching").id,
                "company_id": self.school_a.id,
                "year_id": self.year.id,
                "period": "week",
            }
        )
        title = self._doc("f09_plan_ru", plan)["title"]
        self.assertIn("план работы заместителя директора", title)

    def test_minutes_propose(self):
        """Proposals, not decisions (004 forms; F37)."""
        meeting = self._create_full_meeting(body=self.teachers, number="1")
        self.assertIn("СУНУШТАЛДЫ", self._text("f16_minutes", meeting))
