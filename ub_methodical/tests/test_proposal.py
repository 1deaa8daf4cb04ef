from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_proposal import ProposalCase

_READ = "ub_methodical.mail_act_proposal_answer"
_TAKE_UP = "ub_methodical.mail_act_proposal"


@tagged("post_install", "-at_install")
class TestProposal(ProposalCase):
    """Proposed, taken up, answered (001 council 2.2 (12); 003 cl. 5.1 bis)."""

    def _asked(self, proposal, kind):
        kind = self.env.ref(kind)
        activities = proposal.sudo().activity_ids
        return activities.filtered(lambda a: a.activity_type_id == kind).user_id

    def test_leaders_of_the_asked_body_are_told(self):
        self.assertEqual(self._asked(self.sent, _TAKE_UP), self.users["deputy"])
        leaders = ("head", "deputy_head", "secretary")
        users = self.env["res.users"].union(*(self.users[key] for key in leaders))
        self.assertEqual(self._asked(self.own, _TAKE_UP), users)
        self._admit()
        self.assertFalse(self._asked(self.sent, _TAKE_UP))

    def test_council_answers_an_association(self):
        """Up to the council, on its agenda, and back by itself."""
        item = self._admit()
        self.assertEqual(self.sent.state, "admitted")
        self.assertEqual(item.meeting_id, self.council_meeting)
        self.assertEqual(item.name, self.sent.name)
        self.assertEqual(item.kind_id.code, "sent_up")
        meeting = self._hold(self.council_meeting)
        item.write(
            {
                "outcome": "decided",
                "decision_ids": [
                    Command.create(
                        {
                            "text": "Give the circle two hours",
                            "responsible_id": self.people["teacher"].id,
                            "date_due": "2026-12-25",
                        }
                    )
                ],
            }
        )
        self._answer(meeting)
        self.assertEqual(self.sent.state, "answered")
        sent = self.as_user("head", self.sent)
        for words in ("№ 3", "18.11.2026", "Give the circle two hours", "25.12.2026"):
            self.assertIn(words, sent.answer)
        self.assertIn("Teacher", sent.answer)
        self.assertIn("Give the circle", sent.message_ids[0].body)
        self.assertIn(self.users["head"], self._asked(self.sent, _READ))

    def test_no_letter_leaves(self):
        """People without mail are not written to, nor anybody else."""
        before = self.env["mail.mail"].sudo().search_count([])
        self.people["offline"].user_id = False
        vals = {"employee_id": self.people["offline"].id, "body_id": self.body.id}
        proposal = self._propose("clerk", **vals)
        meeting = self._create_meeting()
        item = self._admit(proposal, meeting, "secretary")
        self._hold(meeting, "head")
        item.outcome = "noted"
        self._answer(meeting)
        self.assertEqual(proposal.state, "answered")
        self.assertEqual(self.env["mail.mail"].sudo().search_count([]), before)

    def test_answer_of_a_question_only_taken_note_of(self):
        item = self._admit()
        meeting = self._hold(self.council_meeting)
        item.outcome = "noted"
        self._answer(meeting)
        self.assertIn("Taken note of", self.sent.answer)

    def test_council_sends_down(self):
        proposal = self._propose(
            "deputy", body_id=self.body.id, from_body_id=self.council.id
        )
        meeting = self._create_meeting()
        item = self._admit(proposal, meeting, "head")
        self.assertEqual(item.meeting_id, meeting)

    def test_declined_with_a_reason(self):
        with self.assertRaisesRegex(UserError, "Write why"):
            self._take("deputy", self.sent, "decline", reason=" ")
        self._take("deputy", self.sent, "decline", reason="Decided in October")
        self.assertEqual(self.sent.state, "declined")
        self.assertEqual(self.as_user("head", self.sent).reason, "Decided in October")
        self.assertIn(self.users["head"], self._asked(self.sent, _READ))
        with self.assertRaises(UserError):
            self._admit()

    def test_withdrawn_by_who_proposed_it(self):
        self.as_user("teacher", self.own).action_withdraw()
        self.assertEqual(self.own.state, "withdrawn")
        self.assertFalse(self._asked(self.own, _TAKE_UP))

    def test_taken_up_from_the_meeting(self):
        second = self._propose("teacher", body_id=self.body.id, name="On the hall")
        meeting = self.as_user("secretary", self._create_meeting())
        self.assertEqual(meeting.proposal_count, 2)
        context = meeting.action_take_up_proposals()["context"]
        takes = self.as_user("secretary", self.env["ub.proposal.take"])
        takes.with_context(**context).create({}).action_confirm()
        self.assertEqual((self.own | second).mapped("state"), ["admitted"] * 2)
        self.assertEqual(
            meeting.item_ids.sorted().mapped("name"),
            ["The plan of the quarter", self.own.name, "On the hall"],
        )
        self.assertEqual(self.as_user("head", meeting).proposal_count, 0)

    def test_question_that_leaves_the_agenda(self):
        """Deleted, its meeting cancelled or deleted, removed: it waits again."""
        self.as_user("deputy", self._admit()).unlink()
        self.assertEqual(self.sent.state, "proposed")
        self._admit()
        self.council_meeting.reason = "Frost"
        self.as_user("deputy", self.council_meeting).action_cancel()
        self.assertEqual(self.sent.state, "proposed")
        self.assertFalse(self.sent.item_id)
        meeting = self._create_meeting(self.council)
        self._admit(meeting=meeting)
        self.as_user("deputy", meeting).unlink()
        self.assertEqual(self.sent.state, "proposed")
        meeting = self._create_meeting(self.council)
        item = self._admit(meeting=meeting)
        self._hold(meeting)
        item.outcome = "removed"
        self._answer(meeting)
        self.assertEqual(self.sent.state, "proposed")

    def test_carried_question_keeps_its_proposal(self):
        item = self._admit()
        self._hold(self.council_meeting)
        item.outcome = "carried"
        self._answer(self.council_meeting)
        self.assertEqual(self.sent.state, "admitted")
        following = self._create_meeting(self.council)
        self.assertEqual(self.sent.item_id.meeting_id, following)
        self.assertEqual(self.sent.item_id.previous_id, item)

    def test_only_to_a_meeting_that_is_being_prepared(self):
        foreign = self._create_meeting(self.other_body)
        held = self._hold(self._create_meeting(self.council))
        for meeting in (foreign, held):
            with self.subTest(meeting=meeting), self.assertRaises(UserError):
                self._admit(meeting=meeting)
        with self.assertRaisesRegex(UserError, "Choose the meeting"):
            self._take("deputy", self.sent)

    def test_association_sees_what_became_of_it(self):
        body = self.as_user("head", self.body)
        self.assertEqual(body.proposal_count, 2)
        action = body.action_open_proposals()
        found = self.as_user("head", self.env["ub.proposal"]).search(action["domain"])
        self.assertEqual(found.with_env(self.env), self.sent | self.own)
        self.assertEqual(action["context"], {"default_from_body_id": self.body.id})
