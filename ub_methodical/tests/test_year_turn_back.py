from datetime import date

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_turn import TERMS_LATER, TurnCase


@tagged("post_install", "-at_install")
class TestYearTurnBack(TurnCase):
    """Taken back while nothing was written; closing; and who may do all this."""

    def _take_back(self, key="deputy"):
        self._wizard(key).action_take_back()

    def assertStays(self, words):
        self.env.flush_all()
        with self.assertRaisesRegex(UserError, words):
            self._take_back()
        self.assertTrue(self._new_year())
        self.assertIn(words, self._wizard().not_back)

    def test_nothing_stays_of_a_turn_taken_back(self):
        documents = self.env["ub.document"].search([])
        self._turn(with_secretaries=True)
        self.assertTrue(self.env["ub.document"].search([]) - documents)
        self._take_back()
        self.assertFalse(self._new_year())
        self.assertFalse(self._plans())
        self.assertFalse(self._orders())
        self.assertEqual(self.env["ub.document"].search([]), documents)
        self.assertFalse(any(documents.mapped("kept_until")))
        self.assertTrue(self._turn(), "and can be turned again")

    def test_second_run_can_be_taken_back_too(self):
        self._turn(plan_source="none")
        self._turn()
        self._take_back()
        self.assertFalse(self._plans())

    def test_second_run_does_not_hide_what_was_written(self):
        self._turn()
        self._plans()[0].aim = "Our own words"
        self._turn()
        self.assertStays("was changed")

    def test_a_changed_plan_stays(self):
        self._turn()
        plan = self._plans().filtered(lambda plan: plan.body_id == self.body)
        self.as_user("head", plan.line_ids[0]).write({"name": "Another week"})
        self.assertStays("was changed")

    def test_a_changed_order_stays(self):
        self._turn()
        self.as_user("deputy", self._orders()).write({"title_ky": "Буйрук"})
        self.assertStays("was changed")

    def test_moved_quarters_stay(self):
        own = self._turn()
        self.as_user("deputy", own.term_ids[0]).write({"date_to": "2027-11-02"})
        self.assertStays("was changed")

    def test_a_meeting_of_the_new_year_holds_it(self):
        self._turn()
        self._create_meeting(date_start="2027-09-08 08:00:00")
        self.assertStays("Meetings: 1")

    def test_a_plan_beside_the_drafts_holds_it(self):
        self._turn()
        self._create_plan(period="month", month="09", year_id=self.next_year.id)
        self.assertStays("Papers: 1")

    def test_a_comment_on_a_draft_holds_it(self):
        self._turn()
        plan = self._plans().filtered(lambda plan: plan.body_id == self.body)
        self.as_user("head", plan).message_post(
            body="I shall add the olympiad", message_type="comment"
        )
        self.assertStays("Comments on the drafts: 1")

    def test_a_signed_order_holds_it(self):
        self._turn()
        order = self.as_user("director", self._orders())
        order.number = "7"
        order.action_register()
        self.assertStays("was changed")

    # Keeping and closing

    def test_papers_of_the_old_year_get_the_day_they_are_kept_to(self):
        """Three years at the school, counted from the end of the papers' year."""
        kind = self.env.ref("ub_methodical.document_kind_plan")
        kind.retention_years = 3
        self.env.ref("ub_methodical.document_kind_order").retention_years = 0
        order = self._create_order(self._line("appoint", self.people["teacher"]))
        self._turn()
        self.assertEqual(self.plan.document_id.kept_until, date(2030, 8, 31))
        self.assertFalse(order.document_id.kept_until)
        self.assertFalse(any(self._plans().document_id.mapped("kept_until")))
        later = self._create_plan(self.council).document_id
        self.as_user("deputy", self.year_a).action_close()
        self.assertEqual(later.kept_until, date(2030, 8, 31))

    def test_closing_lists_what_is_unfinished_and_it_may_still_be_finished(self):
        self._approve(self.plan)
        year = self.as_user("deputy", self.year_a)
        self.assertIn("Subject week", year.unfinished)
        self.assertFalse(self.as_user("teacher", self.year_a).unfinished)
        year.action_close()
        body = self.year_a.message_ids.sorted("id")[-1].body
        self.assertIn("Subject week", body)
        self.as_user("head", self.line).action_do()
        self.assertEqual(self.line.state, "done")
        self.assertFalse(self.as_user("deputy", self.year_a).unfinished)

    # Who, and odd input

    def test_only_who_manages_the_school_turns_it(self):
        for key in ("director", "deputy", "admin"):
            self._wizard(key).action_turn()
            self._take_back(key)
        for key in ("clerk", "head", "teacher", "observer", "union_chair"):
            with self.subTest(key=key):
                words = self.assertRefused(
                    key, "ub.year.turn", "default_get", ["term_ids"]
                )
                self.assertIn("deputy director", words)
                self.assertRefused(key, "ub.year.turn", "create", [{}])

    def test_right_ends_with_the_office(self):
        wizard = self._wizard()
        self.holders["deputy"].date_to = "2027-08-26"
        for method in ("action_turn", "action_take_back"):
            self.assertRefused("deputy", "ub.year.turn", method, wizard.ids)
        self.assertFalse(self._new_year())

    def test_forged_values_are_refused(self):
        foreign = {"company_id": self.school_b.id}
        self.assertRefused("deputy", "ub.year.turn", "create", [foreign])
        self.assertRefused(
            "deputy", "ub.year.turn", "web_save", [], foreign, specification={}
        )
        wizard = self._wizard()
        for vals in (foreign, {"old_id": self.year_b.id}, {"plan_source": "x"}):
            self.assertRefused("deputy", "ub.year.turn", "write", wizard.ids, vals)
        for method in ("action_turn", "action_take_back", "read"):
            self.assertRefused("director", "ub.year.turn", method, wizard.ids)
        other = self._wizard("director").term_ids
        self.assertRefused("deputy", "ub.year.turn.term", "unlink", other.ids)
        moved = {"wizard_id": wizard.id}
        self.assertRefused("director", "ub.year.turn.term", "write", other.ids, moved)

    def test_what_the_turn_remembers_is_nobodys(self):
        own = self._turn()
        for name in ("turn_digest", "turn_plan_ids", "turn_order_ids"):
            with self.subTest(name=name), self.assertRaises(UserError):
                self.rpc("admin", "ub.year.school", "read", own.ids, [name])
            with self.subTest(name=name), self.assertRaises(UserError):
                self.rpc("admin", "ub.year.school", "write", own.ids, {name: False})

    def test_odd_quarters_open_nothing(self):
        for number, vals in (
            (1, {"date_from": "2026-09-01"}),
            (2, {"date_to": "2027-11-01"}),
            (2, {"date_from": "2027-11-01"}),
            (4, {"date_to": "2029-05-25"}),
            (3, {"number": 2}),
            (3, {"number": 9}),
        ):
            wizard = self._wizard()
            term = wizard.term_ids.filtered(lambda t, n=number: t.number == n)
            term.write(vals)
            self.assertRefused("deputy", "ub.year.turn", "action_turn", wizard.ids)
            self.assertFalse(self._new_year())
            self.assertFalse(self._plans())
        term = wizard.term_ids[:1]
        for day in ("yesterday", "0000-00-00", "2027-02-30", False):
            self.assertRefused(
                "deputy", "ub.year.turn.term", "write", term.ids, {"date_to": day}
            )

    def test_closed_new_year_takes_nothing(self):
        own = self._create_year(self.school_a, self.next_year, TERMS_LATER)
        self.as_user("deputy", own).action_close()
        with self.assertRaisesRegex(UserError, "closed"):
            self._wizard().action_turn()
        self.assertFalse(self._plans())
        self.assertFalse(self._orders())

    def test_school_without_a_year_is_told(self):
        self.year_a.sudo().unlink()
        wizard = self._wizard()
        self.assertFalse(wizard.old_id)
        self.assertFalse(wizard.term_ids)
        with self.assertRaisesRegex(UserError, "no earlier year"):
            wizard.action_turn()

    def test_shared_years_of_two_schools_do_not_mix(self):
        self._turn()
        self._turn("outsider")
        self.assertTrue(self._new_year(self.school_b))
        self._wizard("outsider").action_take_back()
        self.assertFalse(self._new_year(self.school_b))
        self.assertTrue(self._new_year())
        self.assertTrue(self._plans())

    def test_forged_lines_of_another_form(self):
        wizard, other = self._wizard(), self._wizard("director")
        with self.assertRaises(UserError):
            self.as_user("deputy", wizard).write(
                {"term_ids": [Command.delete(other.term_ids[0].id)]}
            )
        self.assertEqual(len(other.term_ids), 4)
