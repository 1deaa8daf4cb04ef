from odoo import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_concurrency import ConcurrencyCase


@tagged("post_install", "-at_install")
class TestMentorshipConcurrency(ConcurrencyCase):
    """Two orders at once do not give a young teacher two mentors."""

    _papers = ("ub.mentorship", "ub.membership", "ub.order")

    @classmethod
    def _prepare(cls, env):
        names = ("Young", "First", "Second")
        people = env["hr.employee"].create(
            [{"name": name, "company_id": cls.school_id} for name in names]
        )
        cls.young_id, *cls.mentor_ids = people.ids
        other = env["ub.body"].browse(cls.body_id).copy({"name": "Another"})
        other.date_from = "2026-09-01"
        cls.body_ids = (cls.body_id, other.id)

    def _draft(self, mentor_id, body_id):
        with self._committed() as env:
            order = env["ub.order"].create(
                {
                    "company_id": self.school_id,
                    "date": "2026-11-20",
                    "number": f"m-{mentor_id}",
                    "line_ids": [
                        Command.create(
                            {
                                "kind": "mentor",
                                "body_id": body_id,
                                "employee_id": self.young_id,
                                "mentor_id": mentor_id,
                            }
                        )
                    ],
                }
            )
            return order.id

    @mute_logger("odoo.sql_db", "odoo.service.model")
    def test_two_mentors_at_once(self):
        """One order wins, also when they speak of two bodies; the other is told."""
        order_ids = [
            self._draft(mentor_id, body_id)
            for mentor_id, body_id in zip(self.mentor_ids, self.body_ids, strict=True)
        ]
        outcomes = self._at_once("ub.order", "action_register", *order_ids)
        self.assertIn("done", outcomes)
        [told] = [outcome for outcome in outcomes if outcome != "done"]
        self.assertIn("mentor", told)
        with self.registry.cursor() as cr:
            env = self._read_env(cr)
            pairs = env["ub.mentorship"].search([("employee_id", "=", self.young_id)])
            self.assertEqual(len(pairs), 1)
            states = env["ub.order"].browse(order_ids).mapped("state")
            self.assertEqual(sorted(states), ["draft", "signed"])
