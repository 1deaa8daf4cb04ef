from datetime import date

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common_turn import TurnCase


@tagged("post_install", "-at_install")
class TestYearTurn(TurnCase):
    """One button opens the new year, and makes nothing twice."""

    def test_quarters_come_a_year_later_and_may_be_corrected(self):
        wizard = self._wizard()
        self.assertEqual(wizard.old_id, self.year_a)
        self.assertEqual(wizard.name, "2027–2028")
        first = wizard.term_ids.filtered(lambda term: term.number == 1)
        self.assertEqual(first.date_from, date(2027, 9, 1))
        first.date_to = "2027-11-03"
        wizard.action_turn()
        own = self._new_year()
        self.assertEqual(own.state, "open")
        self.assertEqual(
            own.term_ids.sorted("number").mapped("date_to"),
            [
                date(2027, 11, 3),
                date(2027, 12, 30),
                date(2028, 3, 19),
                date(2028, 5, 25),
            ],
        )
        self.assertEqual(self.year_a.state, "open")
        self.assertFalse(self._new_year(self.school_b))

    def test_draft_order_appoints_heads_again(self):
        head = self.body.membership_ids.filtered(lambda fact: fact.role == "head")
        head.date_to = "2027-08-31"
        self._turn()
        order = self._orders()
        self.assertEqual((order.state, order.date), ("draft", date(2027, 9, 1)))
        self.assertFalse(order.number)
        lines = {line.body_id: line for line in order.line_ids}
        self.assertEqual(set(lines), {self.body, self.council})
        line = lines[self.body]
        self.assertEqual(line.employee_id, self.people["head"])
        self.assertEqual((line.kind, line.role), ("appoint", "head"))
        self.assertEqual(line.date_to, date(2028, 8, 31))
        self.assertFalse(lines[self.council].date_to, "appointed without an end")
        self.assertIn("2027", line.wording_ky)

    def test_secretaries_are_a_tick(self):
        self._turn(with_secretaries=True)
        roles = self._orders().line_ids.mapped("role")
        self.assertEqual(sorted(roles), ["head", "head", "secretary"])

    def test_no_order_without_the_tick(self):
        self._turn(with_heads=False)
        self.assertFalse(self._orders())

    def test_the_signed_draft_renews_the_head(self):
        self._turn()
        order = self._orders()
        with freeze_time("2027-09-01 06:00:00"):
            self.as_user("director", order).write({"number": "1"})
            self.as_user("director", order).action_register()
            facts = self.body.membership_ids.filtered(lambda f: f.role == "head")
            last, new = facts.sorted("date_from")
            self.assertEqual(last.date_to, date(2027, 8, 31))
            self.assertEqual(new.date_from, date(2027, 9, 1))
            self.assertEqual(self.body.head_id, self.people["head"])

    def test_head_by_office_and_head_who_left_are_not_drafted(self):
        facts = (self.body + self.council).membership_ids
        heads = facts.filtered(lambda fact: fact.role == "head")
        heads.filtered(lambda fact: fact.body_id == self.council).source = "office"
        self.people["head"].active = False
        wizard = self._wizard()
        self.assertIn("History Association", wizard.preview)
        wizard.action_turn()
        self.assertFalse(self._orders())

    def test_plans_are_copied_from_last_year_or_begun_from_a_template(self):
        self._create_line("Round table", term_kind="dates", date_to="2027-03-10")
        self.plan.theme = "Reading"
        self._turn()
        plans = {plan.body_id: plan for plan in self._plans()}
        self.assertEqual(plans[self.body].state, "draft")
        self.assertEqual(plans[self.body].theme, "Reading")
        lines = plans[self.body].line_ids
        self.assertEqual(set(lines.mapped("name")), {"Subject week", "Round table"})
        self.assertEqual(set(lines.mapped("state")), {"open"})
        table = lines.filtered(lambda line: line.name == "Round table")
        self.assertEqual(table.date_to, date(2028, 3, 10))
        template = self._template()._fitting(self.other_body.type_id)
        self.assertTrue(template)
        self.assertGreater(len(plans[self.other_body].line_ids), 20)

    def test_plans_from_templates_only_and_none(self):
        wizard = self._wizard(plan_source="none")
        self.assertNotIn("Draft plans", wizard.preview)
        self._turn(plan_source="template")
        plan = self._plans().filtered(lambda plan: plan.body_id == self.body)
        self.assertNotIn("Subject week", plan.line_ids.mapped("name"))
        self.assertGreater(len(plan.line_ids), 20)

    def test_plan_of_an_office_is_copied(self):
        office = self._create_plan(
            self.body.browse(), post_id=self.posts["manage"].id, theme="Deputy"
        )
        self._create_line("Visits", plan=office, month="10")
        self._turn()
        copy = self._plans().filtered("post_id")
        self.assertEqual(copy.line_ids.mapped("name"), ["Visits"])

    def test_ended_body_does_not_go_on(self):
        self.other_body.date_to = "2027-08-31"
        self._turn()
        self.assertNotIn(self.other_body, self._plans().body_id)

    def test_members_by_office_follow_the_facts(self):
        kind = self.env["ub.body.type"].create(
            {
                "name": "Heads' meeting",
                "code": "heads_meeting",
                "category": "council",
                "member_rule": "office",
                "member_post_ids": [(6, 0, self.posts["manage"].ids)],
                "unit_name": "Heads' meeting",
                "head_title": "Chair",
                "decision_noun": "Decision",
                "decision_heading": "Decided",
            }
        )
        meeting = self._create_body("Heads", type_id=kind.id)
        self.assertFalse(meeting._members())
        self._turn()
        self.assertEqual(meeting._members(), self.people["deputy"])

    def test_preview_shows_what_the_turn_makes(self):
        wizard = self._wizard()
        for words in ("Mathematics Association", "Head (Math", "Draft plans: 3"):
            self.assertIn(words, wizard.preview)
        self.assertFalse(self._new_year())
        self.assertFalse(self._plans())
        wizard.plan_source = "none"
        self.assertNotIn("Draft plans", wizard.preview)

    def test_names_are_shown_as_text(self):
        self.body.name = "<script>alert(1)</script>"
        self.assertNotIn("<script>", str(self._wizard().preview))

    def test_unfinished_decisions_stay(self):
        meeting = self._create_meeting(date_start="2027-05-16 08:00:00")
        meeting.action_hold()
        decision = meeting.item_ids.decision_ids.create(
            {"item_id": meeting.item_ids.id, "text": "Buy a projector"}
        )
        wizard = self._wizard()
        self.assertIn("Buy a projector", wizard.unfinished)
        self.assertIn("Subject week", wizard.unfinished)
        wizard.action_turn()
        self.assertEqual(decision.state, "open")
        self.assertEqual(
            self.env["ub.decision"].search_count([("text", "=", "Buy a projector")]), 1
        )

    # Twice

    def test_twice_makes_nothing_twice(self):
        own = self._turn()
        plans, orders = self._plans(), self._orders()
        wizard = self._wizard()
        self.assertFalse(wizard.term_ids)
        self.assertNotIn("Draft plans", wizard.preview)
        wizard.action_turn()
        self.assertEqual(self._new_year(), own)
        self.assertEqual(len(own.term_ids), 4)
        self.assertEqual(self._plans(), plans)
        self.assertEqual(self._orders(), orders)

    def test_second_run_adds_what_came_since(self):
        self._turn()
        newcomer = self._create_body("Physics Association")
        self._join(newcomer, self.people["stranger"], "head")
        plans = self._plans()
        self._turn()
        self.assertEqual((self._plans() - plans).body_id, newcomer)
        new = self._orders().line_ids.filtered(lambda line: line.body_id == newcomer)
        self.assertEqual(new.employee_id, self.people["stranger"])

    def test_year_opened_by_hand_is_filled_and_stays(self):
        own = self._create_year(self.school_a, self.next_year, [])
        self._turn()
        self.assertEqual(self._new_year(), own)
        self.assertTrue(self._plans())
        with self.assertRaisesRegex(UserError, "opened by hand"):
            self._wizard().action_take_back()

    def test_missing_shared_year_is_made(self):
        self.next_year.unlink()
        wizard = self._wizard()
        self.assertEqual(wizard.name, "2027–2028")
        wizard.action_turn()
        year = self.env["ub.year"]._of(date(2027, 9, 1))
        self.assertEqual(year.date_to, date(2028, 8, 31))

    def test_in_mid_year_the_running_year_is_meant(self):
        with freeze_time("2027-05-31 06:00:00"):
            self.assertEqual(self._wizard().new_id, self.year_a)
        with freeze_time("2027-06-01 06:00:00"):
            self.assertFalse(self._wizard().new_id)
