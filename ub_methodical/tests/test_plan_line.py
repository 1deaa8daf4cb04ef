from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlanLine(PlanCase):
    """Terms of an item, the months of the board, and what becomes of it."""

    def test_month_is_its_days(self):
        self.assertEqual(str(self.line.date_from), "2026-11-01")
        self.assertEqual(str(self.line.date_due), "2026-11-30")
        with Form(self.as_user("head", self.line)) as form:
            form.month = "02"
        self.assertEqual(str(self.line.date_due), "2027-02-28")

    def test_quarter_and_year(self):
        terms = self.year_a.term_ids.sorted("number")
        quarter = self._create_line("Q", term_kind="quarter", term_id=terms[1].id)
        self.assertEqual((quarter.date_due, quarter.month), (terms[1].date_to, "12"))
        whole = self._create_line("Y", term_kind="year")
        self.assertEqual(whole.month, "all")
        self.assertEqual(whole.date_due, self.year.date_to)
        words = self._create_line("W", term_kind="words", term_words="керек болсо")
        self.assertEqual((words.month, words.term_label), ("all", "керек болсо"))
        with self.assertRaises(UserError):
            self._create_line(
                "X", term_kind="quarter", term_id=self.year_b.term_ids[0].id
            )

    def test_moved_quarter_moves_unmet_terms(self):
        """The ministry moves holidays: what is not done yet follows, done does not."""
        term = self.year_a.term_ids.sorted("number")[1]
        unmet, met, partly = (
            self._create_line(name, term_kind="quarter", term_id=term.id)
            for name in ("Unmet", "Met", "Partly")
        )
        former = term.date_to
        self._approve(self.plan)
        self.as_user("head", met).action_do()
        self.as_user("head", partly)._take("partly", note="Half")
        self.as_user("deputy", term).date_to = "2027-01-05"
        self.env.invalidate_all()
        for line in (unmet, partly):
            self.assertEqual(str(line.date_due), "2027-01-05")
            self.assertEqual(line.month, "01")
        self.assertEqual(met.date_due, former)

    def test_board_of_a_draft_changes_the_term(self):
        line = self.as_user("head", self.line)
        line.write({"month": "03"})
        self.assertEqual(line.term_kind, "month")
        self.assertEqual(str(line.date_to), "2027-03-31")
        self.assertFalse(line.date_moved)
        line.write({"month": "all"})
        self.assertEqual(line.term_kind, "year")

    def test_board_of_a_locked_plan_keeps_the_planned_term(self):
        self._approve(self.plan)
        line = self.as_user("head", self.line)
        line.write({"month": "12"})
        self.assertEqual(str(line.date_to), "2026-11-30")
        self.assertEqual(str(line.date_due), "2026-12-31")
        self.assertEqual(line.month, "12")
        self.assertIn("December", self.plan.message_ids[0].body)
        line.write({"month": "11"})
        self.assertFalse(line.date_moved)
        for key in ("teacher", "stranger"):
            self.assertRefused(key, "ub.plan.line", "write", line.ids, {"month": "12"})
        for month in ("all", "77", False):
            self.assertRefused(
                "head", "ub.plan.line", "write", line.ids, {"month": month}
            )

    def test_board_shows_every_month(self):
        lines = self.as_user("head", self.env["ub.plan.line"])
        lines = lines.with_context(read_group_expand=True)
        groups = lines.web_read_group(
            [("plan_id", "=", self.plan.id)], ["month"], ["__count"]
        )["groups"]
        months = [group["month"] for group in groups]
        self.assertEqual(len(months), 13)
        self.assertEqual(months[:3], ["all", "09", "10"])

    def test_leaders_mark_every_item(self):
        self._approve(self.plan)
        line = self.as_user("secretary", self.line)
        line._take("do", proof="№ 3 буйрук")
        self.assertEqual((line.state, line.proof), ("done", "№ 3 буйрук"))
        self.assertEqual(str(line.date_done), "2026-11-20")
        line.action_reopen()
        self.assertEqual((line.state, line.proof), ("open", False))
        line._take("fail", note="No room")
        self.assertEqual((line.state, line.reason), ("failed", "No room"))

    def test_responsible_person_marks_his_own(self):
        self._approve(self.plan)
        other = self._create_line("Of another", responsible_ids=[])
        teacher = self.as_user("teacher", self.line)
        self.assertTrue(teacher.is_mine)
        self.assertIn(" do ", teacher.allowed_actions)
        self.assertNotIn(" drop ", teacher.allowed_actions)
        teacher.action_do()
        self.assertEqual(self.line.state, "done")
        self.assertRefused("teacher", "ub.plan.line", "action_do", other.ids)
        self.assertRefused("teacher", "ub.plan.line", "action_reopen", self.line.ids)
        with self.assertRaises(UserError):
            self.as_user("teacher", other)._take("drop", note="X")
        for key in ("stranger", "outsider", "council_member"):
            self.assertRefused(key, "ub.plan.line", "action_do", other.ids)

    def test_who_answers_for_an_item_of_a_foreign_plan(self):
        """Named without being a member: he reads his item and marks it, no more."""
        line = self._create_line("Named", responsible_ids=self.people["stranger"].ids)
        mine = self.as_user("stranger", line)
        self.assertFalse(mine.has_access("read"))
        self._approve(self.plan)
        mine = self.as_user("stranger", line)
        self.assertIn(" do ", mine.allowed_actions)
        self.assertTrue(mine.web_read({"term_label": {}, "missing": {}, "plan_id": {}}))
        self.assertFalse(self.as_user("stranger", self.plan).has_access("read"))
        mine.action_do()
        self.assertEqual(line.state, "done")
        self.assertRefused("stranger", "ub.plan.line", "action_do", self.line.ids)

    def test_nothing_is_marked_in_a_cancelled_plan(self):
        self.plan.action_cancel()
        for key in ("head", "deputy", "teacher"):
            self.assertRefused(key, "ub.plan.line", "action_do", self.line.ids)
        self.assertRefused(
            "head", "ub.plan.line", "write", self.line.ids, {"month": "12"}
        )

    def test_wizard_says_what_became_of_items(self):
        self._approve(self.plan)
        lines = self.line | self._create_line("Second", month="10")
        moves = self.as_user("head", self.env["ub.plan.line.move"])
        moves = moves.with_context(active_model="ub.plan.line", active_ids=lines.ids)
        move = moves.create({"kind": "partly"})
        self.assertEqual(move.line_ids.ids, lines.ids)
        with self.assertRaisesRegex(UserError, "Write a word"):
            move.action_enter()
        move.note = "Half of it"
        move.action_enter()
        self.assertEqual(set(lines.mapped("state")), {"partly"})
        move.date = "2026-12-24"
        with self.assertRaisesRegex(UserError, "not later than today"):
            move.action_enter()
        with self.assertRaises(UserError):
            move.write({"line_ids": [(5,)]})
            move.action_enter()

    def test_wizard_is_not_opened_about_hidden_items(self):
        for key in ("stranger", "outsider"):
            self.assertRefused(
                key, "ub.plan.line.move", "create", [{"line_ids": self.line.ids}]
            )

    def test_overdue_is_asked_anew(self):
        late = self._create_line("Late", month="10")
        lines = self.as_user("head", self.env["ub.plan.line"])
        found = lines.search([("plan_id", "=", self.plan.id), ("is_overdue", "=", 1)])
        self.assertEqual(found.ids, late.ids)
        self.assertTrue(late.is_overdue)
        self.assertEqual(self.as_user("head", self.plan).overdue_count, 1)
        late.action_do()
        self.assertFalse(late.is_overdue)
        self.assertTrue(late.search([("id", "=", late.id), ("is_overdue", "=", False)]))

    def test_counts_by_part_and_state(self):
        """Planned, done, partly, not done of a part: one grouped query."""
        second = self._create_line("Second", month="10")
        self._create_line("Third", month="10")
        second.action_do()
        rows = self.as_user("deputy", self.env["ub.plan.line"])._read_group(
            [("company_id", "=", self.school_a.id)],
            ["section_name", "state"],
            ["__count"],
        )
        self.assertIn(("Organisational work", "done", 1), rows)
        self.assertIn(("Organisational work", "open", 2), rows)
        plan = self.as_user("head", self.plan)
        self.assertEqual((plan.line_count, plan.done_count), (3, 1))
