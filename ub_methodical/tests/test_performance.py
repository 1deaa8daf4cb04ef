from odoo.tests import tagged, warmup

from .common import UbCase

# What the screens ask for, per model
LISTS = {
    "ub.body": ("name", "state", "head_id", "member_count", "deputy_id", "norm_note"),
    "ub.membership": ("employee_id", "role", "is_current", "body_id"),
    "ub.order": ("display_name", "number", "date", "state", "allowed_actions"),
    "ub.meeting": ("display_name", "state", "present_count", "allowed_actions"),
    "ub.decision": ("text", "responsible_id", "date_due", "is_overdue"),
    "ub.teacher": ("name", "category_id", "education_years", "can_confirm"),
}


@tagged("post_install", "-at_install")
class TestPerformance(UbCase):
    """The number of queries of a list does not grow with the number of records."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._fill(3)

    @classmethod
    def _fill(cls, count, start=0):
        """``count`` more records of each model, all seen by the deputy."""
        for index in range(start, start + count):
            person = cls._create_employee(f"Person {index}")
            cls._create_teacher(person, birth_year=1980)
            body = cls._create_body(f"Body {index}", parent=cls.council)
            cls._join(body, person, "head")
            cls._join(body, person)
            cls._create_order(cls._line("admit", person), number=f"P{index}")
            meeting = cls._create_meeting(body)
            meeting.item_ids.decision_ids.create(
                {
                    "item_id": meeting.item_ids.id,
                    "text": f"Decision {index}",
                    "responsible_id": person.id,
                    "date_due": "2026-11-10",
                }
            )
        cls.env.flush_all()

    def _count(self, model, key):
        specification = {name: {} for name in LISTS[model]}
        records = self.as_user(key, self.env[model])
        before = self.cr.sql_log_count
        records.web_search_read([], specification, limit=80)
        return self.cr.sql_log_count - before

    def _count_all(self, key):
        """Of a second opening: evaluated rules are kept as long as the user's facts."""
        for model in LISTS:
            self._count(model, key)
        return {model: self._count(model, key) for model in LISTS}

    @warmup
    def test_lists_do_not_grow(self):
        few = self._count_all("deputy")
        self._fill(12, start=3)
        many = self._count_all("deputy")
        for model in LISTS:
            with self.subTest(model=model):
                self.assertLessEqual(many[model], few[model])

    @warmup
    def test_rights_of_a_teacher_cost_no_query_per_record(self):
        self._fill(8, start=20)
        for model in ("ub.body", "ub.membership", "ub.order", "ub.decision"):
            self._count(model, "teacher")
            with self.subTest(model=model):
                self.assertLessEqual(self._count(model, "teacher"), 30)
