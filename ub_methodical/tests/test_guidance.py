from odoo.tests import tagged

from .common_plan import PlanCase


@tagged("post_install", "-at_install")
class TestGuidance(PlanCase):
    """001 cl. 5.2, 002 cl. 3.1: orders from above, and items that carry them out."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paper = cls.env["ub.guidance"].create(
            {
                "name": "On subject olympiads",
                "company_id": cls.school_a.id,
                "number": "45",
                "date": "2026-09-12",
                "sender_name": "District office",
                "date_due": "2026-11-15",
            }
        )

    def test_named_as_it_stands_on_papers(self):
        words = "District office, order, No. 45, 12.09.2026: On subject olympiads"
        self.assertEqual(self.paper.display_name, words)

    def test_items_carry_it_out(self):
        self.as_user("head", self.line).guidance_ids = self.paper
        self.assertEqual(self.paper.line_ids, self.line)
        self._approve(self.plan)
        self.assertRefused(
            "head", "ub.plan.line", "write", self.line.ids, {"guidance_ids": [(5,)]}
        )
        other = self._create_line("Olympiad", month="12")
        self.as_user("deputy", self.paper).line_ids += other
        self.assertIn(other, self.paper.line_ids)

    def test_the_plan_rests_on_it(self):
        plan = self.as_user("head", self.plan)
        plan.write({"basis": "Results of last year", "guidance_ids": self.paper.ids})
        lines = plan._basis_in_words().split("\n")
        self.assertEqual(lines, ["Results of last year", self.paper.display_name])

    def test_overdue_until_it_is_carried_out(self):
        overdue = self.env["ub.guidance"].search([("is_overdue", "=", True)])
        self.assertIn(self.paper, overdue)
        self.as_user("clerk", self.paper).date_done = "2026-11-20"
        self.assertFalse(self.paper.is_overdue)

    def test_staff_read_it_keepers_write_it(self):
        for key in ("teacher", "stranger", "head", "observer", "council_member"):
            self.assertTrue(self.as_user(key, self.paper).has_access("read"), key)
        self.assertFalse(self.as_user("outsider", self.paper).has_access("read"))
        vals = {"name": "Forged", "company_id": self.school_a.id}
        for key in ("teacher", "head", "secretary", "observer", "outsider"):
            self.assertRefused(key, "ub.guidance", "create", [vals])
            self.assertRefused(
                key, "ub.guidance", "write", self.paper.ids, {"name": "Forged"}
            )
            self.assertRefused(key, "ub.guidance", "unlink", self.paper.ids)
        for key in ("director", "deputy", "clerk"):
            self.assertTrue(self.rpc(key, "ub.guidance", "create", [vals]))

    def test_odd_values(self):
        foreign = self._create_plan(self.foreign_body)
        theirs = self._create_line("Theirs", foreign, responsible_ids=[])
        for vals in (
            {"name": False},
            {"date": False},
            {"date_due": "2026-09-11"},
            {"date_done": "2026-09-01"},
            {"kind": "wish"},
            {"file": "no base64!"},
            {"company_id": self.school_b.id},
            {"body_ids": [(6, 0, self.foreign_body.ids)]},
            {"line_ids": [(6, 0, theirs.ids)]},
        ):
            self.assertRefused("clerk", "ub.guidance", "write", self.paper.ids, vals)
