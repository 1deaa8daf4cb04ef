import json

from odoo.exceptions import UserError
from odoo.tests import tagged, warmup

from odoo.addons.ub_methodical.tests.common_approval import ApprovalCase

from .common import KY, RU, UbReportCase


@tagged("post_install", "-at_install")
class TestPlanForm(ApprovalCase, UbReportCase):
    """F09 and F10: marks, opening, parts; words as sealed, fulfilment as it is."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kind = cls.env.ref("ub_methodical.document_kind_plan")
        cls.year_a.theme = "Билимдин сапаты"
        cls.plan = cls.env["ub.plan"].create(
            {
                "body_id": cls.body.id,
                "year_id": cls.year.id,
                "theme": "Сабактын сапаты",
                "aim": "Окуучулардын билимин жогорулатуу",
                "tasks": "Биринчи милдет\nЭкинчи милдет",
            }
        )
        part = {"plan_id": cls.plan.id, "name": "Уюштуруу иштери"}
        cls.part = cls.env["ub.plan.section"].create(part)
        cls.line = cls._create_line("Олимпиада өткөрүү", month="11")
        cls.quarter = cls._create_line(
            "Семинар",
            term_kind="quarter",
            term_id=cls.year_a.term_ids.sorted("number")[2].id,
            kind_id=cls.env.ref("ub_methodical.event_kind_training").id,
        )

    @classmethod
    def _create_line(cls, name, **vals):
        return cls.env["ub.plan.line"].create(
            {
                "plan_id": cls.plan.id,
                "section_id": cls.part.id,
                "name": name,
                "responsible_ids": cls.people["teacher"].ids,
                "result": "Жеңүүчүлөр аныкталды",
                **vals,
            }
        )

    def _rows(self, form="f09_plan", plan=None):
        groups = self._doc(form, plan or self.plan)["groups"]
        return [row for group in groups for row in group["rows"]]

    def _approved(self):
        self._set_route("manage", "direct")
        self._send(self.plan)
        for key in ("deputy", "director"):
            self.as_user(key, self.plan).action_agree()
        self.assertEqual(self.plan.state, "approved")
        return self.plan

    def test_access_closed_by_order(self):
        """Only the director reads on; whoever answers for an item keeps the item."""
        self._approved()
        self.env["ub.revision.closure"].create(
            {
                "revision_id": self.plan.document_id.revision_ids.id,
                "order_number": "№ 51",
                "reason": "A court's decision",
            }
        )
        for key in ("head", "deputy", "clerk"):
            for records in (self.plan, self.part, self.line):
                self.assertFalse(self.as_user(key, records).has_access("read"), key)
        for records in (self.plan, self.part, self.line):
            self.assertTrue(self.as_user("director", records).has_access("read"))
        self.assertTrue(self.as_user("teacher", self.line).has_access("read"))

    def test_values(self):
        doc = self._doc("f09_plan", self.plan)
        self.assertEqual(
            doc["title"],
            "Математика мугалимдеринин усулдук бирикмесинин 2026-2027-окуу жылына "
            "карата иш планы",
        )
        self.assertEqual(doc["school_theme"], "Билимдин сапаты")
        [group] = doc["groups"]
        self.assertEqual((group["number"], group["name"]), ("I", "Уюштуруу иштери"))
        first, second = group["rows"]
        self.assertEqual(first["term"], "ноябрь")
        self.assertEqual(second["term"], "3-чейрек")
        self.assertEqual(first["responsible"], ["Teacher"])
        self.assertEqual(second["form"], "Тренинг")
        ru = self._doc("f09_plan_ru", self.plan)
        self.assertEqual(
            ru["title"],
            "План работы методического объединения учителей математики "
            "на 2026–2027 учебный год",
        )

    def test_words(self):
        text = self._text("f09_plan", self.plan)
        for word in (
            "Үч-Өмүр орто мектеби",
            "Мектептин усулдук темасы",
            "Максаты",
            "Экинчи милдет",
            "Иштин мазмуну",
            "Күтүлүүчү натыйжа",
            "Аткарылышы",
            "Жетекчи",
        ):
            self.assertIn(word, text)
        text = self._text("f09_plan_ru", self.plan)
        for word in ("Содержание работы", "Ожидаемый результат", "Цель", "3 четверть"):
            self.assertIn(word, text)

    def test_basis_of_the_plan(self):
        """001 cl. 4.1; 002 cl. 3.1, 4.7; 004 general.5: what it was drawn up from."""
        self.plan.basis = "Мектептин өнүгүү программасы"
        [basis, *_rest] = self._doc("f09_plan", self.plan)["paragraphs"]
        self.assertEqual(basis["lines"], ["Мектептин өнүгүү программасы"])
        self.assertIn("Эмненин негизинде", self._text("f09_plan", self.plan))

    def test_meetings_by_quarter(self):
        self._create_full_meeting(number="2")
        [meeting] = self._doc("f09_plan", self.plan)["meetings"]
        self.assertEqual((meeting["quarter"], meeting["number"]), (2, "2"))
        self.assertEqual(meeting["questions"], ["Чейректин жыйынтыктары жөнүндө"])
        self.assertIn("Отурумдар", self._text("f09_plan", self.plan))

    def test_sealed_words_and_living_marks(self):
        """Approved: the words are the sealed ones, the last column goes on."""
        plan = self._approved()
        revision = plan.document_id.revision_ids
        self.assertIn("Олимпиада", revision.values_json)
        self.assertEqual(set(json.loads(revision.values_json)) & {KY, RU}, {KY, RU})
        self.people["teacher"].name = "Башка Адам"
        line = self.as_user("head", self.line)
        with self.assertRaises(UserError):
            line.write({"name": "X"})
        line._take("do", proof="№ 2 протокол, 05.11")
        row = self._rows()[0]
        self.assertEqual(row["responsible"], ["Teacher"])
        self.assertEqual(row["mark"], "№ 2 протокол, 05.11")
        self.as_user("head", self.quarter).write({"month": "05"})
        self.assertIn("май", self._rows()[1]["mark"])
        self.assertEqual(self._rows()[1]["term"], "3-чейрек")

    def test_marks_under_each_route(self):
        """001 cl. 5.3; 003 cl. 5.1; 004 intro.1: the plan goes the school's way."""
        for code, by, words in (
            ("deputy_approves", ("deputy",), ["БЕКИТЕМИН"]),
            (
                "meeting_first",
                ("deputy", "director"),
                ["КАРАЛДЫ", "МАКУЛДАШЫЛДЫ", "БЕКИТЕМИН"],
            ),
        ):
            self._take_preset(code)
            plan = self.plan.copy({"period": "month", "month": f"{10 + len(by)}"})
            self.env["ub.plan.line"].create({"plan_id": plan.id, "name": "Иш"})
            plan.line_ids.month = "12"
            self._send(plan)
            if len(words) == 3:
                self._held_meeting(plan.document_id).action_write_up()
            for key in by:
                self.as_user(key, plan).action_agree()
            self.assertEqual(plan.state, "approved")
            [row] = self._doc("f09_plan", plan)["stamps"]
            self.assertEqual([mark["word"] for mark in row if mark], words)

    def test_marks_of_every_state(self):
        marks = {}
        for action in ("partly", "fail", "carry", "drop", "do"):
            line = self._create_line(action, month="10")
            line._take(action, note="Себеби")
            marks[action] = (
                self.env["report.ub_reports.report_f09_plan"]
                .with_context(lang=KY)
                ._mark_of(line.with_context(lang=KY))
            )
        self.assertIn("Себеби", marks["partly"])
        self.assertIn("Себеби", marks["fail"])
        self.assertIn("20.11", marks["do"])
        self.assertEqual(len(set(marks.values())), 5)

    def test_month(self):
        action = self.as_user("head", self.plan).action_make_month()
        month = self.env["ub.plan"].browse(action["res_id"])
        month.line_ids.classes = "5–6"
        doc = self._doc("f09_plan", month)
        self.assertTrue(doc["is_month"])
        self.assertIn("2026-жылдын ноябрь айына", doc["title"])
        text = self._text("f09_plan", month)
        for word in ("Иш-чара", "Күнү", "Класс", "5–6"):
            self.assertIn(word, text)
        self.assertNotIn("Күтүлүүчү натыйжа", text)

    def test_plans_of_an_office_and_of_the_school(self):
        office = self.env["ub.plan"].create(
            {
                "post_id": self.env.ref("ub_methodical.post_director").id,
                "company_id": self.school_a.id,
                "year_id": self.year.id,
            }
        )
        school = self.env["ub.plan"].create(
            {"company_id": self.school_a.id, "year_id": self.year.id}
        )
        self.assertIn(
            "Мектеп директорунун 2026-2027", self._doc("f09_plan", office)["title"]
        )
        self.assertIn("Мектептин", self._doc("f09_plan", school)["title"])
        self.assertIn("школы", self._doc("f09_plan_ru", school)["title"])

    def test_blank(self):
        doc = self._doc("f09_plan_blank", self.plan)
        self.assertEqual(doc["empty_rows"], 6)
        self.assertFalse(self._rows("f09_plan_blank"))
        self.assertIn("Уюштуруу иштери", self._text("f09_plan_blank", self.plan))
        empty = self.env["ub.plan"]
        self.assertIn("ИШ ПЛАНЫ", self._text("f09_plan_blank", empty))
        self.assertIn("ПЛАН РАБОТЫ", self._text("f09_plan_blank_ru", empty))

    def test_every_purpose_has_its_form(self):
        for purpose in ("draft", "draft_ru", "blank", "blank_ru", "editable", "sealed"):
            with self.subTest(purpose=purpose):
                self.assertTrue(self.kind._report(purpose))
        action = self.as_user("head", self.plan).action_print("editable_ru")
        self.assertIn("/ub_reports/editable/", action["url"])
        content, name = self.env["ir.actions.report"]._render_ub_docx(
            self.kind._report("editable"), self.plan.ids
        )
        self.assertTrue(content.startswith(b"PK"))
        self.assertTrue(name)

    def test_draft_is_hidden_from_members(self):
        form = self.as_user("teacher", self.env["report.ub_reports.report_f09_plan"])
        with self.assertRaises(UserError):
            form._get_report_values(self.plan.ids)

    @warmup
    def test_queries_do_not_grow_with_items(self):
        form = self.env["report.ub_reports.report_f09_plan"]

        def cost():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            form._get_report_values(self.plan.ids)
            return self.cr.sql_log_count - before

        cost()
        few = cost()
        for index in range(40):
            self._create_line(f"Иш {index}", month="12")
        self.assertLessEqual(cost(), few)
