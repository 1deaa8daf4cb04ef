from datetime import date

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestYear(UbCase):
    """Shared years, each school's quarters, open and closed."""

    def test_year_of_a_day(self):
        years = self.env["ub.year"]
        self.assertEqual(years._of(date(2026, 9, 1)), self.year)
        self.assertEqual(years._of(date(2027, 8, 31)), self.year)
        self.assertNotEqual(years._of(date(2026, 8, 31)), self.year)
        self.assertEqual(self.year._label("ky"), "2026-2027-окуу жылы")

    def test_years_do_not_overlap(self):
        with self.assertRaises(ValidationError):
            self.env["ub.year"].create(
                {"date_from": "2028-08-01", "date_to": "2029-07-31"}
            )

    def test_quarters_do_not_overlap(self):
        second = self.year_a.term_ids.filtered(lambda t: t.number == 2)
        with self.assertRaises(ValidationError):
            self.as_user("deputy", self.year_a).write(
                {"term_ids": [(1, second.id, {"date_from": "2026-11-01"})]}
            )

    def test_a_quarter_alone_does_not_reach_into_the_next(self):
        first, second = self.year_a.term_ids.filtered(lambda t: t.number < 3)
        self.year_a.term_ids.filtered(lambda t: t.number == 4).unlink()
        deputy = self.as_user("deputy", self.env["ub.term"])
        forged = {"ub_moving_terms_of": self.year_a.ids}
        for term, vals in (
            (second, {"date_from": "2026-11-04"}),
            (first, {"date_to": "2026-12-01"}),
            (first, {"number": 4}),
        ):
            with self.assertRaisesRegex(ValidationError, "correct the dates"):
                deputy.browse(term.id).with_context(**forged).write(vals)
            term.invalidate_recordset()
        second.unlink()
        with self.assertRaisesRegex(ValidationError, "correct the dates"):
            deputy.create(
                {
                    "year_school_id": self.year_a.id,
                    "number": 2,
                    "date_from": "2026-11-01",
                    "date_to": "2026-12-30",
                }
            )

    def test_two_quarters_move_together(self):
        first, second = self.year_a.term_ids.filtered(lambda t: t.number < 3)
        self.as_user("deputy", self.year_a).write(
            {
                "term_ids": [
                    (1, first.id, {"date_to": "2026-11-14"}),
                    (1, second.id, {"date_from": "2026-11-16"}),
                ]
            }
        )
        self.assertEqual(second.date_from, date(2026, 11, 16))

    def test_unmet_terms_follow_a_moved_quarter(self):
        second = self.year_a.term_ids.filtered(lambda t: t.number == 2)
        meeting = self._create_meeting(date_start="2026-11-16 08:00:00")
        meeting.action_hold()
        item = meeting.item_ids
        open_one, met, fixed = item.decision_ids.create(
            [
                {"item_id": item.id, "text": "Open", "term_id": second.id},
                {"item_id": item.id, "text": "Met", "term_id": second.id},
                {"item_id": item.id, "text": "Fixed", "date_due": "2026-12-30"},
            ]
        )
        self.assertEqual(open_one.date_due, date(2026, 12, 30))
        met.action_lift()
        self.as_user("deputy", second).write({"date_to": "2026-12-25"})
        self.assertEqual(open_one.date_due, date(2026, 12, 25))
        self.assertEqual(met.date_due, date(2026, 12, 30))
        self.assertEqual(fixed.date_due, date(2026, 12, 30))

    def test_quarters_of_a_closed_year_stand_still(self):
        self.as_user("deputy", self.year_a).action_close()
        term = self.year_a.term_ids[0]
        for action in (
            lambda: self.as_user("deputy", term).write({"date_to": "2026-11-03"}),
            lambda: self.as_user("deputy", term).unlink(),
        ):
            with self.assertRaises(UserError):
                action()

    def test_closed_year_takes_no_meetings_and_keeps_fulfilment_open(self):
        meeting = self._create_meeting(date_start="2026-11-16 08:00:00")
        meeting.action_hold()
        decision = meeting.item_ids.decision_ids.create(
            {"item_id": meeting.item_ids.id, "text": "To be done"}
        )
        self.as_user("deputy", self.year_a).action_close()
        with self.assertRaisesRegex(UserError, "is closed"):
            self._create_meeting()
        self.as_user("head", decision).action_lift()
        self.assertTrue(decision.date_done)

    def test_closed_year_gives_and_takes_no_numbers(self):
        typed, drawn = (
            self._create_meeting(date_start=f"2026-11-1{day} 08:00:00")
            for day in (6, 7)
        )
        (typed | drawn).action_hold()
        (typed | drawn).presence_ids.state = "present"
        self.as_user("head", typed).number = "8"
        self.as_user("deputy", self.year_a).action_close()
        with self.assertRaisesRegex(UserError, "is closed"), self.cr.savepoint():
            self.as_user("head", drawn).action_write_up()
        with self.assertRaisesRegex(UserError, "is closed"), self.cr.savepoint():
            self.as_user("head", drawn).number = "9"
        self.as_user("head", typed).write({"number": "8", "place": "Room 3"})
        self.as_user("head", typed).action_write_up()
        self.assertEqual(typed.state, "minutes")

    def test_only_the_director_opens_a_closed_year_again(self):
        self.as_user("deputy", self.year_a).action_close()
        with self.assertRaises(UserError):
            self.as_user("deputy", self.year_a).action_reopen()
        self.as_user("director", self.year_a).action_reopen()
        self.assertEqual(self.year_a.state, "open")

    def test_closing_concerns_one_school(self):
        self.as_user("deputy", self.year_a).action_close()
        self.assertEqual(self.year_b.state, "open")
        with self.assertRaises(UserError):
            self.as_user("teacher", self.year_a).action_reopen()
