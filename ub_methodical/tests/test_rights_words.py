from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestRightsWords(RpcCase):
    """A refusal says who may do it and whom to ask; other addons keep their words."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.order = cls._create_order(cls._line("admit", cls.people["stranger"]))
        cls.meeting = cls._create_meeting()
        cls.card = cls._create_teacher(cls.people["head"])

    def test_whom_to_ask(self):
        year = self.year.ids
        for model, method, args, word in [
            ("ub.order", "read", [self.order.ids], "drafts are seen by the director"),
            ("ub.order", "unlink", [self.order.ids], "Orders are written by"),
            ("ub.meeting", "read", [self.meeting.ids], "Ask the head of the body"),
            ("ub.meeting", "unlink", [self.meeting.ids], "Meetings and minutes"),
            ("ub.teacher", "read", [self.card.ids], "A teacher's card is seen by"),
            ("ub.body", "unlink", [self.council.ids], "Bodies and their members"),
            ("ub.term", "unlink", [self.year_a.term_ids.ids], "by the director"),
            ("ub.year", "unlink", [year], "changed by an administrator"),
            ("ub.post.holder", "unlink", [self.holders["clerk"].ids], "entered by"),
        ]:
            with self.subTest(model=model, method=method):
                said = self.assertRefused("stranger", model, method, *args)
                self.assertIn(word, said)

    def test_the_other_school_is_not_described(self):
        said = self.assertRefused("stranger", "ub.body", "read", self.foreign_body.ids)
        self.assertIn("another school", said)
        self.assertNotIn(self.foreign_body.name, said)
        self.assertNotIn(self.school_b.name, said)

    def test_other_addons_keep_their_words(self):
        company = self.school_a.with_user(self.users["stranger"])
        with self.assertRaisesRegex(AccessError, "res.company"):
            company.check_access("write")
