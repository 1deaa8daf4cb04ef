from datetime import timedelta

from odoo.tests import tagged

from .common import TODAY
from .common_mentorship import MentorshipCase

CARD = "ub.teacher"


@tagged("post_install", "-at_install")
class TestMentorshipYoung(MentorshipCase):
    """Young teachers without a mentor, by the school's norm (001 3.16, 8.9)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        since = {"teacher": 400, "offline": 400, "mentor": 9000, "stranger": 100}
        cls.cards = {
            key: cls._create_teacher(
                cls.people[key],
                pedagogical_since=TODAY - timedelta(days=days),
                confirmed_on=TODAY if key != "stranger" else False,
            )
            for key, days in since.items()
        }

    def _alone(self, key="deputy"):
        cards = self.as_user(key, self.env[CARD])
        return cards.search([("is_without_mentor", "=", True)])

    def test_young_teachers_without_a_mentor(self):
        card = self.cards["offline"]
        self.assertEqual(self._alone(), card)
        self.assertTrue(card.is_without_mentor)
        self.assertFalse(self.cards["teacher"].is_without_mentor, "has a mentor")
        self.assertFalse(self.cards["stranger"].is_without_mentor, "not confirmed")
        self.assertFalse(self.cards["mentor"].is_without_mentor)
        self.pair.sudo()._end(TODAY - timedelta(days=1))
        self.assertIn(self.cards["teacher"], self._alone())

    def test_norm_is_the_school_s(self):
        norm = self.env["ub.norm.value"].search(
            [
                ("company_id", "=", self.school_a.id),
                ("norm_id.code", "=", "young_teacher_years"),
            ]
        )
        card = self.as_user("deputy", self.cards["offline"])
        self.assertIn("less than 3 years", card.young_note)
        self.assertIn("001 3.16", card.young_note)
        norm.value = 1
        self.assertFalse(self._alone())
        norm.value = 2
        self.assertTrue(self._alone())
        norm.enforcement = "off"
        self.assertFalse(self._alone())

    def test_colleagues_learn_of_nobody(self):
        for key in ("stranger", "secretary", "council_member", "outsider"):
            self.assertFalse(self._alone(key), key)

    def test_draft_of_the_order(self):
        """F03: a line for each; the association names the mentor."""
        card = self.as_user("deputy", self.cards["offline"])
        action = card.action_propose_mentors()
        order = self.env["ub.order"].browse(action["res_id"])
        self.assertEqual(order.state, "draft")
        self.assertEqual(order.basis_ids.kind, "association")
        self.assertIn("насаатчыларды бекитүү", order.title_ky)
        line = order.line_ids
        self.assertEqual((line.kind, line.body_id), ("mentor", self.body))
        self.assertEqual(line.employee_id, self.people["offline"])
        again = card.action_propose_mentors()
        self.assertEqual(again["res_id"], order.id)
        self.assertEqual(len(order.line_ids), 1)
        line.mentor_id = self.people["head"]
        order.number = "41"
        self.as_user("deputy", order).action_register()
        self.assertFalse(self._alone())

    def test_who_drafts_it(self):
        for key in ("head", "teacher", "stranger"):
            card = self.cards["offline"] if key == "head" else self.cards["teacher"]
            self.assertRefused(key, CARD, "action_propose_mentors", card.ids)

    def test_in_no_association(self):
        words = self.assertRefused(
            "deputy", CARD, "action_propose_mentors", self.cards["stranger"].ids
        )
        self.assertIn("Stranger", words)
        drafts = self.env["ub.order"].search([("company_id", "=", self.school_a.id)])
        self.assertEqual(drafts, self.order, "nothing half-written")
