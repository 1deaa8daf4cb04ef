from odoo import models


class UbSelfEducationLife(models.Model):
    """The steps of an individual plan and who takes them: one table for all."""

    _inherit = "ub.self.education"

    _transitions = {
        "submit": (("draft",), "submitted"),
        "return": (("submitted",), "draft"),
        "approve": (("draft", "submitted"), "approved"),
        "finish": (("approved",), "done"),
        "drop": (("draft", "submitted", "approved"), "dropped"),
        "reopen": (("submitted", "approved", "done", "dropped"), "draft"),
        "hear": (("submitted", "approved"), None),
    }
    _open_fields = frozenset({"outcome", "heard_note"})
    _approval_question = "individual_plans"

    def _may_drop(self):
        return self._may_submit()

    def action_drop(self):
        for record in self:
            record._transit("drop")

    def _question_code(self):
        is_new = self.state == "submitted"
        return self._approval_question if is_new else "self_education"

    def _was_heard_at(self, meeting):
        """Its item in the plans of the year is done."""
        self.env["ub.plan"]._follow_hearing(self, meeting)
