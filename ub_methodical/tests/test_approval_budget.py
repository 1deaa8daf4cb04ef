from odoo.tests import freeze_time, tagged, warmup

from .common_approval import ApprovalCase

DESK = (
    "document_id",
    "paper_body_id",
    "word_ky",
    "who",
    "date_due",
    "note",
    "state",
    "is_overdue",
    "can_agree",
    "can_register",
    "can_return",
)
ACTS = ("display_name", "kind_id", "body_id", "state", "reader_count", "read_count")


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestApprovalBudget(ApprovalCase):
    """The desk and the register cost the same for a few papers and for many."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._set_route("manage", "direct")

    def _fill(self, count):
        for index in range(count):
            self._create_act(name=f"Programme {index}").action_send()

    def _cost(self, key, model, domain, names):
        records = self.as_user(key, self.env[model])
        before = self.cr.sql_log_count
        records.web_search_read(domain, {name: {} for name in names})
        return self.cr.sql_log_count - before

    def _desk(self, key):
        return self._cost(key, "ub.approval.step", [("is_current", "=", True)], DESK)

    def _acts(self, key):
        return self._cost(key, "ub.local.act", [("state", "=", "sent")], ACTS)

    @warmup
    def test_neither_grows(self):
        self._fill(3)
        for cost in (self._desk, self._acts):
            for key in ("deputy", "clerk", "head"):
                cost(key)
        few = {
            (cost, key): cost(key)
            for cost in (self._desk, self._acts)
            for key in ("deputy", "clerk", "head")
        }
        self._fill(25)
        for (cost, key), queries in few.items():
            with self.subTest(key=key, cost=cost.__name__):
                self.assertLessEqual(cost(key), queries)
                self.assertLessEqual(queries, 32)
