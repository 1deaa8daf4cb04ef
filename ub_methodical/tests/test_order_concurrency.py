import threading
import uuid
from functools import partial
from unittest.mock import patch

from odoo import SUPERUSER_ID, Command, api
from odoo.exceptions import UserError
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import BaseCase, new_test_user, tagged
from odoo.tests.common import get_db_name
from odoo.tools import mute_logger

from .common import QUIETLY


@tagged("post_install", "-at_install")
class TestOrderConcurrency(BaseCase):
    """Two transactions at once, for real: committed, and cleaned up afterwards."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.registry = Registry(get_db_name())
        with cls._committed() as env:
            cls._set_up_school(env)

    @classmethod
    def tearDownClass(cls):
        with cls._committed() as env:
            cls._clean_up(env)
        super().tearDownClass()

    @classmethod
    def _committed(cls):
        return _Committed(cls.registry)

    @classmethod
    def _set_up_school(cls, env):
        school = env["res.company"].create({"name": f"School {uuid.uuid4()}"})
        user = new_test_user(
            env,
            login=f"ub_{uuid.uuid4()}",
            context=QUIETLY,
            company_id=school.id,
            company_ids=[Command.set(school.ids)],
        )
        person = {"company_id": school.id}
        director = env["hr.employee"].create(
            {"name": "Director", "user_id": user.id, **person}
        )
        people = env["hr.employee"].create(
            [{"name": f"Teacher {number}", **person} for number in range(5)]
        )
        post = env["ub.post"].search([("authority", "=", "direct")], limit=1)
        env["ub.post.holder"].create(
            {
                "post_id": post.id,
                "employee_id": director.id,
                "company_id": school.id,
                "date_from": "2026-09-01",
            }
        )
        kind = env["ub.body.type"].search([("member_rule", "=", "named")], limit=1)
        body = env["ub.body"].create(
            {
                "name": "Two at once",
                "company_id": school.id,
                "type_id": kind.id,
                "date_from": "2026-09-01",
            }
        )
        cls.school_id, cls.user_id = school.id, user.id
        cls.body_id, cls.people_ids = body.id, people.ids

    @classmethod
    def _clean_up(cls, env):
        mine = [("company_id", "=", cls.school_id)]
        env["ub.body"].search(mine).date_from = False
        for model in (
            "ub.membership",
            "ub.order",
            "ub.body",
            "ub.post.holder",
            "ub.norm.value",
            "ub.agenda.template",
            "ub.series",
            "ub.body.type.school",
        ):
            env[model].with_context(active_test=False).search(mine).unlink()
        env["hr.employee"].search(mine).unlink()
        user = env["res.users"].browse(cls.user_id)
        partner = user.partner_id
        user.unlink()
        partner.unlink()
        school = env["res.company"].browse(cls.school_id)
        partner = school.partner_id
        school.resource_calendar_id = False
        env["resource.calendar"].search(mine).unlink()
        school.unlink()
        partner.unlink()

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

    def _at_once(self, *order_ids):
        """Register the orders, each in a transaction of its own, begun together.

        The server that runs the tests holds the lock of all registries meanwhile.
        """
        barrier = threading.Barrier(len(order_ids))
        outcomes = [None] * len(order_ids)

        def register(index, order_id):
            with self.registry.cursor() as cr:
                env = api.Environment(cr, self.user_id, {})
                order = env["ub.order"].browse(order_id)
                order.read(["state"])
                barrier.wait(timeout=30)
                try:
                    retrying(partial(self._register, order), env)
                    outcomes[index] = "done"
                except UserError as error:
                    cr.rollback()
                    outcomes[index] = str(error)

        threads = [
            threading.Thread(target=register, args=pair)
            for pair in enumerate(order_ids)
        ]
        with patch.object(Registry, "_lock", DummyRLock()):
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join(timeout=60)
        return outcomes

    @staticmethod
    def _register(order):
        order.action_register()

    def _read(self, order_ids, *names):
        with self.registry.cursor() as cr:
            orders = api.Environment(cr, SUPERUSER_ID, {})["ub.order"].browse(order_ids)
            return [tuple(order[name] for name in names) for order in orders]

    def assertNoGap(self):
        """The drawn numbers of the school are 1, 2, 3 …, each once."""
        with self.registry.cursor() as cr:
            orders = api.Environment(cr, SUPERUSER_ID, {})["ub.order"].search(
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
        outcomes = self._at_once(order_id, order_id)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("already", told)
        self.assertEqual(self._read([order_id], "state"), [("signed",)])
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            order = env["ub.order"].browse(order_id)
            self.assertEqual(len(order.line_ids.begun_ids), 1)
            self.assertEqual(len(order.signature_ids), 2)

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_two_orders_draw_consecutive_numbers(self):
        order_ids = self._draft(*self.people_ids[1:4], mode="drawn")
        self.assertEqual(self._at_once(*order_ids), ["done"] * 3)
        self.assertEqual(self._read(order_ids, "state"), [("signed",)] * 3)
        self.assertNoGap()

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_a_refused_order_leaves_no_gap(self):
        """Numbers are drawn last: who is refused has drawn none."""
        person_id = self.people_ids[4]
        order_ids = self._draft(
            person_id, person_id, mode="drawn", kind="appoint", role="head"
        )
        outcomes = self._at_once(*order_ids)
        self.assertIn("done", outcomes)
        self.assertNoGap()
        with self.registry.cursor() as cr:
            body = api.Environment(cr, SUPERUSER_ID, {})["ub.body"].browse(self.body_id)
            heads = body.membership_ids.filtered(
                lambda fact: fact.role == "head" and fact._is_ever_true()
            )
            self.assertEqual(len(heads), 1)


class _Committed:
    """An environment whose work is kept when the block ends well."""

    def __init__(self, registry):
        self.cursor = registry.cursor()

    def __enter__(self):
        return api.Environment(self.cursor, SUPERUSER_ID, QUIETLY)

    def __exit__(self, kind, error, traceback):
        with self.cursor as cr:
            if kind:
                cr.rollback()
