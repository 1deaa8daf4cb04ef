from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_approval import ApprovalCase


@tagged("post_install", "-at_install")
class TestApprovalRoute(ApprovalCase):
    """A school's routes: where they come from, which one counts, who changes them."""

    def _routes(self, school):
        return self.env["ub.approval.route"].search([("company_id", "=", school.id)])

    def test_a_new_school_has_a_route_for_each_kind(self):
        school = self.env["res.company"].create({"name": "New School"})
        codes = self._routes(school).kind_id.mapped("code")
        self.assertEqual(
            sorted(codes),
            ["instruction", "plan", "programme", "regulation", "report", "schedule"],
        )
        plan = self._routes(school).filtered(lambda r: r.kind_id.code == "plan")
        agrees, approves = plan.step_ids.sorted()
        self.assertFalse(agrees.post_id, "the deputy whom the body answers to")
        self.assertEqual(approves.post_id.authority, "direct")
        self.assertEqual((approves.counted_from, approves.days), ("period", 5))

    def test_an_update_overwrites_nothing(self):
        route = self._set_route("direct")
        self.env["res.company"]._ub_complete_all()
        self.assertEqual(route.step_ids.post_id, self.posts["direct"])
        self.assertEqual(len(self._routes(self.school_a)), 6)

    def test_another_pattern_is_taken_over(self):
        preset = self.env["ub.approval.preset"].search([("code", "=", "meeting_first")])
        form = self.as_user("deputy", self.env["ub.approval.take"]).create(
            {"preset_id": preset.id}
        )
        self.assertIn("КАРАЛДЫ", form.summary)
        form.action_confirm()
        routes = self._routes(self.school_a)
        plan = routes.filtered(lambda r: r.kind_id.code == "plan")
        self.assertEqual(
            plan.step_ids.sorted().mapped("word_ky"),
            ["КАРАЛДЫ", "МАКУЛДАШЫЛДЫ", "БЕКИТЕМИН"],
        )
        other = self._routes(self.school_b)
        plan = other.filtered(lambda r: r.kind_id.code == "plan")
        self.assertEqual(len(plan.step_ids), 2, "the other school keeps its own")

    def test_the_union_agrees_with_instructions(self):
        routes = self._routes(self.school_a)
        route = routes.filtered(lambda r: r.kind_id.code == "instruction")
        union = route.step_ids.sorted()[0]
        self.assertEqual(union.post_id.authority, "union")
        self.assertTrue(union.has_opinion)
        self.assertEqual((union.days, union.day_kind), (7, "working"))

    def test_the_narrowest_route_counts(self):
        routes = self.env["ub.approval.route"]
        general = self._set_route("direct")
        vals = {"company_id": self.school_a.id, "kind_id": self.kind.id}
        category = routes.create({**vals, "category": "association"})
        self.assertEqual(self.act._route(), category)
        kind = routes.create({**vals, "body_type_id": self.body.type_id.id})
        self.assertEqual(self.act._route(), kind)
        self.act.body_id = self.council
        self.assertEqual(self.act._route(), general)

    def test_a_general_route_stays(self):
        route = self._set_route("direct")
        with self.assertRaises(UserError):
            self.as_user("director", route).unlink()

    def test_who_sets_routes(self):
        route = self._set_route("direct")
        for key in ("clerk", "head", "teacher", "union_chair"):
            with self.subTest(key), self.assertRaises(AccessError):
                self.as_user(key, route.step_ids).write({"days": 3})
        for key in ("director", "deputy", "admin"):
            self.as_user(key, route.step_ids).write({"days": 4})
        self.assertFalse(self.as_user("outsider", route).has_access("read"))

    def test_who_takes_over_a_pattern(self):
        preset = self.env["ub.approval.preset"].search([], limit=1)
        for key in ("clerk", "teacher"):
            form = self.as_user(key, self.env["ub.approval.take"]).create(
                {"preset_id": preset.id}
            )
            with self.subTest(key), self.assertRaises(AccessError):
                form.action_confirm()
        self.assertRefused(
            "outsider",
            "ub.approval.take",
            "create",
            {"preset_id": preset.id, "company_id": self.school_a.id},
        )

    def test_without_steps_nothing_is_sent(self):
        self._set_route()
        words = self.assertRefused("head", "ub.local.act", "action_send", self.act.ids)
        self.assertIn("Routes of approval", words)

    def test_papers_on_their_way_keep_their_steps(self):
        route = self._set_route("manage", "direct")
        steps = self._send()
        route.step_ids[0].unlink()
        self._take_preset("deputy_approves")
        self.assertEqual(self._steps(), steps)
        self.as_user("deputy", self.act).action_agree()
        self.assertEqual(self.act.state, "sent")
        self.assertEqual(self._states(), ["done", "waiting"])
