from datetime import datetime

from odoo import Command
from odoo.tests import freeze_time, tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalCouncil(ApprovalCase):
    """A paper that a council considers: sent up, put off, answered by its minutes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        council = {"body_type_id": cls.council.type_id.id}
        cls._set_route(("meeting", council), "direct")

    def _council_meeting(self, day, number, **vals):
        return self._create_meeting(
            self.council,
            date_start=datetime.fromisoformat(f"{day} 08:00:00"),
            number=number,
            chair_id=self.people["deputy"].id,
            secretary_id=self.people["council_member"].id,
            item_ids=[],
            **vals,
        )

    def _write_up(self, meeting, outcome):
        meeting.action_hold()
        meeting.presence_ids.state = "present"
        about = meeting.item_ids.filtered("document_id")
        about.outcome = outcome
        self.as_user("deputy", meeting).action_write_up()

    def test_the_council_of_the_school_is_asked(self):
        steps = self._send()
        self.assertEqual(steps[0].body_id, self.council)
        self.assertTrue(self.as_user("council_member", self.act).has_access("read"))
        self.assertFalse(self.as_user("stranger", self.act).has_access("read"))

    def test_a_proposed_paper_stands_on_the_councils_agenda(self):
        """001 cl. 1.3: the methodical council approves; its number comes by itself."""
        self._send()
        proposal = self.as_user("head", self.env["ub.proposal"]).create(
            {
                "name": "Программаны кароо жөнүндө",
                "body_id": self.council.id,
                "from_body_id": self.body.id,
                "document_id": self.act.document_id.id,
            }
        )
        meeting = self._council_meeting("2026-11-19", "3")
        self.as_user("deputy", proposal)._admit(self.as_user("deputy", meeting))
        self.assertEqual(meeting.item_ids.document_id, self.act.document_id)
        self._write_up(meeting, "decided")
        first = self._steps()[0]
        self.assertEqual((first.state, first.number), ("done", "3"))

    def test_put_off_and_decided_at_the_next_meeting(self):
        self._send()
        first = self._council_meeting("2026-11-17", "3")
        first.item_ids = [
            Command.create({"name": "x", "document_id": self.act.document_id.id})
        ]
        self._write_up(first, "carried")
        self.assertEqual(self._states()[0], "waiting")
        second = self._council_meeting("2026-11-19", "4")
        second.action_offer_carried_items()
        self.assertEqual(
            second.item_ids.filtered("previous_id").document_id, self.act.document_id
        )
        self._write_up(second, "noted")
        self.assertEqual(self._steps()[0].number, "4")

    def test_new_is_offered_to_who_may_write(self):
        """Leaders of a body and who manages the school; nobody else."""
        for key in ("head", "secretary", "deputy", "clerk"):
            acts = self.as_user(key, self.env["ub.local.act"])
            self.assertNotIn('create="0"', acts.get_view(view_type="list")["arch"], key)
        for key in ("teacher", "stranger", "union_chair"):
            acts = self.as_user(key, self.env["ub.local.act"])
            self.assertIn('create="0"', acts.get_view(view_type="list")["arch"], key)

    def test_refusals_say_whom_to_ask(self):
        words = self.assertRefused("teacher", "ub.local.act", "read", self.act.ids)
        self.assertIn("once they are approved", words)
        words = self.assertRefused(
            "union_chair",
            "ub.local.act",
            "create",
            {"name": "x", "kind_id": self.kind.id, "body_id": self.body.id},
        )
        self.assertIn("head", words)
        route = self.act._route()
        words = self.assertRefused(
            "clerk", "ub.approval.route", "write", route.ids, {"category": "group"}
        )
        self.assertIn("director", words)
