from odoo.exceptions import UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-18 06:00:00")
class TestPlanWeek(PlanCase):
    """Plans of a week and of a day, drawn from the one above (001 ОББ cl. 3)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.month = cls._create_plan(period="month", month="11")
        cls.days = cls._create_month_line(
            "Two days",
            term_kind="dates",
            date_from="2026-11-19",
            date_to="2026-11-20",
        )
        cls.open = cls._create_month_line("Some day", month="11", origin_id=cls.line.id)
        cls.past = cls._create_month_line(
            "Late", term_kind="dates", date_from="2026-11-03", date_to="2026-11-03"
        )

    @classmethod
    def _create_month_line(cls, name, **vals):
        return cls._create_line(name, plan=cls.month, **vals)

    def _make(self, plan, period, key="head"):
        action = getattr(self.as_user(key, plan), f"action_make_{period}")()
        return self.env["ub.plan"].browse(action["res_id"])

    def _line(self, plan, name):
        return plan.line_ids.filtered(lambda line: name in line.name)

    def _bounds(self, plan):
        return str(plan.date_from), str(plan.date_to)

    def test_week_takes_what_is_due_and_late(self):
        week = self._make(self.month, "week")
        self.assertEqual(week.period, "week")
        self.assertEqual(self._bounds(week), ("2026-11-16", "2026-11-22"))
        self.assertEqual(week.above_id, self.month)
        self.assertEqual(set(week.line_ids.mapped("name")), {"Two days", "Late"})
        own = self._line(week, "Two days")
        self.assertEqual(own.origin_id, self.days)
        self.assertEqual(
            (own.date_from, own.date_to), (self.days.date_from, self.days.date_to)
        )
        late = self._line(week, "Late")
        self.assertEqual((late.date_from, late.date_to), (week.date_from, week.date_to))
        self.assertIn("16.11.2026–22.11.2026", week.display_name)

    def test_last_week_of_the_month_takes_all_that_is_due(self):
        week = self._create_plan(period="week", date="2026-12-02")
        self.assertEqual(self._bounds(week), ("2026-11-30", "2026-12-06"))
        self._fill("head", week)
        self.assertIn("Some day", week.line_ids.mapped("name"))

    def test_with_what_has_no_days_of_its_own(self):
        week = self._create_plan(period="week", date="2026-11-18")
        self._fill("head", week, source="annual", with_all_year=True)
        self.assertIn("Some day", week.line_ids.mapped("name"))
        some = self._line(week, "Some day")
        self.as_user("head", some)._take("do", proof="№ 4")
        self.assertEqual((self.open.state, self.open.proof), ("done", "№ 4"))
        self.assertEqual((self.line.state, self.line.proof), ("done", "№ 4"))

    def test_part_of_the_days_is_not_the_whole(self):
        day = self._create_plan(period="day", date="2026-11-19")
        self._fill("head", day)
        self.assertEqual(set(day.line_ids.mapped("name")), {"Two days", "Late"})
        self.as_user("head", self._line(day, "Two days")).action_do()
        self.assertEqual(self.days.state, "partly")

    def test_day_of_a_week(self):
        week = self._make(self.month, "week")
        day = self._make(week, "day")
        self.assertEqual(self._bounds(day), ("2026-11-18", "2026-11-18"))
        self.assertEqual(day.above_id, week)
        self.assertFalse(self._line(day, "Two days"))
        later = self._make(week, "day")
        self.assertEqual(self._bounds(later), ("2026-11-19", "2026-11-19"))
        self.assertTrue(self._line(later, "Two days"))

    def test_what_is_left_goes_to_the_next_week(self):
        week = self._make(self.month, "week")
        self.as_user("head", self._line(week, "Two days")).action_do()
        self.assertEqual(self.days.state, "done")
        second = self._make(self.month, "week")
        self.assertEqual(self._bounds(second), ("2026-11-23", "2026-11-29"))
        self.assertEqual(second.line_ids.mapped("name"), ["Late"])
        self.assertEqual(self._line(week, "Late").state, "carried")
        self.as_user("head", second.line_ids).action_do()
        self.assertEqual(self.past.state, "done")

    def test_left_work_is_done_where_its_month_was_carried_to(self):
        week = self._make(self.month, "week")
        december = self._create_plan(period="month", month="12")
        december._draw_from_above()
        later = self._line(december, "Late")
        self.assertEqual((self.past.state, later.origin_id), ("carried", self.past))
        second = self._create_plan(period="week", date="2026-12-08")
        second._draw_from_above()
        again = self._line(second, "Late")
        self.assertEqual(len(again), 1)
        self.assertEqual(again.origin_id, later)
        self.assertEqual(self._line(week, "Late").state, "carried")

    def test_week_from_the_annual_plan_where_no_month_is_written(self):
        self.month.action_cancel()
        week = self._create_plan(period="week", date="2026-11-30")
        self.assertEqual(week.above_id, self.plan)
        self._fill("head", week)
        self.assertEqual(week.line_ids.origin_id, self.line)

    def test_copy_of_last_week(self):
        first = self._make(self.month, "week")
        second = self._create_plan(period="week", date="2026-11-27")
        self._fill("head", second, source="plan")
        two = self._line(second, "Two days")
        self.assertEqual(str(two.date_from), "2026-11-26")
        self.assertEqual(len(second.line_ids), len(first.line_ids))

    def test_item_by_hand_is_of_the_whole_week(self):
        week = self._create_plan(period="week", date="2026-11-18")
        line = self._create_line("Mine", plan=week)
        self.assertEqual((line.term_kind, line.date_due), ("dates", week.date_to))

    def test_one_plan_of_a_week(self):
        week = {"body_id": self.body.id, "year_id": self.year.id, "period": "week"}
        self.assertTrue(
            self.rpc("head", "ub.plan", "create", [{**week, "date": "2026-11-16"}])
        )
        said = self.assertRefused(
            "head", "ub.plan", "create", [{**week, "date": "2026-11-20"}]
        )
        self.assertIn("already", said)
        self.assertTrue(
            self.rpc("head", "ub.plan", "create", [{**week, "date": "2026-11-23"}])
        )

    def test_days_of_the_year(self):
        """The first week begins with the year, whatever day of the week that is."""
        week = self._create_plan(period="week", date="2026-09-05")
        self.assertEqual(self._bounds(week), ("2026-09-01", "2026-09-06"))
        with self.assertRaisesRegex(ValidationError, "2026"):
            self._create_plan(period="day", date="2026-08-31")
        with self.assertRaises(ValidationError):
            self._create_plan(self.council, period="week", date=False, month="11")
        offered = self._create_plan(self.council, period="day")
        self.assertEqual(str(offered.date), "2026-11-18")

    def test_refusals(self):
        for key in ("teacher", "stranger", "outsider"):
            self.assertRefused(key, "ub.plan", "action_make_week", self.month.ids)
        with self.assertRaisesRegex(UserError, "month"):
            self.as_user("head", self.plan).action_make_week()
        with self.assertRaisesRegex(UserError, "week"):
            self.as_user("head", self.month).action_make_day()
        with freeze_time("2026-11-30 06:00:00"):
            self._make(self.month, "week")
            with self.assertRaisesRegex(UserError, "already"):
                self._make(self.month, "week")
