from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_proposal import ProposalCase

MODEL = "ub.proposal"
NO_RIGHTS = ("stranger", "observer", "outsider")


@tagged("post_install", "-at_install")
class TestProposalAccess(ProposalCase):
    """Who proposes what to whom, and who may only look on."""

    def _vals(self, body, **vals):
        return {"name": "On the hall", "body_id": body.id, **vals}

    def test_members_propose_to_their_own_body(self):
        self.rpc("teacher", MODEL, "create", [self._vals(self.body)])
        self.rpc("head", MODEL, "create", [self._vals(self.body)])
        said = self.assertRefused(
            "teacher", MODEL, "create", [self._vals(self.other_body)]
        )
        self.assertIn("to their own body", said)
        for key in (*NO_RIGHTS, "council_member"):
            self.assertRefused(key, MODEL, "create", [self._vals(self.body)])

    def test_nobody_speaks_for_another(self):
        head = self.people["head"].id
        vals = self._vals(self.body, employee_id=head)
        self.assertRefused("teacher", MODEL, "create", [vals])
        vals = self._vals(self.council, from_body_id=self.body.id)
        self.assertRefused("teacher", MODEL, "create", [vals])
        vals = self._vals(self.council, from_body_id=self.other_body.id)
        self.assertRefused("head", MODEL, "create", [vals])

    def test_one_login_enters_it_for_anybody(self):
        vals = self._vals(self.body, employee_id=self.people["offline"].id)
        proposal = self.env[MODEL].browse(self.rpc("clerk", MODEL, "create", [vals])[0])
        self.assertEqual(proposal.employee_id, self.people["offline"])
        self.rpc("clerk", MODEL, "action_withdraw", proposal.ids)

    def test_ways_between_bodies(self):
        """To councils, up and down; not from one association to another."""
        side = self._create_body("Physics Association", parent=self.council)
        vals = self._vals(side, from_body_id=self.body.id)
        said = self.assertRefused("head", MODEL, "create", [vals])
        self.assertIn("to the councils", said)
        council = self._create_body("Pedagogical Council", category="council")
        vals = self._vals(council, from_body_id=self.body.id)
        self.rpc("head", MODEL, "create", [vals])
        vals = self._vals(self.foreign_body, from_body_id=self.body.id)
        self.assertRefused("head", MODEL, "create", [vals])
        self.assertRefused("clerk", MODEL, "create", [self._vals(self.foreign_body)])

    def test_body_that_ended_is_not_asked(self):
        self.body.write({"date_to": "2026-11-01", "ending": "abolished"})
        self.assertRefused("teacher", MODEL, "create", [self._vals(self.body)])

    def test_who_sees_it(self):
        for key, proposals in {
            "teacher": self.own | self.sent,
            "head": self.own | self.sent,
            "council_member": self.sent,
            "clerk": self.own | self.sent,
            "stranger": self.env[MODEL],
            "outsider": self.env[MODEL],
            "observer": self.env[MODEL],
        }.items():
            with self.subTest(key=key):
                seen = self.as_user(key, self.env[MODEL]).search([])
                self.assertEqual(seen.with_env(self.env), proposals)

    def test_steps_and_answers_are_not_typed_in(self):
        item = self.council_meeting.item_ids
        for vals in (
            {"state": "answered"},
            {"answer": "Agreed"},
            {"reason": "No"},
            {"item_id": item.id},
            {"meeting_id": self.council_meeting.id},
            {"body_id": self.body.id},
            {"from_body_id": False},
            {"employee_id": self.people["teacher"].id},
        ):
            for key in ("head", "deputy"):
                self.assertRefused(key, MODEL, "write", self.sent.ids, vals)
        vals = self._vals(self.body, state="answered", answer="Agreed")
        self.assertRefused("teacher", MODEL, "create", [vals])

    def test_who_is_asked_does_not_reword_it(self):
        vals = {"name": "On something else"}
        for key in ("head", "secretary"):
            said = self.assertRefused(key, MODEL, "write", self.own.ids, vals)
            self.assertIn("decline it with a reason", said)
            self.assertRefused(key, MODEL, "unlink", self.own.ids)
        self.rpc("teacher", MODEL, "write", self.own.ids, vals)
        self.rpc("teacher", MODEL, "unlink", self.own.ids)

    def test_what_is_on_an_agenda_stays_as_it_is(self):
        self._admit()
        vals = {"name": "On something else"}
        for key in ("head", "deputy"):
            self.assertRefused(key, MODEL, "write", self.sent.ids, vals)
            self.assertRefused(key, MODEL, "unlink", self.sent.ids)
            self.assertRefused(key, MODEL, "action_withdraw", self.sent.ids)

    def test_only_the_asked_body_takes_it_up(self):
        for key in ("head", "teacher", "council_member", *NO_RIGHTS):
            for step in ("admit", "decline"):
                with self.subTest(key=key, step=step), self.assertRaises(UserError):
                    self._take(
                        key,
                        self.sent,
                        step,
                        meeting_id=self.council_meeting,
                        reason="No",
                    )
        self.assertEqual(self.sent.state, "proposed")
        for key in ("council_member", *NO_RIGHTS):
            self.assertRefused(key, MODEL, "action_withdraw", self.own.ids)

    def test_other_people_s_forms_are_not_reached(self):
        takes = self.as_user("deputy", self.env["ub.proposal.take"])
        take = takes.create({"meeting_id": self.council_meeting.id})
        self.assertRefused("head", take._name, "read", take.ids, ["meeting_id"])
        self.assertRefused("head", take._name, "action_confirm", take.ids)

    def test_paper_is_named_by_who_may_read_it(self):
        document = self._create_meeting(self.other_body).document_id
        vals = self._vals(self.body, document_id=document.id)
        self.assertRefused("teacher", MODEL, "create", [vals])
        vals = {"document_id": document.id}
        self.assertRefused("teacher", MODEL, "write", self.own.ids, vals)

    def test_questions_of_others_are_not_carried_to_one_s_agenda(self):
        self.assertRefused(
            "head", "ub.meeting", "action_offer_carried_items", self.council_meeting.ids
        )
        for name in ("action_take_up_proposals", "action_fill_from_template"):
            self.assertRefused("head", "ub.meeting", name, self.council_meeting.ids)
