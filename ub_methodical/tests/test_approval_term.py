from datetime import date, datetime

from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalTerm(ApprovalCase):
    """Terms of each step, over week-ends, holidays and moved dates (a Friday)."""

    def _due(self, *stages):
        self._set_route(*stages)
        return [str(due) if due else "" for due in self._send().mapped("date_due")]

    def test_calendar_days_from_the_sending(self):
        term = {"counted_from": "sent", "days": 5}
        self.assertEqual(self._due(("manage", term)), ["2026-11-25"])

    def test_working_days_leave_out_the_week_end(self):
        term = {"counted_from": "sent", "days": 5, "day_kind": "working"}
        self.assertEqual(self._due(("manage", term)), ["2026-11-27"])

    def test_working_days_leave_out_holidays(self):
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Holiday",
                "company_id": self.school_a.id,
                "calendar_id": self.school_a.resource_calendar_id.id,
                "date_from": datetime(2026, 11, 22, 18),
                "date_to": datetime(2026, 11, 24, 17, 59),
            }
        )
        self.school_a.resource_calendar_id.tz = "Asia/Bishkek"
        term = {"counted_from": "sent", "days": 5, "day_kind": "working"}
        self.assertEqual(self._due(("manage", term)), ["2026-12-01"])

    def test_from_the_first_day_of_the_period(self):
        """003 cl. 5.1: five days from the start of the planned period."""
        term = {"counted_from": "period", "days": 5}
        self.assertEqual(self._due("manage", ("direct", term)), ["", "2026-09-06"])
        self.assertTrue(self._steps()[1].is_overdue)
        late = self.env["ub.approval.step"].search([("is_overdue", "=", True)])
        self.assertIn(self._steps()[1], late)

    def test_from_the_end_of_the_schools_year(self):
        term = {"counted_from": "year_end", "days": 5}
        self.assertEqual(self._due(("direct", term)), ["2027-05-30"])

    def test_from_the_step_before(self):
        term = {"counted_from": "previous", "days": 3}
        self.assertEqual(self._due("manage", ("direct", term)), ["", ""])
        self._register("clerk", self._steps()[0], date="2026-11-19")
        self.assertEqual(str(self._steps()[1].date_due), "2026-11-22")

    def test_a_moved_year_end_moves_unmet_terms(self):
        term = {"counted_from": "year_end", "days": 5}
        self._due(("manage", term), ("direct", term))
        self._register("clerk", self._steps()[0], date="2026-11-19")
        last = self.year_a.term_ids.sorted("number")[-1]
        last.date_to = date(2027, 5, 31)
        met, unmet = self._steps()
        self.assertEqual(str(met.date_due), "2027-05-30")
        self.assertEqual(str(unmet.date_due), "2027-06-05")

    def test_no_term(self):
        self.assertEqual(self._due("manage"), [""])
        self.assertFalse(self._steps().is_overdue)
