from odoo import api, fields, models
from odoo.fields import Domain


class UbApprovalStep(models.Model):
    """A step of a paper on its way: who is asked until when, and what he answered.

    Copied from the school's route when the paper is sent; made and written by the
    paper's own steps alone. What was returned or recalled stays as history beside
    the steps of the next sending.
    """

    _name = "ub.approval.step"
    _description = "Step of an approval"
    _inherit = ["ub.approval.stage.mixin", "ub.due.mixin", "ub.guard.mixin"]
    _order = "document_id, round desc, sequence, id"
    _rec_name = "word_ky"
    _due_while = ("state", ("waiting",))

    document_id = fields.Many2one(
        "ub.document", "Paper", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        related="document_id.company_id", store=True, index=True
    )
    kind_id = fields.Many2one(related="document_id.kind_id", store=True)
    paper_body_id = fields.Many2one(
        related="document_id.body_id", string="Body", store=True, index=True
    )
    round = fields.Integer("Sending №", default=1)
    is_current = fields.Boolean("Waits now", index=True)
    body_id = fields.Many2one(
        "ub.body", "Decided by", index="btree_not_null", ondelete="restrict"
    )
    authority = fields.Selection(related="post_id.authority", store=True)
    state = fields.Selection(
        [
            ("waiting", "Waiting"),
            ("done", "Done"),
            ("returned", "Returned"),
            ("skipped", "Taken back"),
        ],
        required=True,
        default="waiting",
    )
    asked_on = fields.Date("Asked on", help="When it became this step's turn.")
    date_due = fields.Date("Due")
    is_overdue = fields.Boolean("Term has passed")
    is_mine = fields.Boolean(
        "For my signature", compute="_compute_is_mine", search="_search_is_mine"
    )
    # What happened
    employee_id = fields.Many2one(
        "hr.employee", "Who", index="btree_not_null", ondelete="restrict"
    )
    is_acting = fields.Boolean("Acting")
    title_ky = fields.Char("Office on that day (Kyrgyz)")
    title_ru = fields.Char("Office on that day (Russian)")
    mode = fields.Selection([("app", "In the program"), ("paper", "On paper")])
    date = fields.Date()
    number = fields.Char("Minutes №")
    item_id = fields.Many2one(
        "ub.agenda.item",
        "Question of the agenda",
        index="btree_not_null",
        ondelete="set null",
    )
    meeting_id = fields.Many2one(
        "ub.meeting", "Meeting", index="btree_not_null", ondelete="restrict"
    )
    opinion = fields.Text("Reasoned opinion given")
    reason = fields.Char("Why it was returned")
    registered_by_id = fields.Many2one("res.users", "Registered by")
    photo = fields.Binary("Photo of the signed paper", attachment=True)
    photo_name = fields.Char()
    note = fields.Char("What it waits for", compute="_compute_note")
    can_agree = fields.Boolean(compute="_compute_can")
    can_register = fields.Boolean(compute="_compute_can")
    can_return = fields.Boolean(compute="_compute_can")

    @api.depends("document_id.name", "word_ky")
    def _compute_display_name(self):
        for step in self:
            step.display_name = f"{step.document_id.name or ''}: {step.word_ky or ''}"

    @api.depends("is_current", "post_id", "company_id")
    @api.depends_context("uid")
    def _compute_is_mine(self):
        for step in self:
            step.is_mine = step._may_agree()

    def _search_is_mine(self, operator, value):
        """Waiting steps of the offices that the user holds today."""
        if operator != "in":
            return NotImplemented
        holders = self.env["ub.post.holder"].sudo()
        own = holders.search(
            [
                ("employee_id.user_id", "=", self.env.uid),
                ("employee_id.active", "=", True),
                *holders._domain_covering("today"),
            ]
        )
        offices = Domain.OR(
            Domain("company_id", "=", holder.company_id.id)
            & Domain("post_id", "=", holder.post_id.id)
            for holder in own
        )
        mine = Domain("is_current", "=", True) & Domain("by", "=", "office") & offices
        return mine if True in value else ~mine

    @api.depends("by", "body_id", "body_type_id", "post_id")
    @api.depends_context("lang")
    def _compute_who(self):
        """Whose step it is, by now by name of the body."""
        result = super()._compute_who()
        for step in self.filtered("body_id"):
            step.who = step.sudo().body_id.display_name
        return result

    @api.depends("is_current", "post_id", "body_id", "state")
    @api.depends_context("lang")
    def _compute_note(self):
        for step in self:
            step.note = step._waits_for() if step.is_current else False

    @api.depends("is_current", "state")
    @api.depends_context("uid")
    def _compute_can(self):
        for step in self:
            step.can_agree = step._may_agree()
            step.can_register = step._may_register()
            step.can_return = step.can_agree or step.can_register

    def action_open_paper(self):
        """The plan, the local paper … itself."""
        self.ensure_one()
        self.check_access("read")
        return self.document_id.sudo()._open_paper()
