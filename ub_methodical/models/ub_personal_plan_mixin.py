from odoo import api, fields, models
from odoo.exceptions import UserError


class UbPersonalPlanMixin(models.AbstractModel):
    """A plan of one's own work that the meeting of the association looks at.

    Closed minutes are the proof of it; those that are not in the program are typed.
    States of the models: ``draft``, ``submitted``, ``approved``, ``done`` and more.
    """

    _name = "ub.personal.plan.mixin"
    _description = "Plan of a teacher that a meeting approves"
    _inherit = ["ub.personal.mixin"]

    _transitions = {
        "submit": (("draft",), "submitted"),
        "return": (("submitted",), "draft"),
        "approve": (("draft", "submitted"), "approved"),
        "finish": (("approved",), "done"),
        "reopen": (("submitted", "approved", "done"), "draft"),
        "hear": (("submitted", "approved"), None),
    }
    # Kind of the question with which a meeting approves it
    _approval_question: str | None = None

    paper_minutes = fields.Char(
        "Approved on paper",
        copy=False,
        help="Minutes that are not in the program: «№ 1 протокол, 05.09.2025».",
    )
    approval_item_id = fields.Many2one(
        "ub.agenda.item",
        "Approved under",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    approved_on = fields.Date("Approved on", readonly=True, copy=False)
    approval_label = fields.Char(
        "Approved by", compute="_compute_approval_label", compute_sudo=True
    )

    @api.depends("approval_item_id", "paper_minutes", "state")
    @api.depends_context("lang")
    def _compute_approval_label(self):
        for record in self:
            meeting = record.approval_item_id.meeting_id
            label = record.paper_minutes
            if meeting:
                label = self.env["ub.plan.line"]._words_of_meeting(meeting)
            is_approved = record.state in ("approved", "done")
            record.approval_label = label if is_approved else False

    # Who

    def _may_submit(self):
        return self._may_own()

    def _may_return(self):
        return self._may_look_after()

    def _may_finish(self):
        return self._may_submit()

    def _may_reopen(self):
        return self._may_submit()

    def _may_approve(self):
        return self._may_return()

    def _items_of_hearing(self):
        """The question that approves the plan has not heard a report on it."""
        items = super()._items_of_hearing() - self.sudo().approval_item_id
        return items.filtered(lambda item: item.kind_id.code != self._approval_question)

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
        for record in self:
            if record.state == "submitted":
                if item._decides():
                    record._approve(item.meeting_id._local_day(), item)
            elif record.state in ("approved", "done"):
                record._was_heard_at(item.meeting_id)

    def _was_heard_at(self, meeting):
        """Hook: what follows from a hearing in ``meeting`` (sudo)."""
