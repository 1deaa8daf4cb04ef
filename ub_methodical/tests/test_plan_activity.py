from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged, warmup

from .common_plan import PlanCase

_TYPE = "ub_methodical.mail_act_plan_line"


@tagged("post_install", "-at_install")
class TestPlanActivity(PlanCase):
    """Who answers for an item is reminded of it, until it has its end."""

    def _into_effect(self, plan=None):
        plan = self._approve(plan or self.plan).sudo()
        plan._after_approval()
        return plan

    def _asked(self, lines=None):
        lines = self.line if lines is None else lines
        return lines.sudo().activity_search([_TYPE])

    def test_reminded_when_the_plan_takes_effect(self):
        people = self.people["teacher"] | self.people["offline"] | self.people["head"]
        self.line.responsible_ids = people
        self.assertFalse(self._asked())
        before = self.env["mail.mail"].sudo().search_count([])
        self._into_effect()
        asked = self._asked()
        self.assertEqual(asked.user_id, self.users["teacher"] | self.users["head"])
        self.assertEqual(set(asked.mapped("date_deadline")), {self.line.date_due})
        self.assertEqual(self.env["mail.mail"].sudo().search_count([]), before)
        self.plan.sudo()._after_approval()
        self.assertEqual(self._asked(), asked)

    def test_nothing_without_a_day(self):
        year = self._create_line("All year", term_kind="year")
        words = self._create_line("Words", term_kind="words", term_words="Дайыма")
        self._into_effect()
        self.assertFalse(self._asked(year | words))

    def test_closed_with_the_item(self):
        for action in ("do", "fail", "carry", "drop"):
            line = self._create_line(action, month="12")
            self.plan._write({"state": "draft"})
            self._into_effect()
            self.assertTrue(self._asked(line), action)
            self.as_user("head", line)._take(action, note="Why")
            self.assertFalse(self._asked(line), action)
        self.as_user("head", line)._take("reopen")
        self.assertEqual(self._asked(line).user_id, self.users["teacher"])
        self.as_user("teacher", line)._take("partly", note="Half")
        self.assertTrue(self._asked(line))

    def test_follows_the_day(self):
        term = self.year_a.term_ids.sorted("number")[2]
        quarter = self._create_line("Q", term_kind="quarter", term_id=term.id)
        self._into_effect()
        self.as_user("head", self.line).write({"month": "02"})
        self.assertEqual(str(self._asked().date_deadline), "2027-02-28")
        term.date_to = "2027-03-12"
        self.assertEqual(str(self._asked(quarter).date_deadline), "2027-03-12")

    def test_amended(self):
        self._into_effect()
        self.line.sudo().responsible_ids = self.people["secretary"]
        self.plan.sudo()._after_approval()
        self.assertEqual(self._asked().user_id, self.users["secretary"])

    def test_once_for_the_year_and_the_month(self):
        self._into_effect()
        action = self.as_user("head", self.plan).action_make_month()
        month = self.plan.browse(action["res_id"])
        self.assertTrue(month.line_ids.origin_id)
        self._into_effect(month)
        self.assertFalse(self._asked(month.line_ids))
        self.assertTrue(self._asked())
        month.line_ids.with_user(self.users["head"]).action_do()
        self.assertEqual(self.line.state, "done")
        self.assertFalse(self._asked())

    def test_done_on_the_reminder_itself(self):
        self._into_effect()
        self.as_user("teacher", self._asked().sudo(False)).action_feedback("Ready")
        self.assertIn("Ready", self.plan.message_ids[0].body)
        self.assertFalse(self._asked())

    @warmup
    def test_one_batch(self):
        """As many queries for fifty items as for three."""
        costs = []
        for count in (3, 50):
            plan = self._create_plan(period="month", month=f"{9 + len(costs):02}")
            self.env["ub.plan.line"].create(
                [
                    {
                        "plan_id": plan.id,
                        "name": f"Work {n}",
                        "month": "12",
                        "responsible_ids": [Command.set(self.people["teacher"].ids)],
                    }
                    for n in range(count)
                ]
            )
            self._approve(plan)
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            plan.sudo().line_ids._ask_responsible()
            self.env.flush_all()
            costs.append(self.cr.sql_log_count - before)
            self.assertEqual(len(self._asked(plan.line_ids)), count)
        self.assertLessEqual(costs[1], costs[0] + 2)

    # Home

    def _home(self, key):
        homes = self.as_user(key, self.env["ub.home"])
        return homes.browse(homes.action_open()["res_id"])

    def test_home_shows_what_is_mine_and_due(self):
        later = self._create_line("Later", month="03")
        self.assertFalse(self._home("teacher").plan_line_ids)
        self._into_effect()
        home = self._home("teacher")
        self.assertEqual(home.plan_line_ids.ids, self.line.ids)
        self.assertNotIn(later.id, home.plan_line_ids.ids)
        self.assertFalse(home.is_quiet)
        self.assertFalse(self._home("secretary").plan_line_ids)
        action = self.as_user("head", self.plan).action_make_month()
        month = self._into_effect(self.plan.browse(action["res_id"]))
        self.assertEqual(self._home("teacher").plan_line_ids.ids, month.line_ids.ids)
        month.line_ids._take("do")
        self.assertFalse(self._home("teacher").plan_line_ids)

    def test_home_names_bodies_without_a_plan(self):
        """004 intro.1: the work goes by the plan of the year."""
        shown = self._home("deputy").planless_ids
        self.assertIn(self.other_body.id, shown.ids)
        self.assertNotIn(self.body.id, shown.ids)
        self.assertFalse(self._home("head").planless_ids)
        self.as_user("head", self.plan).action_cancel()
        self.assertEqual(self._home("head").planless_ids.ids, self.body.ids)
        self.assertFalse(self._home("teacher").planless_ids)

    # Handing over

    def _handover(self, key, person):
        wizards = self.as_user(key, self.env["ub.handover"])
        wizards = wizards.with_context(default_employee_id=person.id)
        return wizards.create(wizards.default_get(list(wizards._fields)))

    def test_handed_over_when_a_person_leaves(self):
        self._into_effect()
        teacher, heir = self.people["teacher"], self.people["secretary"]
        teacher.sudo().active = False
        wizard = self._handover("deputy", teacher)
        line = wizard.line_ids.filtered(lambda one: one.kind == "plan_line")
        self.assertEqual(line.record_id, self.line.id)
        self.assertIn("Subject week", line.what)
        line.successor_id = heir
        wizard.action_hand_over()
        self.assertEqual(self.line.responsible_ids, heir)
        self.assertEqual(self._asked().user_id, self.users["secretary"])
        self.assertIn("Teacher", self.plan.message_ids[0].body)

    def test_what_is_over_is_not_handed_over(self):
        self._into_effect()
        teacher = self.people["teacher"]
        wizard = self._handover("deputy", teacher)
        line = wizard.line_ids.filtered(lambda one: one.kind == "plan_line")
        line.successor_id = self.people["secretary"]
        self.line._take("do")
        with self.assertRaises(UserError):
            wizard.action_hand_over()
        wizard = self._handover("deputy", teacher)
        self.assertNotIn("plan_line", wizard.line_ids.mapped("kind"))

    def test_bodies_are_told_of_open_items(self):
        self._into_effect()
        self.people["teacher"].sudo().active = False
        notes = self.body.sudo().activity_ids.mapped("note")
        self.assertIn("items of plans: 1", " ".join(notes))
