from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common_rpc import RpcCase


@tagged("post_install", "-at_install")
class TestEventPartner(RpcCase):
    """001 council 2.2, 003 cl. 5.1: schools, institutes, the district's association."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.partner = cls.env["res.partner"].create(
            {"name": "District association", "is_company": True}
        )
        cls.event = cls._create_event(results="Four lessons")

    def test_what_was_done_together(self):
        self.rpc(
            "head",
            "ub.event",
            "write",
            self.event.ids,
            {"partner_ids": [(4, self.partner.id)]},
        )
        self.as_user("deputy", self.body).partner_ids = self.partner
        self.assertEqual(self.partner.ub_body_ids, self.body)
        self.assertFalse(self.as_user("head", self.partner).ub_together)
        self.as_user("head", self.event).action_hold()
        for key in ("head", "teacher", "deputy"):
            words = self.as_user(key, self.partner).ub_together
            self.assertEqual(words, "18.11.2026 Seminar", key)
        self.assertFalse(self.as_user("stranger", self.partner).ub_together)
        partners = self.as_user("teacher", self.env["res.partner"])
        listed = partners.search([("ub_event_ids", "!=", False)])
        self.assertIn(self.partner, listed.sudo())

    def test_who_keeps_the_papers_adds_an_organisation(self):
        context = {"ub_partner_organisation": True}
        new, _name = self.rpc(
            "deputy", "res.partner", "name_create", "School  No. 5", context=context
        )
        partner = self.env["res.partner"].browse(new)
        self.assertEqual((partner.name, partner.is_company), ("School No. 5", True))
        self.assertEqual(partner.company_id, self.school_a)
        for key, words in (("teacher", context), ("deputy", {}), ("stranger", context)):
            with self.assertRaises(AccessError):
                self.rpc(key, "res.partner", "name_create", "Forged", context=words)
        for name in (False, "", "  ", ["x"]):
            self.assertRefused(
                "deputy", "res.partner", "name_create", name, context=context
            )

    def test_links_are_written_on_the_event_only(self):
        self.users["stranger"].group_ids += self.env.ref("base.group_partner_manager")
        for vals in ({"ub_event_ids": [(4, self.event.id)]}, {"ub_body_ids": [(5,)]}):
            self.assertRefused(
                "stranger", "res.partner", "write", self.partner.ids, vals
            )
        self.assertRefused(
            "deputy",
            "ub.body",
            "write",
            self.body.ids,
            {"joint_event_ids": [(4, self.event.id)]},
        )
        self.assertRefused(
            "teacher",
            "ub.event",
            "write",
            self.event.ids,
            {"partner_ids": [(4, self.partner.id)]},
        )
