from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestObserver(PlanCase):
    """What the switch of held meetings opens besides, as its help says."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.observer = cls.env["ub.observer"].search(
            [("user_id", "=", cls.users["observer"].id)]
        )
        cls.event = cls._create_event(date_start="2026-11-24 09:00:00")
        cls.act = cls.env["ub.local.act"].create(
            {
                "company_id": cls.school_a.id,
                "kind_id": cls.env.ref("ub_methodical.document_kind_programme").id,
                "body_id": cls.body.id,
                "name": "Programme",
                "text": "1. Text",
            }
        )

    def _seen(self):
        papers = (self.plan, self.line, self.event, self.act)
        return [self.as_user("observer", p).has_access("read") for p in papers]

    def _send(self, paper):
        """On its way, whoever is asked."""
        paper._write({"state": "sent"})
        paper.invalidate_recordset(["state", "is_locked", "allowed_actions"])

    def test_nothing_that_is_being_prepared(self):
        self.assertEqual(self._seen(), [False] * 4)

    def test_a_plan_once_it_is_sent_and_an_announced_event(self):
        self._send(self.plan)
        self._send(self.act)
        self.event.action_announce()
        self.assertEqual(self._seen(), [True, True, True, False])
        self.act.sudo().document_id.is_draft = False
        self.assertEqual(self._seen(), [True] * 4)
        self.observer.sees_meetings = False
        self.assertEqual(self._seen(), [False] * 4)

    def test_the_switch_says_it(self):
        """The director decides by these words what he opens."""
        field = self.env["ub.observer"].fields_get(["sees_meetings"])["sees_meetings"]
        for word in ("plans", "events", "local papers"):
            self.assertIn(word, field["help"])
