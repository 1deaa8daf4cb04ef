from odoo.tests import tagged, warmup

from .common_plan import PlanCase

LIST = (
    "display_name",
    "line_count",
    "done_count",
    "overdue_count",
    "state",
    "allowed_actions",
)
LINES = (
    "section_id",
    "name",
    "term_label",
    "responsible_names",
    "proof_label",
    "missing",
    "state",
    "is_overdue",
    "allowed_actions",
    "month",
)


@tagged("post_install", "-at_install")
class TestPlanBudget(PlanCase):
    """A plan of five items and one of a hundred cost the same."""

    def _fill_lines(self, count):
        self.env["ub.plan.line"].create(
            [
                {
                    "plan_id": self.plan.id,
                    "section_id": self.part.id,
                    "name": f"Item {index}",
                    "month": "10",
                    "responsible_ids": self.people["teacher"].ids,
                }
                for index in range(count)
            ]
        )

    def _cost(self, key, call):
        plans = self.as_user(key, self.env["ub.plan"])
        before = self.cr.sql_log_count
        call(plans)
        return self.cr.sql_log_count - before

    def _list(self, plans):
        plans.web_search_read([], {name: {} for name in LIST})

    def _lines(self, plans):
        lines = plans.env["ub.plan.line"]
        lines.web_search_read([], {name: {} for name in LINES}, limit=200)

    def _board(self, plans):
        plans.env["ub.plan.line"].web_read_group([], ["month"], ["__count"])

    def _form(self, plans):
        fields = {name: {"fields": {}} for name in LINES}
        specification = {name: {} for name in (*LIST, "school_theme", "above_id")}
        specification["line_ids"] = {"fields": fields}
        plans.browse(self.plan.id).web_read(specification)

    @warmup
    def test_screens_do_not_grow_with_items(self):
        self._approve(self.plan)
        self._fill_lines(4)
        calls = (self._list, self._lines, self._board, self._form)
        few = {}
        for key in ("deputy", "head", "teacher"):
            for call in calls:
                self._cost(key, call)
                few[key, call] = self._cost(key, call)
        self._fill_lines(90)
        for (key, call), cost in few.items():
            with self.subTest(key=key, call=call.__name__):
                self.assertLessEqual(self._cost(key, call), cost)
                self.assertLessEqual(cost, 60)

    @warmup
    def test_list_does_not_grow_with_plans(self):
        self._cost("deputy", self._list)
        few = self._cost("deputy", self._list)
        for index in range(8):
            self._create_plan(self._create_body(f"Body {index}"))
        self.assertLessEqual(self._cost("deputy", self._list), few)

    @warmup
    def test_filling_costs_the_same_for_all_its_items(self):
        """Ninety items of a template: parts and items are made at once."""
        template = self._template()
        self._fill("head", self.plan, template_id=template.id)
        plan = self._create_plan(self.council)
        before = self.cr.sql_log_count
        self._fill("deputy", plan, template_id=template.id)
        self.assertLessEqual(self.cr.sql_log_count - before, 120)
