from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common_proposal import ProposalCase
from .common_rights import RightsCase


def seal(meeting):
    """As closing does it, without signatures and a printed form."""
    meeting._transit("write_up")
    revision = meeting._chain_up(meeting._draft_seal({"ky_KG": {}}, None), b"%PDF-1.4")
    meeting._transit("close")
    return revision


@tagged("post_install", "-at_install")
class TestJointPaper(RightsCase):
    """Minutes of a joint sitting are those of each body that takes part."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest = cls._join(cls.other_body, cls.people["stranger"])
        cls.meeting.joint_ids = [Command.create({"joint_body_id": cls.other_body.id})]
        cls.paper = cls.meeting.document_id

    def test_members_read_the_seal_and_the_paper(self):
        self.assertMayNot("stranger", "read", self.paper)
        self.meeting.action_hold()
        self.assertMay("stranger", "read", self.paper)
        revision = seal(self.meeting)
        signature = self.env["ub.signature"].create(
            {
                "document_id": self.paper.id,
                "purpose": "sign",
                "employee_id": self.people["head"].id,
            }
        )
        for record in (self.paper, revision, signature):
            self.assertMay("stranger", "read", record)
            self.assertMayNot("union_chair", "read", record)
            for verb in ("write", "unlink"):
                self.assertMayNot("stranger", verb, record)
        seen = self.as_user("stranger", self.meeting)
        self.assertEqual(seen.revision_ids.with_env(self.env), revision)
        self.assertEqual(
            self.as_user("stranger", self.paper).action_open_paper()["res_id"],
            self.meeting.id,
        )
        self.as_user("stranger", revision.pdf_id).check_access("read")
        with self.assertRaises(AccessError):
            self.as_user("union_chair", revision.pdf_id).check_access("read")

    def test_no_longer_than_the_body_takes_part(self):
        self.meeting.action_hold()
        self.assertMay("stranger", "read", self.paper)
        line = self.meeting.joint_ids
        line.unlink()
        self.assertMayNot("stranger", "read", self.paper)

    def test_members_of_today_only(self):
        self.meeting.action_hold()
        revision = seal(self.meeting)
        self.guest.date_to = "2026-11-19"
        self.assertMayNot("stranger", "read", revision)

    def test_a_draft_is_no_paper_of_theirs(self):
        self.meeting.reason = "Nobody can come"
        self.meeting.action_cancel()
        self.assertMayNot("stranger", "read", self.paper)

    def test_access_that_is_closed_is_closed_for_them(self):
        self.meeting.action_hold()
        revision = seal(self.meeting)
        self.env["ub.revision.closure"].create(
            {
                "revision_id": revision.id,
                "order_number": "№ 51",
                "reason": "A court's decision",
            }
        )
        self.assertMayNot("stranger", "read", revision)


@tagged("post_install", "-at_install")
class TestClosedSpeeches(RightsCase):
    """Who reads closed minutes from above reads the words in them, not before."""

    def test_only_when_the_minutes_are_closed(self):
        speech = self.env["ub.speech"].create(
            {
                "item_id": self.meeting.item_ids.id,
                "employee_id": self.people["teacher"].id,
                "text": "Agreed",
            }
        )
        readers = ("council_member", "observer")
        self.meeting.action_hold()
        for step in (None, "write_up", "close", "correct"):
            if step:
                self.meeting._transit(step)
            for key in readers:
                with self.subTest(key=key, step=step):
                    self.assertEqual(self.may(key, "read", speech), step == "close")
                    self.assertMayNot(key, "write", speech)
        self.assertMayNot("stranger", "read", speech)

    def test_as_far_as_the_school_permits_it(self):
        self.meeting.item_ids.speech_ids = [
            Command.create({"person": "A guest", "text": "Agreed"})
        ]
        self.meeting.action_hold()
        seal(self.meeting)
        self.observer.sees_meetings = False
        self.assertMayNot("observer", "read", self.meeting.item_ids.speech_ids)


@tagged("post_install", "-at_install")
class TestProposedPaper(ProposalCase):
    """Who decides on a proposal reads the paper that it names, as long as it lies."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.theirs = cls._held("2026-11-17 08:00:00")
        cls.minutes = cls._held("2026-11-18 08:00:00")
        cls.proposal = cls._propose(
            "deputy",
            body_id=cls.council.id,
            from_body_id=cls.other_body.id,
            document_id=cls.theirs.document_id.id,
        )

    @classmethod
    def _held(cls, start):
        """Minutes of a body that neither works under the council nor is ``body``."""
        meeting = cls._create_meeting(cls.other_body, date_start=start)
        meeting.action_hold()
        return meeting

    def _parts(self):
        return (
            self.theirs,
            self.theirs.item_ids,
            self.theirs.book_ids,
            self.theirs.document_id,
        )

    def _may(self, key, record):
        return self.as_user(key, record).has_access("read")

    def test_as_long_as_it_lies_before_the_body(self):
        for record in self._parts():
            self.assertTrue(self._may("council_member", record))
            self.assertFalse(self._may("teacher", record))
            for verb in ("write", "unlink"):
                self.assertFalse(
                    self.as_user("council_member", record).has_access(verb)
                )
        opened = self.as_user("council_member", self.proposal).action_open_paper()
        self.assertEqual((opened["res_model"], opened["res_id"]), self._key())
        self._admit(self.proposal)
        self.assertTrue(self._may("council_member", self.theirs))
        self._hold(self.council_meeting)
        self.proposal.item_id.outcome = "noted"
        self._answer(self.council_meeting)
        self.assertEqual(self.proposal.state, "answered")
        for record in self._parts():
            self.assertFalse(self._may("council_member", record))

    def _key(self):
        return self.theirs._name, self.theirs.id

    def test_not_after_it_is_declined_or_taken_back(self):
        self._take("deputy", self.proposal, "decline", reason="Not ours")
        self.assertFalse(self._may("council_member", self.theirs))
        again = self._propose(
            "deputy",
            body_id=self.council.id,
            from_body_id=self.body.id,
            document_id=self.theirs.document_id.id,
        )
        self.assertTrue(self._may("council_member", self.theirs))
        self.as_user("deputy", again).action_withdraw()
        self.assertFalse(self._may("council_member", self.theirs))

    def test_another_paper_in_its_place(self):
        self.as_user("deputy", self.proposal).document_id = self.minutes.document_id
        self.assertFalse(self._may("council_member", self.theirs))
        self.assertTrue(self._may("council_member", self.minutes))

    def test_a_draft_stays_with_its_authors(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        coming = self._create_meeting(self.other_body)
        vals = {"name": "On it", "body_id": self.council.id}
        for paper in (order, coming):
            named = {"document_id": paper.document_id.id}
            for key, method, args in (
                ("deputy", "create", [[{**vals, **named}]]),
                ("deputy", "write", [self.proposal.ids, named]),
            ):
                words = self.assertRefused(key, "ub.proposal", method, *args)
                self.assertIn("still being written", words)
        self.theirs.action_reopen()
        self.assertFalse(self._may("council_member", self.theirs))
        self.assertFalse(self._may("council_member", self.theirs.item_ids))

    def test_minutes_go_down_to_a_body(self):
        """What the council sends to the association, its members read."""
        self._hold(self.council_meeting)
        item = self.council_meeting.item_ids
        decision = item.decision_ids.create({"item_id": item.id, "text": "Agreed"})
        speech = item.speech_ids.create(
            {"item_id": item.id, "person": "Guest", "text": "Well"}
        )
        line = self.council_meeting.presence_ids[:1]
        parts = (self.council_meeting, item, decision)
        for record in parts:
            self.assertFalse(self._may("teacher", record))
        self._propose(
            "deputy",
            body_id=self.body.id,
            from_body_id=self.council.id,
            document_id=self.council_meeting.document_id.id,
        )
        for record in parts:
            self.assertTrue(self._may("teacher", record), record)
            self.assertFalse(self._may("stranger", record))
        for record in (speech, line):
            self.assertFalse(self._may("teacher", record))
        revision = seal(self.council_meeting.sudo())
        for record in (speech, revision):
            self.assertTrue(self._may("teacher", record))

    def test_nobody_opens_a_paper_for_himself(self):
        """A proposal names only what its sender may read without it."""
        foreign = self._create_meeting(self.other_body).document_id
        vals = {"name": "On it", "body_id": self.body.id}
        named = {"document_id": foreign.id}
        call = ("teacher", "ub.proposal")
        self.assertRefused(*call, "create", [{**vals, **named}])
        context = {"default_document_id": foreign.id}
        self.assertRefused(*call, "create", [vals], context=context)
        self.assertRefused(*call, "write", self.own.ids, named)
        for odd in ("x", [foreign.id], 2**40, 10**6):
            self.assertRefused(*call, "write", self.own.ids, {"document_id": odd})
        self.assertFalse(self._may("teacher", foreign))

    def test_the_sender_s_side_sees_the_answer(self):
        self._admit(self.sent)
        self._hold(self.council_meeting)
        item = self.sent.item_id
        item.decision_ids.create({"item_id": item.id, "text": "Two hours a week"})
        self._answer(self.council_meeting)
        for key in ("head", "teacher"):
            seen = self.as_user(key, self.sent)
            self.assertIn("Two hours a week", seen.answer)
        with self.assertRaises(AccessError):
            self.as_user("stranger", self.sent).read(["answer"])
