from odoo.tests import tagged, warmup

from .common_decision import DecisionCase

LIST = (
    "number",
    "text",
    "responsible_names",
    "date_due",
    "state",
    "is_overdue",
    "allowed_actions",
    "body_id",
)
FORM = (*LIST, "can_edit", "is_locked", "co_responsible_ids", "step_ids")


@tagged("post_install", "-at_install")
class TestDecisionBudget(DecisionCase):
    """The register costs the same for ten decisions and for a hundred."""

    def _fill(self, count):
        self.decision.create(
            [
                {
                    "item_id": self.meeting.item_ids.id,
                    "text": f"Decision {index}",
                    "responsible_id": self.people["offline"].id,
                    "co_responsible_ids": self.people["teacher"].ids,
                    "date_due": "2026-11-10",
                }
                for index in range(count)
            ]
        )

    def _cost(self, key, call):
        decisions = self.as_user(key, self.env["ub.decision"])
        before = self.cr.sql_log_count
        call(decisions)
        return self.cr.sql_log_count - before

    def _list(self, decisions):
        specification = {name: {} for name in LIST}
        decisions.web_search_read([("is_overdue", "=", True)], specification)

    @warmup
    def test_register_does_not_grow(self):
        self._fill(3)
        for key in ("deputy", "head", "teacher"):
            self._cost(key, self._list)
        few = {k: self._cost(k, self._list) for k in ("deputy", "head", "teacher")}
        self._fill(60)
        for key, cost in few.items():
            with self.subTest(key=key):
                self.assertLessEqual(self._cost(key, self._list), cost)
                self.assertLessEqual(cost, 32)

    @warmup
    def test_form_stays_within_its_budget(self):
        self._fill(60)

        def form(decisions):
            specification = {name: {} for name in FORM}
            decisions.browse(self.decision.id).web_read(specification)

        self._cost("teacher", form)
        self.assertLessEqual(self._cost("teacher", form), 36)

    def test_closing_asks_in_one_go(self):
        self._close(self._held_meeting(number="8"))
        self._fill(20)
        before = self.cr.sql_log_count
        self.meeting._ask_for_decisions()
        self.env.flush_all()
        few = self.cr.sql_log_count - before
        self.assertEqual(len(self.meeting.decision_ids.activity_ids), 21)
        self.assertLessEqual(few, 60)
