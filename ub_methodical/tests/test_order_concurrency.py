from odoo import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_concurrency import ConcurrencyCase


@tagged("post_install", "-at_install")
class TestOrderConcurrency(ConcurrencyCase):
    """Orders registered at once, for real: committed, and cleaned up afterwards."""

    # Facts go before the orders that began them
    _papers = ("ub.membership", "ub.order")

    @classmethod
    def _prepare(cls, env):
        people = env["hr.employee"].create(
            [
                {"name": f"Teacher {number}", "company_id": cls.school_id}
                for number in range(5)
            ]
        )
        cls.people_ids = people.ids

    def _register(self, *order_ids):
        return self._at_once("ub.order", "action_register", *order_ids)

    def _draft(self, *people_ids, mode="typed", **vals):
        """Ids of one draft for each person, who is taken in or made head."""
        with self._committed() as env:
            series = env["ub.series"].search([("company_id", "=", self.school_id)])
            series.filtered(lambda one: one.kind_id.code == "order").mode = mode
            orders = env["ub.order"].create(
                [
                    {
                        "company_id": self.school_id,
                        "date": "2026-11-20",
                        "number": f"t-{person_id}" if mode == "typed" else False,
                        "line_ids": [
                            Command.create(
                                {
                                    "kind": "admit",
                                    "body_id": self.body_id,
                                    "employee_id": person_id,
                                    **vals,
                                }
                            )
                        ],
                    }
                    for person_id in people_ids
                ]
            )
            return orders.ids

    def _read(self, order_ids, *names):
        with self.registry.cursor() as cr:
            orders = self._read_env(cr)["ub.order"].browse(order_ids)
            return [tuple(order[name] for name in names) for order in orders]

    def assertNoGap(self):
        """The drawn numbers of the school are 1, 2, 3 …, each once."""
        with self.registry.cursor() as cr:
            orders = self._read_env(cr)["ub.order"].search(
                [("company_id", "=", self.school_id), ("state", "=", "signed")]
            )
            numbers = sorted(
                int(one) for one in orders.mapped("number") if one.isdigit()
            )
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_the_same_order_twice(self):
        """One wins, the other one is told."""
        [order_id] = self._draft(self.people_ids[0])
        outcomes = self._register(order_id, order_id)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("already", told)
        self.assertEqual(self._read([order_id], "state"), [("signed",)])
        with self.registry.cursor() as cr:
            env = self._read_env(cr)
            order = env["ub.order"].browse(order_id)
            self.assertEqual(len(order.line_ids.begun_ids), 1)
            self.assertEqual(len(order.signature_ids), 2)

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_two_orders_draw_consecutive_numbers(self):
        order_ids = self._draft(*self.people_ids[1:4], mode="drawn")
        self.assertEqual(self._register(*order_ids), ["done"] * 3)
        self.assertEqual(self._read(order_ids, "state"), [("signed",)] * 3)
        self.assertNoGap()

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_a_refused_order_leaves_no_gap(self):
        """Numbers are drawn last: who is refused has drawn none."""
        person_id = self.people_ids[4]
        order_ids = self._draft(
            person_id, person_id, mode="drawn", kind="appoint", role="head"
        )
        outcomes = self._register(*order_ids)
        self.assertIn("done", outcomes)
        self.assertNoGap()
        with self.registry.cursor() as cr:
            body = self._read_env(cr)["ub.body"].browse(self.body_id)
            heads = body.membership_ids.filtered(
                lambda fact: fact.role == "head" and fact._is_ever_true()
            )
            self.assertEqual(len(heads), 1)
