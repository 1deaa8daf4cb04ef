from datetime import date

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestHandover(UbCase):
    """What a person has in hand goes to a successor, each thing its own way."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.head = cls.people["head"]
        cls.successor = cls.people["teacher"]
        cls.meeting = cls._create_meeting_deciding("To be done", cls.head)
        cls.open = cls.meeting.decision_ids
        held = cls._create_meeting(date_start="2026-10-23 08:00:00")
        held.action_hold()
        cls.done = cls.open.create(
            {
                "item_id": held.item_ids.id,
                "text": "Done",
                "responsible_id": cls.head.id,
            }
        )
        cls.done.action_lift()

    def _wizard(self, key, person=None, **vals):
        """As the button on the card opens it."""
        wizards = self.as_user(key, self.env["ub.handover"])
        wizards = wizards.with_context(
            default_employee_id=(person or self.head).id,
            allowed_company_ids=wizards.env.user.company_ids.ids,
        )
        values = wizards.default_get(list(wizards._fields))
        return wizards.create({**values, **vals})

    def test_lines_name_what_is_in_hand(self):
        lines = self._wizard("deputy").line_ids
        self.assertEqual(sorted(lines.mapped("kind")), ["decision", "meeting", "role"])
        decision = lines.filtered(lambda line: line.kind == "decision")
        self.assertEqual(decision.record_id, self.open.id)
        self.assertEqual(decision.what, "To be done")

    def test_work_changes_hands_and_roles_wait_for_an_order(self):
        wizard = self._wizard("deputy", successor_id=self.successor.id)
        order = self.env["ub.order"].browse(wizard.action_hand_over()["res_id"])
        self.assertEqual(self.open.responsible_id, self.successor)
        self.assertEqual(self.done.responsible_id, self.head)
        self.assertEqual(self.meeting.chair_id, self.successor)
        self.assertIn(self.head.name, self.meeting.message_ids[:1].body)
        self.assertEqual(order.state, "draft")
        self.assertEqual(order.create_uid, self.users["deputy"])
        lines = order.line_ids
        self.assertEqual(lines.mapped("kind"), ["release", "appoint"])
        self.assertEqual(lines.employee_id, self.head | self.successor)
        self.assertEqual(set(lines.mapped("role")), {"head"})
        self.assertEqual(self.body.head_id, self.head)

    def test_order_takes_effect_as_drafted(self):
        self._create_teacher(
            self.successor,
            education_level="higher",
            pedagogical_since="2010-09-01",
            is_experienced=True,
        )
        wizard = self._wizard("deputy", successor_id=self.successor.id)
        order = self.env["ub.order"].browse(wizard.action_hand_over()["res_id"])
        order.number = "14"
        self.as_user("clerk", order).action_register()
        self.assertEqual(self.body.head_id, self.successor)

    def test_after_leaving_only_an_appointment(self):
        self.head.action_archive()
        wizard = self._wizard("deputy", successor_id=self.successor.id)
        order = self.env["ub.order"].browse(wizard.action_hand_over()["res_id"])
        self.assertEqual(order.line_ids.mapped("kind"), ["appoint"])
        self.assertEqual(order.line_ids.date_from, date(2026, 11, 21))

    def test_line_without_successor_waits(self):
        wizard = self._wizard("deputy")
        line = wizard.line_ids.filtered(lambda li: li.kind == "decision")
        line.successor_id = self.successor
        wizard.action_hand_over()
        self.assertEqual(self.open.responsible_id, self.successor)
        self.assertEqual(self.meeting.chair_id, self.head)
        with self.assertRaises(UserError):
            self._wizard("deputy").action_hand_over()

    def test_vacant_office_gets_its_holder(self):
        self.people["deputy"].action_archive()
        wizard = self._wizard(
            "director", self.people["deputy"], successor_id=self.successor.id
        )
        wizard.action_hand_over()
        holder = self.env["ub.post.holder"].search(
            [("employee_id", "=", self.successor.id)]
        )
        self.assertEqual(holder.post_id, self.posts["manage"])
        self.assertEqual(holder.date_from, date(2026, 11, 21))

    def test_directors_office_is_the_administrators(self):
        self.people["director"].action_archive()
        wizard = self._wizard(
            "deputy", self.people["director"], successor_id=self.people["deputy"].id
        )
        with self.assertRaises(AccessError):
            wizard.action_hand_over()

    def test_only_who_manages_the_school(self):
        for key in ("teacher", "head", "clerk", "union_chair", "outsider", "observer"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._wizard(key)

    def test_forged_lines_are_refused(self):
        other = self._create_meeting(self.foreign_body)
        foreign = self.env["ub.decision"].create(
            {
                "item_id": other.item_ids.id,
                "text": "Of school B",
                "responsible_id": self.people["outsider"].id,
            }
        )
        line = {"successor_id": self.successor.id}
        for forged in (
            {**line, "kind": "decision", "record_id": foreign.id},
            {**line, "kind": "meeting", "record_id": other.id},
            {
                **line,
                "kind": "role",
                "record_id": self.council.membership_ids[0].id,
            },
            {**line, "kind": "role", "record_id": 0},
            {**line, "kind": "decision", "record_id": self.done.id},
            {
                "kind": "decision",
                "record_id": self.open.id,
                "successor_id": self.people["outsider"].id,
            },
        ):
            with self.subTest(forged=forged), self.assertRaises(UserError):
                self._wizard(
                    "deputy", line_ids=[Command.create(forged)]
                ).action_hand_over()
        self.assertEqual(foreign.responsible_id, self.people["outsider"])

    def test_nobody_reads_through_the_wizard(self):
        wizards = self.as_user("teacher", self.env["ub.handover"])
        line = {"kind": "decision", "record_id": self.open.id}
        vals = {"employee_id": self.head.id, "line_ids": [Command.create(line)]}
        with self.assertRaises(UserError), self.cr.savepoint():
            wizards.create(vals)
        wizard = wizards.sudo().create(vals).sudo(False)
        self.assertFalse(wizard.line_ids.what)
        with self.assertRaises(UserError):
            wizard.line_ids.successor_id = self.successor
            wizard.action_hand_over()
