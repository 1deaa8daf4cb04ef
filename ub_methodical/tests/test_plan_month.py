from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestPlanMonth(PlanCase):
    """The plan of a month: drawn from the year's, with what was left (001 cl. 6.8)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._create_line("October work", month="10")
        cls._create_line("December work", month="12")
        cls._create_line("Always", term_kind="year")
        cls._create_line(
            "Days",
            term_kind="dates",
            date_from="2026-11-20",
            date_to="2026-12-05",
        )

    def _make(self, key="head"):
        action = self.as_user(key, self.plan).action_make_month()
        return self.env["ub.plan"].browse(action["res_id"])

    def _names(self, plan):
        return set(plan.line_ids.mapped("name"))

    def test_month_takes_what_is_due(self):
        month = self._make()
        self.assertEqual((month.period, month.month), ("month", "11"))
        self.assertEqual(self._names(month), {"Subject week", "October work", "Days"})
        self.assertEqual(month.line_ids.section_id.name, self.part.name)
        self.assertEqual(
            month.line_ids.filtered(lambda x: x.name == "Subject week").origin_id,
            self.line,
        )

    def test_done_in_the_month_is_done_in_the_year(self):
        month = self._make()
        line = month.line_ids.filtered(lambda x: x.origin_id == self.line)
        self.as_user("head", line)._take("do", proof="№ 2 протокол, 18.11")
        self.assertEqual((self.line.state, self.line.proof), ("done", line.proof))
        days = month.line_ids.filtered(lambda x: x.name == "Days")
        self.as_user("head", days)._take("do")
        self.assertEqual(days.origin_id.state, "partly")

    def test_what_is_left_goes_to_the_next_month(self):
        november = self._make()
        self._approve(november)
        line = november.line_ids.filtered(lambda x: x.origin_id == self.line)
        done = november.line_ids.filtered(lambda x: x.name == "October work")
        self.as_user("head", done).action_do()
        december = self._make()
        self.assertEqual(december.month, "12")
        self.assertEqual(
            self._names(december), {"Subject week", "Days", "December work"}
        )
        self.assertEqual(line.state, "carried")
        again = december.line_ids.filtered(lambda x: x.name == "Subject week")
        self.assertEqual(again.origin_id, self.line)
        self.assertEqual(self.line.state, "open")
        self.as_user("head", again).action_do()
        self.assertEqual(self.line.state, "done")

    def test_with_what_goes_on_all_year(self):
        month = self._create_plan(period="month", month="11")
        self._fill("head", month, source="annual", with_all_year=True)
        self.assertIn("Always", self._names(month))
        self._fill("head", month, source="annual", with_all_year=True)
        self.assertEqual(len(month.line_ids), 4)

    def test_refusals(self):
        for key in ("teacher", "stranger", "outsider"):
            self.assertRefused(key, "ub.plan", "action_make_month", self.plan.ids)
        month = self._make()
        with self.assertRaises(UserError):
            self.as_user("head", month).action_make_month()
        alone = self._create_plan(self.council, period="month", month="11")
        with self.assertRaisesRegex(UserError, "no annual plan"):
            self._fill("deputy", alone, source="annual")
