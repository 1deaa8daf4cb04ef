from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged, warmup

from .common_plan import PlanCase

_TAKE_UP = "ub_methodical.mail_act_proposal"
_READ = "ub_methodical.mail_act_proposal_answer"


@tagged("post_install", "-at_install")
class TestPlanProposal(PlanCase):
    """Members plan together with their head (003 cl. 5.1)."""

    def _propose(self, key, text="Robot contest", **vals):
        wizards = self.as_user(key, self.env["ub.plan.propose"])
        before = self._proposals()
        values = {"body_id": self.body.id, "text": text, **vals}
        wizards.create(values).action_confirm()
        return self._proposals() - before

    def _proposals(self):
        return self.env["ub.proposal"].search([("body_id", "=", self.body.id)])

    def _asked(self, proposals, kind):
        kind = self.env.ref(kind)
        found = proposals.sudo().activity_ids
        return found.filtered(lambda a: a.activity_type_id == kind)

    def test_member_proposes_and_head_takes_in(self):
        """Pasted by a member, taken in one tap, and he sees what came of it."""
        made = self._propose(
            "teacher",
            "Robot contest\n\n– Open lessons ",
            month="03",
            reason="Asked for",
        )
        self.assertEqual(set(made.mapped("name")), {"Robot contest", "Open lessons"})
        self.assertEqual(made.employee_id, self.people["teacher"])
        self.assertEqual(set(made.mapped("month")), {"03"})
        for one in self.as_user("teacher", made):
            self.assertFalse(one.plan_note or one.entered_note)
        plan = self.as_user("head", self.plan)
        self.assertEqual((plan.waiting_count, plan.proposal_count), (2, 2))
        action = plan.action_open_proposals()
        listed = self.as_user("head", self.env["ub.proposal"]).search(action["domain"])
        self.assertEqual(set(listed.ids), set(made.ids))
        one = listed.filtered(lambda p: p.name == "Robot contest")
        one.with_context(ub_plan_id=plan.id).action_into_plan()
        line = one.sudo().plan_line_id
        self.assertEqual((line.plan_id, line.section_id), (self.plan, self.part))
        self.assertEqual((line.name, line.month), ("Robot contest", "03"))
        self.assertEqual(line.proposed_by, "Teacher")
        mine = self.as_user("teacher", one)
        self.assertEqual(mine.state, "planned")
        self.assertIn("march", mine.plan_note)
        self.assertIn("To be done", mine.plan_note)
        self._approve(self.plan)
        line._take("do", proof="№ 2 протокол")
        mine.invalidate_recordset()
        self.assertIn("№ 2 протокол", mine.plan_note)

    def test_several_into_a_part(self):
        made = self._propose("teacher", "One\nTwo\nThree")
        takes = self.as_user("secretary", self.env["ub.proposal.take"])
        takes.create(
            {
                "proposal_ids": [Command.set(made.ids)],
                "step": "plan",
                "plan_id": self.plan.id,
                "section_id": self.part.id,
            }
        ).action_confirm()
        self.assertEqual(made.plan_line_id.section_id, self.part)
        self.assertEqual(len(made.plan_line_id), 3)

    def test_declined_with_a_reason(self):
        made = self._propose("teacher")
        with self.assertRaises(UserError):
            self.as_user("head", made)._decline(" ")
        self.as_user("head", made)._decline("Next year, no robots yet")
        self.assertEqual(made.state, "declined")
        self.assertIn("no robots", self.as_user("teacher", made).reason)
        self.assertEqual(self._asked(made, _READ).user_id, self.users["teacher"])

    def test_one_reminder_for_all(self):
        """Ten lines do not flood the head; what is left goes on reminding."""
        made = self._propose("teacher", "\n".join(f"Work {n}" for n in range(10)))
        asked = self._asked(made, _TAKE_UP)
        leaders = ("head", "deputy_head", "secretary")
        users = self.env["res.users"].union(*(self.users[key] for key in leaders))
        self.assertEqual((asked.user_id, len(asked)), (users, 3))
        first = asked.mapped("res_id")[0]
        self.as_user("head", made.browse(first))._into_plan(
            self.as_user("head", self.plan), self.part
        )
        asked = self._asked(made, _TAKE_UP)
        self.assertEqual(asked.user_id, users - self.users["head"])
        self.as_user("head", made.filtered(lambda p: p.state == "proposed"))._decline(
            "Later"
        )
        self.assertFalse(self._asked(made, _TAKE_UP))

    def test_entered_for_who_brought_it_on_paper(self):
        """The secretary of the body or of the school; nobody else."""
        offline = {"employee_id": self.people["offline"].id}
        for key in ("secretary", "clerk"):
            made = self._propose(key, **offline)
            self.assertEqual(made.employee_id, self.people["offline"])
            self.assertIn("Offline Person", made.entered_note)
        for key in ("teacher", "stranger", "outsider", "council_member"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._propose(key, **offline)
        with self.assertRaises(UserError):
            self._propose("secretary", employee_id=self.people["stranger"].id)

    def test_only_into_a_draft_of_the_body(self):
        made = self._propose("teacher")
        other = self._create_plan(self.other_body)
        with self.assertRaises(UserError):
            self.as_user("deputy", made)._into_plan(other, other.section_ids)
        for key in ("teacher", "council_member", "stranger", "outsider"):
            self.assertRefused(key, "ub.proposal", "action_into_plan", made.ids)
        self._approve(self.plan)
        words = self.assertRefused("head", "ub.proposal", "action_into_plan", made.ids)
        self.assertIn("no plan in preparation", words)
        self.assertEqual(made.state, "proposed")
        self.assertRefused(
            "teacher", "ub.proposal", "write", made.ids, {"state": "planned"}
        )
        self.assertRefused(
            "teacher", "ub.proposal", "write", made.ids, {"plan_line_id": self.line.id}
        )

    def test_deleted_item_lets_it_wait_again(self):
        made = self._propose("teacher")
        for delete in ("line", "plan"):
            plan = self.as_user("head", self.plan)
            self.as_user("head", made).action_into_plan()
            self.assertEqual(made.state, "planned")
            (made.plan_line_id if delete == "line" else plan).with_user(
                self.users["head"]
            ).unlink()
            made.invalidate_recordset()
            self.assertEqual(made.state, "proposed")
            self.assertFalse(made.plan_line_id)

    def test_no_question_of_a_meeting(self):
        """A meeting is not offered what waits for the plan."""
        made = self._propose("teacher")
        meeting = self._create_meeting()
        self.assertNotIn(made, meeting._waiting_proposals())

    def test_odd_input(self):
        body = {"body_id": self.body.id}
        for vals in (
            {"text": " \n "},
            {"text": "x\n" * 51},
            {"text": "x" * 501},
            {"text": "x", "month": "13"},
            {"text": "x", "year_id": 2**31},
        ):
            with self.subTest(vals=str(vals)[:60]), self.assertRaises(UserError):
                self.rpc(
                    "teacher",
                    "ub.plan.propose",
                    "action_confirm",
                    self.rpc("teacher", "ub.plan.propose", "create", {**body, **vals}),
                )

    def test_closed_year_takes_nothing(self):
        self.year_a.sudo()._transit("close")
        with self.assertRaises(UserError):
            self._propose("teacher")

    @warmup
    def test_list_does_not_grow(self):
        """As many queries for thirty proposals as for three."""
        names = ("name", "month", "plan_note", "entered_note", "allowed_actions")
        costs = []
        for count in (3, 30):
            made = self._propose("teacher", "\n".join(f"W {n}" for n in range(count)))
            self.as_user("head", made[:2])._into_plan(
                self.as_user("head", self.plan), self.part
            )
            for _round in range(2):
                listed = self.as_user("head", self.env["ub.proposal"])
                before = self.cr.sql_log_count
                listed.web_search_read(
                    [("plan_year_id", "!=", False)], {name: {} for name in names}
                )
            costs.append(self.cr.sql_log_count - before)
        self.assertLessEqual(costs[1], costs[0])
