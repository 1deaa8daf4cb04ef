from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_plan import PlanCase

_TYPE = "ub_methodical.mail_act_plan_line"


@tagged("post_install", "-at_install")
class TestPlanTask(PlanCase):
    """An item given as a task is done when those who got it have done it."""

    def setUp(self):
        super().setUp()
        own = self.people
        self.line = self._create_line("Word list", term_kind="year")
        self.line.responsible_ids = own["teacher"] | own["secretary"] | own["offline"]
        self._approve(self.plan)

    def _give(self, key="head", line=None):
        line = line or self.line
        self.as_user(key, line).action_make_task()
        return line.sudo().activity_search([_TYPE])

    def test_one_task_for_each_person_with_a_login(self):
        tasks = self._give()
        self.assertEqual(tasks.user_id, self.users["teacher"] | self.users["secretary"])
        self.assertEqual(set(tasks.mapped("date_deadline")), {self.line.date_due})
        self.assertEqual(self._give(), tasks)

    def test_done_with_the_last_of_them(self):
        tasks = self._give()
        own = {task.user_id: task for task in tasks}
        teacher, secretary = self.users["teacher"], self.users["secretary"]
        own[teacher].with_user(teacher).action_feedback(feedback="Sent round")
        self.assertEqual(self.line.state, "open")
        own[secretary].with_user(secretary).action_feedback(feedback="40 words")
        self.assertNotEqual(self.line.state, "open")
        self.assertEqual(self.line.proof_label, "40 words")

    def test_done_without_a_word_names_who(self):
        self.line.responsible_ids = self.people["teacher"]
        task = self._give()
        task.with_user(self.users["teacher"]).action_done()
        self.assertIn(self.users["teacher"].name, self.line.proof_label)

    def test_nobody_with_a_login(self):
        self.line.responsible_ids = self.people["offline"]
        with self.assertRaisesRegex(UserError, "has a login"):
            self._give()

    def test_given_by_leaders_only(self):
        for key in ("teacher", "stranger"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._give(key)
        self.line._take("do")
        with self.assertRaisesRegex(UserError, "already"):
            self._give()

    def test_other_activities_mark_nothing(self):
        todo = self.line.sudo().activity_schedule(
            "mail.mail_activity_data_todo", user_id=self.users["teacher"].id
        )
        todo.with_user(self.users["teacher"]).action_feedback(feedback="Done")
        self.assertEqual(self.line.state, "open")
