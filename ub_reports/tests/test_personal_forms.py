from datetime import datetime

from odoo.exceptions import AccessError
from odoo.tests import tagged

from odoo.addons.ub_methodical.tests.common_personal import PersonalCase

from .common import UbReportCase
from .common_seal import UbSealCase


@tagged("post_install", "-at_install")
class TestPersonalForms(PersonalCase, UbReportCase):
    """F13 for the association, F14 for the teacher and his head."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Үсөнов Эркин Бакирович"
        cls.theme.write(
            {
                "name": "Калыптандыруучу баалоо",
                "aim": "Баалоону билүү",
                "tasks": "Окуу\nСыноо",
                "report_form": "чыгармачыл отчет",
            }
        )
        cls.stage.write({"name": "Стандартты окуу", "kind": "diagnostic"})
        card = cls._create_teacher(cls.people["teacher"])
        card.subject_ids = cls.env["ub.subject"].create({"name": "Математика"})

    def _heard(self):
        self.theme.action_submit()
        item = self._put_on_agenda("head", self.theme)
        self._close(item.meeting_id)
        item = self._put_on_agenda("head", self.theme)
        self._close(item.meeting_id, "noted", "2026-11-19", "3")

    def test_themes_of_the_association(self):
        """001 6.10: name, subject, theme, years, stage, report, minutes."""
        self._heard()
        other = self._create_theme(self.people["head"], name="Башка тема")
        doc = self._doc("f13_themes", self.body)
        self.assertEqual(
            doc["rows"],
            [
                {
                    "teacher": "Үсөнов Эркин Бакирович",
                    "subjects": "Математика",
                    "theme": "Калыптандыруучу баалоо",
                    "years": "2026–2028",
                    "stage": doc["rows"][0]["stage"],
                    "report_form": "чыгармачыл отчет",
                    "heard": self.theme.with_context(lang="ky_KG").heard_label,
                }
            ],
        )
        self.assertIn("19.11", doc["rows"][0]["heard"])
        text = self._text("f13_themes", self.body)
        self.assertNotIn("Баалоону билүү", text)
        self.assertNotIn("Стандартты окуу", text)
        other.action_submit()
        self.assertEqual(len(self._doc("f13_themes", self.body)["rows"]), 2)

    def test_who_prints_the_themes(self):
        form = self.env["report.ub_reports.report_f13_themes"]
        for key in ("teacher", "secretary", "head", "deputy", "council_member"):
            docs = self.as_user(key, form)._get_report_values(self.body.ids)
            self.assertTrue(docs["sheaves"], key)
        for key in ("stranger", "outsider", "observer"):
            with self.subTest(key=key), self.assertRaises(AccessError) as caught:
                self.as_user(key, form)._get_report_values(self.body.ids)
            self.assertSentence(caught.exception)

    def test_individual_plan(self):
        self._heard()
        doc = self._doc("f14_self_education", self.theme)
        self.assertIn("18.11", doc["approval"])
        self.assertIn("19.11", doc["heard"])
        self.assertEqual(doc["signers"][0]["name"], "Үсөнов Э. Б.")
        self.assertEqual(doc["rows"][0]["term"], "10.12.2026")
        text = self._text("f14_self_education", self.theme)
        for words in ("Калыптандыруучу баалоо", "Сыноо", "Стандартты окуу"):
            self.assertIn(words, text)
        self.assertIn(words, self._text("f14_self_education_ru", self.theme))

    def test_plan_is_printed_by_who_reads_it(self):
        form = self.env["report.ub_reports.report_f14_self_education"]
        for key in ("teacher", "head", "deputy"):
            self.assertTrue(self.as_user(key, form)._get_report_values(self.theme.ids))
        for key in ("deputy_head", "secretary", "stranger", "council_member"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, form)._get_report_values(self.theme.ids)

    def test_report_of_a_teacher(self):
        """001 3.17, plan IV.8: place and hours, tasks before and after, minutes."""
        report = self.env["ub.work.report"].create(
            {
                "name": "Цифралык сабак",
                "kind_id": self.env.ref("ub_methodical.report_kind_course").id,
                "employee_id": self.people["teacher"].id,
                "date_from": "2026-10-05",
                "date_to": "2026-10-16",
                "place": "Каракол",
                "hours": 72,
                "task_before": "Суроолорду даярдоо",
                "task_after": "Реферат жазуу",
                "content": "Биринчи сап\n\nэкинчи сап",
            }
        )
        report.action_hand_in()
        item = self._put_on_agenda("head", report)
        self._close(item.meeting_id)
        doc = self._doc("f26_work_report", report)
        facts = dict(doc["facts"])
        self.assertIn("05.10.2026 – 16.10.2026", facts.values())
        self.assertIn("72", facts.values())
        self.assertIn("18.11", doc["heard"])
        texts = [text[1] for text in doc["texts"]]
        self.assertIn(["Биринчи сап", "экинчи сап"], texts)
        text = self._text("f26_work_report", report)
        for words in ("Суроолорду даярдоо", "Реферат жазуу", "Цифралык сабак"):
            self.assertIn(words, text)
        form = self.env["report.ub_reports.report_f26_work_report"]
        for key in ("secretary", "stranger", "council_member"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, form)._get_report_values(report.ids)

    def test_report_prints_what_its_course_says(self):
        """Typed once: on the course; F26 tells organiser and certificate too."""
        course = self.env["ub.course"].create(
            {
                "name": "Санарип сабак",
                "organiser": "Педагогика институту",
                "employee_id": self.people["teacher"].id,
                "date_from": "2026-10-05",
                "date_to": "2026-10-16",
                "place": "Каракол",
                "hours": 72,
                "certificate_number": "КП 1234",
                "certificate_date": "2026-10-17",
                "task_after": "Реферат жазуу",
            }
        )
        report = self.env["ub.work.report"].create(
            {
                "kind_id": self.env.ref("ub_methodical.report_kind_course").id,
                "employee_id": self.people["teacher"].id,
                "course_id": course.id,
            }
        )
        for form in ("f26_work_report", "f26_work_report_ru"):
            text = self._text(form, report)
            for words in ("Санарип сабак", "Педагогика институту", "КП 1234", "72"):
                self.assertIn(words, text)
            for words in ("05.10.2026 – 16.10.2026", "17.10.2026", "Реферат жазуу"):
                self.assertIn(words, text)

    def test_perspective_plan_of_courses(self):
        """001, council 3.2 (6): teachers × years, as the register stands."""
        courses = self.env["ub.course"]
        for key, vals in (
            ("teacher", {"name": "Санарип сабак", "hours": 72, "year": 2027}),
            ("teacher", {"name": "Жокко чыгарылган", "year": 2028}),
            ("head", {"name": "Инклюзия", "year": 2026}),
            ("stranger", {"name": "Эртең", "year": 2031}),
        ):
            vals["employee_id"] = self.people[key].id
            course = courses.create(vals)
            if vals["name"].startswith("Жокко"):
                course.action_cancel()
        last = courses.create(
            {
                "name": "Эски",
                "employee_id": self.people["teacher"].id,
                "date_to": "2023-03-10",
                "hours": 36,
            }
        )
        last.action_confirm()
        plans = self.as_user("deputy", self.env["ub.course.plan"])
        plan = plans.create({"year_from": 2026, "year_to": 2030}).with_env(self.env)
        doc = self._doc("course_plan", plan)
        self.assertEqual(doc["years"], [f"{y}–{y + 1}" for y in range(2026, 2030)])
        rows = {row["teacher"]: row for row in doc["rows"]}
        self.assertEqual(
            set(rows), {"Үсөнов Эркин Бакирович", self.people["head"].name}
        )
        own = rows["Үсөнов Эркин Бакирович"]
        self.assertEqual([len(cell) for cell in own["cells"]], [0, 1, 0, 0])
        (cell,) = own["cells"][1]
        self.assertTrue(cell.startswith("Санарип сабак, 72 "), cell)
        self.assertTrue(own["last"].startswith("2023, 36 "), own["last"])
        self.assertEqual(own["subjects"], "Математика")
        self.assertIn("Deputy", doc["signer"]["name"])
        self.assertIn("Санарип сабак", self._text("course_plan", plan))
        self.assertIn("Санарип сабак", self._text("course_plan_ru", plan))
        form = self.env["report.ub_reports.report_course_plan"]
        plan.action_submit()
        for key in ("teacher", "head", "stranger", "observer"):
            with self.subTest(key=key), self.assertRaises(AccessError):
                self.as_user(key, form)._get_report_values(plan.ids)
        self.assertTrue(self.as_user("deputy", form)._get_report_values(plan.ids))

    def test_blanks(self):
        for form, records in (
            ("f26_work_report", self.env["ub.work.report"]),
            ("course_plan", self.env["ub.course.plan"].create({})),
            ("f13_themes", self.body),
            ("f14_self_education", self.theme),
        ):
            self._check_blanks(form, records)


@tagged("post_install", "-at_install")
class TestPersonalClosed(UbSealCase):
    """The whole way in the hands of the users: agenda, minutes, seal, approval."""

    def test_sealed_minutes_approve_the_plan(self):
        vals = {"name": "Окуу", "employee_id": self.people["teacher"].id}
        theme = self.env["ub.self.education"].create(vals)
        self._hand("teacher", theme).action_submit()
        meeting = self._create_full_meeting()
        meeting.date_start = datetime(2026, 11, 20, 8, 30)
        self._hand("head", theme).action_put_on_agenda()
        item = meeting.item_ids.filtered("education_ids")
        self.assertEqual(item.speaker_id, self.people["teacher"])
        self._hand("secretary", item).outcome = "decided"
        meeting.date_start = datetime(2026, 11, 19, 8, 30)
        self._hand("secretary", meeting).action_hold()
        meeting.presence_ids.state = "present"
        self._hand("secretary", meeting).action_write_up()
        for key in ("head", "secretary"):
            self._hand(key, meeting).action_sign()
        self._close(meeting, "secretary")
        self.assertEqual((theme.state, theme.approval_item_id), ("approved", item))
