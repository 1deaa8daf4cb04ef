from odoo.tests import tagged, warmup

from .common_turn import TurnCase


@tagged("post_install", "-at_install")
class TestYearTurnBudget(TurnCase):
    """A school of a few people and one of many cost the same."""

    def _staff(self, body, count):
        """People with a card, in ``body`` and in the teachers' meeting by rule."""
        people = self.env["hr.employee"].create(
            [
                {"name": f"{body.name} {index}", "company_id": self.school_a.id}
                for index in range(count)
            ]
        )
        self.env["ub.teacher"].create([{"employee_id": one.id} for one in people])
        self.env["ub.membership"].create(
            [
                {
                    "body_id": body.id,
                    "employee_id": one.id,
                    "date_from": "2026-09-01",
                }
                for one in people
            ]
        )

    def _cost(self, call):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        result = call()
        self.env.flush_all()
        return self.cr.sql_log_count - before, result

    def _turn_and_back(self):
        """What the form, the turn and the way back cost."""
        opening, wizard = self._cost(self._wizard)
        showing, _html = self._cost(lambda: (wizard.preview, wizard.unfinished))
        turning, _action = self._cost(wizard.action_turn)
        self.env.invalidate_all()
        back, _action = self._cost(self._wizard().action_take_back)
        return {"open": opening, "show": showing, "turn": turning, "back": back}

    @warmup
    def test_queries_do_not_grow_with_people(self):
        rule = self.env["ub.body.type"].search([("member_rule", "=", "teachers")])
        council = self._create_body("Pedagogical council", type_id=rule[:1].id)
        bodies = [self._create_body(f"Association {index}") for index in range(3)]
        for body in bodies:
            self._staff(body, 1)
        self._turn_and_back()
        for body in bodies:
            self._staff(body, 1)
        few = self._turn_and_back()
        for body in bodies:
            self._staff(body, 8)
        many = self._turn_and_back()
        self.assertEqual(len(council._members() & bodies[0]._members()), 10)
        for step, cost in many.items():
            with self.subTest(step=step):
                self.assertLessEqual(cost, few[step] + 2)

    @warmup
    def test_each_body_costs_little(self):
        self._turn_and_back()
        few = self._turn_and_back()
        for index in range(5):
            body = self._create_body(f"Association {index}")
            self._join(body, self.people["stranger"], "head")
        many = self._turn_and_back()
        self.assertLessEqual(many["show"], few["show"] + 2)
        self.assertLessEqual(many["open"], few["open"] + 2)
        self.assertLessEqual((many["turn"] - few["turn"]) / 5, 45)
