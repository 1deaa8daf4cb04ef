from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged, warmup

from odoo.addons.ub_methodical.tests.common_plan import PlanCase

from .common import UbReportCase


@tagged("post_install", "-at_install")
class TestPlanCounts(PlanCase, UbReportCase):
    """Figures for January and May: by part, of bodies and of the school."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        lines = [cls._create_line(f"Item {i}", month="10") for i in range(4)]
        lines[0].action_do()
        lines[1]._take("partly", note="Half")
        lines[2]._take("fail", note="Frost")
        lines[3]._take("drop", note="Not needed")

    def _sheet(self, plans):
        form = self.env["report.ub_reports.report_f08_counts"]
        values = form._get_report_values(plans.ids)
        [doc] = [doc for sheaf in values["sheaves"] for doc in sheaf]
        return doc

    def test_figures_of_a_part(self):
        [block] = self._sheet(self.plan)["blocks"]
        self.assertEqual(block["rows"][0]["name"], "I. Organisational work")
        self.assertEqual(block["rows"][0]["figures"], [4, 1, 1, 1, 1])
        self.assertEqual(block["total"], [4, 1, 1, 1, 1])

    def test_meetings_decisions_events(self):
        for day in ("2026-10-15", "2026-11-18", "2025-10-15"):
            meeting = self._create_full_meeting()
            meeting.date_start = f"{day} 08:00:00"
            meeting.action_hold()
        event = self._create_event("Week", results="Good")
        event.action_hold()
        [block] = self._sheet(self.plan)["blocks"]
        self.assertEqual(
            block["deeds"],
            {"meetings": 2, "events": 1, "decisions": 4, "decided_done": 0},
        )
        month = self._create_plan(period="month", month="10")
        [block] = self._sheet(month)["blocks"]
        self.assertEqual((block["deeds"]["meetings"], block["total"]), (1, [0] * 5))

    def test_school_together(self):
        other = self._create_plan(self.other_body)
        self._create_line("Other", other, month="11")
        doc = self._sheet(self.plan | other)
        self.assertEqual(doc["total"], [5, 1, 1, 1, 2])
        self.assertTrue(doc["texts"])

    def test_words(self):
        text = self._text("f08_counts", self.plan)
        for word in ("Пландалды", "Аткарылды", "Жарым", "Кемчиликтер"):
            self.assertIn(word, text)
        self.assertIn("Запланировано", self._text("f08_counts_ru", self.plan))

    def test_hidden_plans_are_not_counted(self):
        form = self.as_user("teacher", self.env["report.ub_reports.report_f08_counts"])
        with self.assertRaises(UserError):
            form._get_report_values(self.plan.ids)

    @warmup
    def test_queries_do_not_grow_with_plans(self):
        def cost(plans):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self._sheet(plans)
            return self.cr.sql_log_count - before

        plans = self.plan
        for index in range(6):
            plan = self._create_plan(self._create_body(f"Body {index}"))
            part = {"name": "Part", "line_ids": []}
            plan.section_ids = [Command.create(part)]
            self._create_line("Item", plan, section_id=plan.section_ids.id, month="11")
            plans |= plan
        cost(plans)
        few = cost(plans[:2])
        self.assertLessEqual(cost(plans), few)
