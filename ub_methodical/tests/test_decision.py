from datetime import date

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import TODAY
from .common_decision import DUE, DecisionCase


@tagged("post_install", "-at_install")
class TestDecision(DecisionCase):
    """What becomes of a decision, and who may say so (001 cl. 5.5 (c))."""

    def test_reported_done_is_not_taken_off_control(self):
        self._move("teacher", "report", note="Six lessons were visited")
        self.assertEqual(self.decision.state, "reported")
        self.assertFalse(self.decision.date_done)
        with self.assertRaises(UserError):
            self._move("teacher", "lift")
        self._move("head", "lift", date="2026-11-18")
        self.assertEqual(self.decision.state, "done")
        self.assertEqual(self.decision.date_done, date(2026, 11, 18))

    def test_steps_that_need_a_word(self):
        for kind in ("report", "partly", "withdraw"):
            with self.subTest(kind=kind), self.assertRaisesRegex(UserError, "a word"):
                self._move("head", kind, note="  ")
        self._move("head", "lift", note=False)
        self.assertEqual(self.decision.state, "done")

    def test_sent_back_and_done_in_part(self):
        self._move("teacher", "report")
        self._move("head", "send_back", note="The analysis is missing")
        self.assertEqual(self.decision.state, "open")
        self._move("deputy", "partly", note="Two lessons are left")
        self.assertEqual(self.decision.state, "partly")
        self.assertTrue(self.decision.is_overdue)
        self._move("teacher", "report")
        self.assertFalse(self.decision.is_overdue)

    def test_a_mistake_is_undone(self):
        self._move("head", "lift")
        with self.assertRaises(UserError):
            self._move("teacher", "reopen")
        self._move("head", "reopen", note="Pressed by mistake")
        self.assertEqual(self.decision.state, "open")
        self.assertFalse(self.decision.date_done)

    def test_replaced_by_another_decision(self):
        later = self._decide(self.meeting, "Visit open lessons")
        for other in (self.decision, self._foreign()):
            with self.subTest(other=other.text), self.assertRaises(UserError):
                self._move("head", "supersede", other_id=other.id)
        self._move("head", "supersede", other_id=later.id)
        self.assertEqual(self.decision.state, "superseded")
        self.assertEqual(self.decision.superseded_by_id, later)
        with self.assertRaises(UserError):
            self._move("head", "supersede", later, other_id=self.decision.id)

    def _foreign(self):
        meeting = self._held_meeting(self.foreign_body, number="1")
        return self._decide(meeting, "Of school B")

    def test_intentions_have_no_fulfilment(self):
        draft = self._create_meeting()
        decision = self._decide(
            draft, "Not decided yet", responsible_id=self.people["teacher"].id
        )
        self.assertEqual(self.as_user("head", decision).allowed_actions.split(), [])
        with self.assertRaisesRegex(UserError, "not decided yet"):
            self._move("head", "lift", decision)

    def test_buttons_ask_the_same_table(self):
        expected = {
            "teacher": {"report"},
            "head": {"report", "partly", "lift", "extend", "withdraw", "supersede"},
            "stranger": set(),
        }
        for key, actions in expected.items():
            seen = self.as_user(key, self.decision).sudo(False)
            with self.subTest(key=key):
                if key == "stranger":
                    self.assertFalse(seen.search([("id", "=", self.decision.id)]))
                else:
                    self.assertEqual(set(seen.allowed_actions.split()), actions)

    # Terms

    def test_new_term_keeps_the_former_one_in_the_log(self):
        self._move("head", "extend", date_due="2026-12-01", note="Illness")
        self.assertEqual(self.decision.date_due, date(2026, 12, 1))
        self.assertEqual(self.decision.state, "open")
        step = self.decision.step_ids
        self.assertEqual((step.kind, step.note), ("extend", "Illness"))
        self.assertEqual((step.old_date, step.new_date), (DUE, date(2026, 12, 1)))
        for day in ("2026-12-01", "2026-11-01", False):
            with self.subTest(day=day), self.assertRaisesRegex(UserError, "new term"):
                self._move("head", "extend", date_due=day)
        with self.assertRaises(UserError):
            self._move("teacher", "extend", date_due="2027-01-01")

    def test_term_of_a_quarter_follows_it_until_it_is_met(self):
        second = self.year_a.term_ids.filtered(lambda t: t.number == 2)
        self._move("head", "extend", term_id=second.id)
        self.assertEqual(self.decision.date_due, date(2026, 12, 30))
        self.as_user("deputy", second).write({"date_to": "2026-12-25"})
        self.assertEqual(self.decision.date_due, date(2026, 12, 25))
        self._move("head", "lift")
        self.as_user("deputy", second).write({"date_to": "2026-12-28"})
        self.assertEqual(self.decision.date_due, date(2026, 12, 25))

    def test_quarter_of_another_school(self):
        with self.assertRaisesRegex(UserError, "quarter of this school"):
            self._move("head", "extend", term_id=self.year_b.term_ids[3].id)
        with self.assertRaises(UserError):
            self.decision.write({"responsible_id": self.people["outsider"].id})

    # The words are locked with the minutes, the fulfilment is not

    def test_words_are_locked_and_fulfilment_lives_on(self):
        self._close(self.meeting)
        self.as_user("deputy", self.year_a).action_close()
        mine = self.as_user("head", self.decision)
        for vals in (
            {"text": "Changed"},
            {"date_due": "2027-01-01"},
            {"responsible_id": self.people["head"].id},
        ):
            with self.subTest(vals=vals), self.assertRaises(UserError):
                mine.write(vals)
        self.assertTrue(mine.is_locked)
        self._move("teacher", "report")
        self._move("head", "lift")
        self.assertEqual(self.decision.date_done, TODAY)

    # The log

    def test_log_tells_in_whose_name(self):
        self._move("clerk", "report", employee_id=self.people["teacher"].id)
        self._move("secretary", "lift", employee_id=self.people["head"].id)
        lifted, reported = self.decision.step_ids.sorted("id", reverse=True)
        self.assertEqual(reported.employee_id, self.people["teacher"])
        self.assertEqual(reported.user_id, self.users["clerk"])
        self.assertEqual(reported.who, "Teacher (entered by Clerk)")
        self.assertEqual(lifted.employee_id, self.people["head"])

    def test_press_of_a_secretary_is_the_heads_word(self):
        self.as_user("secretary", self.decision).action_lift()
        step = self.decision.step_ids
        self.assertEqual(step.employee_id, self.people["head"])
        self.assertEqual(step.user_id, self.users["secretary"])

    def test_not_in_any_name(self):
        for key, kind, person in (
            ("clerk", "lift", "teacher"),
            ("clerk", "report", "stranger"),
            ("teacher", "report", "head"),
        ):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._move(key, kind, employee_id=self.people[person].id)

    def test_days_of_steps(self):
        for day in ("2026-11-21", "2026-10-22"):
            with self.subTest(day=day), self.assertRaisesRegex(UserError, "Choose a"):
                self._move("head", "lift", date=day)
        self._move("head", "lift", date="2026-10-23")
        self.assertEqual(self.decision.date_done, date(2026, 10, 23))

    def test_what_has_a_log_stays(self):
        self._move("head", "extend", date_due="2026-12-01")
        self.assertRefused(
            "head", "ub.agenda.item", "unlink", self.meeting.item_ids.ids
        )
        self.assertTrue(self.decision.exists())

    def test_evidence_is_ones_own_file(self):
        files = self.as_user("teacher", self.env["ir.attachment"])
        photo = files.create({"name": "lesson.txt", "raw": b"seen"})
        self._move("teacher", "report", attachment_ids=photo.ids)
        step = self.decision.step_ids
        self.assertEqual(step.attachment_ids, photo)
        self.assertEqual((photo.res_model, photo.res_id), (step._name, step.id))
        self.assertEqual(self.as_user("head", photo).raw, b"seen")
        with self.assertRaises(UserError):
            self.as_user("teacher", photo).unlink()
        with self.assertRaises(UserError):
            self._move("head", "partly", attachment_ids=photo.ids)
