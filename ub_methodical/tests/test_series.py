from datetime import date

from psycopg2.errors import UniqueViolation

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import UbCase


@tagged("post_install", "-at_install")
class TestSeries(UbCase):
    """The school's numbers: typed from its book, or drawn per period and body."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        series = cls.env["ub.series"]
        kinds = cls.env["ub.document.kind"].search([])
        by_code = {kind.code: series._for(cls.school_a, kind) for kind in kinds}
        cls.orders, cls.minutes = by_code["order"], by_code["minutes"]

    def test_orders_are_typed_and_minutes_drawn_at_first(self):
        self.assertEqual(self.orders.mode, "typed")
        self.assertEqual(self.minutes.mode, "drawn")
        self.assertTrue(self.minutes.per_body)

    def test_each_body_and_school_year_begins_with_one(self):
        draw = self.minutes._draw
        first_year, next_year = date(2026, 11, 20), date(2027, 9, 5)
        self.assertEqual(draw(first_year, self.body), "1")
        self.assertEqual(draw(first_year, self.body), "2")
        self.assertEqual(draw(first_year, self.other_body), "1")
        self.assertEqual(draw(next_year, self.body), "1")
        self.assertEqual(draw(date(2027, 1, 15), self.body), "3")

    def test_numbers_go_on_from_where_paper_stopped(self):
        self.minutes.counter_ids.create(
            {
                "series_id": self.minutes.id,
                "period_key": self.year.name,
                "body_key": self.body.id,
                "last": 3,
            }
        )
        self.assertEqual(self.minutes._draw(date(2026, 11, 20), self.body), "4")

    def test_drawn_order_number_with_prefix(self):
        self.orders.write({"mode": "drawn", "prefix": "УБ-"})
        numbers = []
        for person in ("stranger", "union_chair"):
            order = self._create_order(self._line("admit", self.people[person]))
            self.as_user("deputy", order).action_register()
            numbers.append(order.number)
        self.assertEqual(numbers, ["УБ-1", "УБ-2"])

    def test_refused_order_leaves_no_gap(self):
        self.orders.mode = "drawn"
        wrong = self._create_order(self._line("admit", self.people["teacher"]))
        with self.assertRaises(UserError), self.env.cr.savepoint():
            self.as_user("deputy", wrong).action_register()
        right = self._create_order(self._line("admit", self.people["stranger"]))
        self.as_user("deputy", right).action_register()
        self.assertEqual(right.number, "1")

    def test_typed_number_twice_is_refused(self):
        self._create_order(self._line("admit", self.people["stranger"]), number="7")
        with mute_logger("odoo.sql_db"), self.assertRaises(UniqueViolation):
            self._create_order(self._line("abolish"), number="7")
