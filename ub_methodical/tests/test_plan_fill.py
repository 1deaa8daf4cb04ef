import csv
from pathlib import Path

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlanFill(PlanCase):
    """Where items come from: shipped templates, the school's own, other plans."""

    def test_four_parts_of_the_association(self):
        """001 plan I–IV: parts in order, items worded in the reader's language."""
        template = self._template()
        self.assertEqual(len(template.section_ids), 4)
        self.line.unlink()
        self.part.unlink()
        self._fill("head", self.plan, source="template", template_id=template.id)
        self.assertEqual(len(self.plan.section_ids), 4)
        self.assertEqual(len(self.plan.line_ids), len(template.line_ids))
        first = template.section_ids.sorted()[0]
        self.assertEqual(self.plan.section_ids.sorted()[0].name, first.name_ky)

    def test_reader_of_russian_gets_russian(self):
        self.users["head"].lang = "ru_RU"
        self._fill("head", self.plan, template_id=self._template().id)
        names = self.plan.line_ids.mapped("name")
        self.assertIn(self._template().line_ids.sorted()[0].text_ru, names)

    def test_filling_twice_adds_nothing(self):
        self._fill("head", self.plan, template_id=self._template().id)
        count = len(self.plan.line_ids)
        self._fill("head", self.plan, template_id=self._template().id)
        self.assertEqual(len(self.plan.line_ids), count)

    def test_roles_become_people_and_words(self):
        self._fill("head", self.plan, template_id=self._template().id)
        lines = self.plan.line_ids
        head = lines.filtered(lambda x: x.responsible_ids == self.people["head"])
        words = lines.filtered("responsible")
        self.assertTrue(head)
        self.assertTrue(words)
        self.assertFalse(head & words)

    def test_terms_of_a_template(self):
        self._fill("head", self.plan, template_id=self._template().id)
        lines = self.plan.line_ids - self.line
        quarter = lines.filtered(lambda x: x.term_kind == "quarter")
        self.assertLessEqual(quarter.term_id, self.year_a.term_ids)
        month = lines.filtered(lambda x: x.month == "08")
        self.assertEqual(str(month[0].date_to), "2027-08-31")
        self.assertTrue(lines.filtered(lambda x: x.term_kind == "year"))

    def test_school_without_quarters_keeps_them_in_words(self):
        self.year_a.term_ids.unlink()
        self._fill("head", self.plan, template_id=self._template().id)
        words = self.plan.line_ids.filtered(lambda x: x.term_kind == "words")
        self.assertTrue(words)
        self.assertTrue(all(words.mapped("term_label")))

    def test_template_fits_the_kind_of_body(self):
        wizards = self.as_user("deputy", self.env["ub.plan.fill"])
        council = self._create_plan(self.council)
        kind = self.env.ref("ub_methodical.body_type_methodical_council")
        council.body_id.type_id = kind
        wizard = wizards.create({"plan_id": council.id})
        self.assertEqual(wizard.template_id, self._template("council"))
        wizard = wizards.create({"plan_id": self._create_plan(self.env["ub.body"]).id})
        self.assertEqual(wizard.template_id, self._template("deputy"))
        self.assertTrue(wizard.preview)

    def test_school_changes_its_own_copy_only(self):
        shipped = self._template()
        for key in ("deputy", "admin", "head"):
            self.assertRefused(
                key, "ub.plan.template", "write", shipped.ids, {"name": "X"}
            )
        line = shipped.line_ids[0]
        self.assertRefused(
            "deputy", "ub.plan.template.line", "write", line.ids, {"text_ky": "X"}
        )
        self.assertRefused(
            "head", "ub.plan.template", "action_copy_for_school", shipped.ids
        )
        action = self.as_user("deputy", shipped).action_copy_for_school()
        own = self.env["ub.plan.template"].browse(action["res_id"])
        self.assertEqual(own.company_id, self.school_a)
        self.assertEqual(len(own.line_ids), len(shipped.line_ids))
        self.as_user("deputy", own.line_ids[0]).text_ky = "Биздин иш"
        self.assertNotEqual(line.text_ky, "Биздин иш")
        self.assertTrue(self.as_user("teacher", own).has_access("read"))
        self.assertFalse(self.as_user("outsider", own).has_access("read"))
        wizards = self.as_user("head", self.env["ub.plan.fill"])
        wizard = wizards.create({"plan_id": self.plan.id})
        self.assertEqual(wizard.template_id, own)

    def test_copy_of_last_year(self):
        """Terms move to this year, people who left stay behind."""
        old = self._create_plan(year_id=self._last_year().id, theme="Reading")
        gone = self._create_employee("Gone Person")
        vals = {"responsible_ids": [Command.set([gone.id, self.people["head"].id])]}
        self._create_line("Meeting", old, month="10", **vals)
        leap = {"date_from": "2026-02-10", "date_to": "2026-02-12"}
        self._create_line("Days", old, term_kind="dates", **leap)
        self._create_line("Always", old, term_kind="year")
        gone.active = False
        wizards = self.as_user("head", self.env["ub.plan.fill"])
        wizard = wizards.create({"plan_id": self.plan.id, "source": "plan"})
        self.assertEqual(wizard.source_id, old)
        wizard.action_confirm()
        lines = {line.name: line for line in self.plan.line_ids}
        self.assertEqual(str(lines["Meeting"].date_to), "2026-10-31")
        self.assertEqual(lines["Meeting"].responsible_ids, self.people["head"])
        self.assertEqual(str(lines["Days"].date_from), "2027-02-10")
        self.assertEqual(lines["Always"].month, "all")
        self.assertEqual(self.plan.theme, "Reading")

    def test_copy_of_another_body(self):
        other = self._create_plan(self.other_body, theme="Theirs")
        self._create_line("Their item", other, month="10")
        with self.assertRaises(UserError):
            self._fill("head", self.plan, source="plan", source_id=other.id)
        self._approve(other)
        with self.assertRaises(UserError):
            self._fill("head", self.plan, source="plan", source_id=other.id)
        self._fill("deputy", self.plan, source="plan", source_id=other.id)
        self.assertIn("Their item", self.plan.line_ids.mapped("name"))
        self.assertNotEqual(self.plan.theme, "Theirs")

    def test_refusals(self):
        template = self._template()
        for key in ("teacher", "stranger", "outsider"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._fill(key, self.plan, template_id=template.id)
        with self.assertRaises(UserError):
            self._fill("head", self.plan, source="plan", source_id=self.plan.id)
        with self.assertRaises(UserError):
            self._fill("head", self.plan, source="plan", source_id=False)
        with self.assertRaises(UserError):
            self._fill("head", self.plan, source="annual")
        self._approve(self.plan)
        with self.assertRaises(UserError):
            self._fill("head", self.plan, template_id=template.id)
        self.assertEqual(self.plan.line_ids, self.line)

    def test_shipped_items_carry_their_clauses(self):
        """Each clause that asks for an item of a plan is carried by one (year)."""
        templates = self.env["ub.plan.template"].search([("company_id", "=", False)])
        carried = {*templates.mapped("clause"), *templates.section_ids.mapped("clause")}
        carried |= set(templates.line_ids.mapped("clause"))
        trace = Path(__file__).parents[2] / "tests" / "regulation_trace.csv"
        with trace.open(encoding="utf-8", newline="") as file:
            rows = [
                row["id"]
                for row in csv.DictReader(file)
                if "test_shipped_items_carry_their_clauses" in row["test"]
            ]
        self.assertGreater(len(rows), 60)
        self.assertFalse(set(rows) - carried)

    def test_shipped_items_are_whole_in_both_languages(self):
        templates = self.env["ub.plan.template"].search([("company_id", "=", False)])
        self.assertEqual(len(templates), 5)
        for line in templates.line_ids:
            with self.subTest(line=line.text_ky):
                for words in (line.text_ky, line.text_ru, line.result_ky):
                    self.assertTrue(words and words == words.strip())
                self.assertNotEqual(line.text_ky, line.text_ru)
                self.assertTrue(line.responsible)
