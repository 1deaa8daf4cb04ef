from odoo import fields, models
from odoo.exceptions import UserError

# Kind of the question with which a meeting approves plans
_APPROVAL = "individual_plans"


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

    # Who

    def _may_submit(self):
        return self._may_own()

    def _may_return(self):
        return self._may_look_after()

    _may_finish = _may_drop = _may_reopen = _may_submit
    _may_approve = _may_return

    def _items_of_hearing(self):
        """The question that approves the plan has not heard a report on it."""
        items = super()._items_of_hearing() - self.sudo().approval_item_id
        return items.filtered(lambda item: item.kind_id.code != _APPROVAL)

    # Steps

    def action_submit(self):
        """The plan waits for the meeting of the association."""
        for record in self:
            record._transit("submit")

    def action_return(self):
        """It goes back to the teacher, who changes it and hands it in again."""
        for record in self:
            record._transit("return")

    def action_approve(self):
        """It was approved on paper: its head, or who manages the school, says so."""
        for record in self:
            record._check_can("approve")
            if not (record.paper_minutes or "").strip():
                raise UserError(
                    self.env._(
                        "Write number and date of the minutes under “Approved on "
                        "paper” first, or put the plan on the agenda of a meeting."
                    )
                )
            record._approve(fields.Date.context_today(self))

    def action_finish(self):
        for record in self:
            record._transit("finish")

    def action_drop(self):
        for record in self:
            record._transit("drop")

    def action_reopen(self):
        """Its words are changed once more; the next meeting approves them anew."""
        for record in self:
            record._transit("reopen")
            record.sudo().write({"approved_on": False, "approval_item_id": False})

    def _approve(self, day, item=None):
        self._transit("approve")
        self.sudo().write(
            {"approved_on": day, "approval_item_id": item.id if item else False}
        )

    def _question_code(self):
        is_new = self.state == "submitted"
        return _APPROVAL if is_new else "self_education"

    def _check_ready_to_hear(self):
        result = super()._check_ready_to_hear()
        if self.state not in ("submitted", "approved"):
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s”: its teacher hands it in first.",
                    name=self.display_name,
                    state=self._state_label(),
                )
            )
        return result

    def _follow_minutes(self, item):
        """Closed minutes: a plan that waits is approved, others are heard (sudo)."""
        meeting = item.meeting_id
        for record in self:
            if record.state == "submitted":
                if item._decides():
                    record._approve(meeting._local_day(), item)
            elif record.state in ("approved", "done"):
                self.env["ub.plan"]._follow_hearing(record, meeting)
