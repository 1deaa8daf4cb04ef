from datetime import date

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_decision import DecisionCase


@tagged("post_install", "-at_install")
class TestTermMoved(DecisionCase):
    """What is due with a quarter is reminded of by the quarter's new last day."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second, cls.third = cls.year_a.term_ids.filtered(
            lambda term: term.number in (2, 3)
        )
        cls.due, cls.met, cls.later = cls.env["ub.decision"].create(
            [
                {
                    "item_id": cls.meeting.item_ids.id,
                    "text": text,
                    "term_id": term.id,
                    "responsible_id": cls.people["teacher"].id,
                }
                for text, term in (
                    ("Second quarter", cls.second),
                    ("Met", cls.second),
                    ("Third quarter", cls.third),
                )
            ]
        )
        cls.meeting._number_decisions()
        cls.meeting._transit("write_up")
        cls.meeting._transit("close")
        cls.meeting._ask_for_decisions()

    def _deadlines(self):
        decisions = self.due | self.met | self.later | self.decision
        return {d.text: d.activity_ids.mapped("date_deadline") for d in decisions}

    def _move(self, term, day, key="deputy"):
        line = Command.update(term.id, {"date_to": day})
        self.as_user(key, self.year_a).write({"term_ids": [line]})

    def test_reminders_move_with_the_quarter(self):
        self.met.action_lift()
        before = self._deadlines()
        self.assertEqual(before["Second quarter"], [date(2026, 12, 30)])
        self.assertEqual(before["Met"], [])
        self._move(self.second, "2026-12-25")
        self.assertEqual(
            self._deadlines(), {**before, "Second quarter": [date(2026, 12, 25)]}
        )
        self.assertEqual(self.due.date_due, date(2026, 12, 25))
        self.assertEqual(self.met.date_due, date(2026, 12, 30))

    def test_partly_done_is_not_met(self):
        self.due._take("partly", note="Half of it")
        self._move(self.second, "2026-12-25")
        self.assertEqual(self._deadlines()["Second quarter"], [date(2026, 12, 25)])

    def test_what_comes_back_is_due_on_the_new_day(self):
        self.due._take("report", note="All done")
        self.assertEqual(self._deadlines()["Second quarter"], [])
        self._move(self.second, "2026-12-25")
        self.due._take("send_back", note="Not all")
        self.assertEqual(self._deadlines()["Second quarter"], [date(2026, 12, 25)])

    def test_a_new_term_of_its_own_follows_no_quarter(self):
        self.due._take("extend", note="Ill", date_due=date(2027, 1, 20))
        self._move(self.second, "2026-12-25")
        self.assertEqual(self._deadlines()["Second quarter"], [date(2027, 1, 20)])

    def test_another_first_day_moves_nothing(self):
        before = self._deadlines()
        self.as_user("deputy", self.second).date_from = "2026-11-13"
        self.assertEqual(self._deadlines(), before)

    def test_not_of_another_school_nor_in_a_closed_year(self):
        before = self._deadlines()
        abroad = self.year_b.term_ids.filtered(lambda term: term.number == 2)
        self.as_user("outsider", abroad).date_to = "2026-12-25"
        self.assertEqual(self._deadlines(), before)
        with self.assertRaises(UserError):
            self._move(self.second, "2026-12-25", key="head")
        self.as_user("deputy", self.year_a).action_close()
        with self.assertRaises(UserError):
            self._move(self.second, "2026-12-25")
        self.assertEqual(self._deadlines(), before)
