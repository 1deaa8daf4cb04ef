from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS


class UbApprovalMixin(models.AbstractModel):
    """A paper that goes its way: sent, answered step by step, approved and sealed.

    Who agrees and approves is the school's route for this kind of paper and body,
    copied onto the paper when it is sent. Models say what the paper is
    (``_paper_kind``), whose (``_approval_body``), of which days (``_approval_period``)
    and which fields live on after it is locked (``_lock_exempt``). Approved means
    sealed; an amendment is the next revision, with its reason.
    """

    _name = "ub.approval.mixin"
    _description = "Paper with approvals"
    _inherit = [
        "ub.state.mixin",
        "ub.paper.mixin",
        "ub.school.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _mail_post_access = "read"

    _transitions = {
        "send": (("draft",), "sent"),
        "agree": (("sent",), "sent"),
        "register": (("sent",), "sent"),
        "approve": (("sent",), "approved"),
        "return": (("sent",), "draft"),
        "recall": (("sent",), "draft"),
        "take_over": (("draft",), "approved"),
        "correct": (("approved",), "draft"),
        "cancel": (("draft",), "cancelled"),
        "reopen": (("cancelled",), "draft"),
    }
    # Fields that go on being written while the content is locked
    _lock_exempt: frozenset = frozenset()
    _created_by_leaders = True

    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("sent", "Sent for approval"),
            ("approved", "Approved"),
            ("cancelled", "Cancelled"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    sent_on = fields.Date("Sent on", readonly=True, copy=False)
    sent_by_id = fields.Many2one("res.users", "Sent by", readonly=True, copy=False)
    approved_on = fields.Date("Approved on", readonly=True, copy=False, tracking=True)
    is_taken_over = fields.Boolean(
        "Existed before the program", readonly=True, copy=False
    )
    return_reason = fields.Char("Returned because", readonly=True, copy=False)
    correction_reason = fields.Char(
        related="document_id.correction_reason", string="Corrected because"
    )
    approval_step_ids = fields.One2many(
        "ub.approval.step", compute="_compute_approval_step_ids", string="Approval"
    )
    approval_note = fields.Text("Way of the paper", compute="_compute_approval_note")

    @api.depends("document_id.approval_step_ids")
    @api.depends_context("uid")
    def _compute_approval_step_ids(self):
        """Those that the user may read, the latest sending first."""
        self._fill_from_document("approval_step_ids", order="round desc, sequence, id")

    @api.depends("state", "document_id.approval_step_ids.state")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    @api.depends("state", "document_id.approval_step_ids.state")
    @api.depends_context("lang")
    def _compute_approval_note(self):
        """Before it is sent: its way. On its way: what it waits for."""
        for paper in self:
            if paper.state == "sent":
                step = paper._current_step()
                paper.approval_note = step and f"{step.word_ky}: {step._waits_for()}"
            elif paper.state == "draft" and paper._origin:
                paper.approval_note = paper._way_ahead()
            else:
                paper.approval_note = False

    # Hooks

    def _approval_body(self):
        """The body that the paper belongs to; may be empty for a school's paper."""
        self.ensure_one()
        return self.body_id

    def _approval_period(self):
        """First and last day that the paper is about, for terms; both may be empty."""
        self.ensure_one()
        year = self.year_id
        return (year.date_from, year.date_to) if year else (False, False)

    def _after_approval(self):
        """What follows from the approval (self: sudo); models add to it."""

    def _check_ready_to_send(self):
        """Refuse with a sentence what cannot be sent yet; models add to it."""

    def _may_author(self):
        """Leaders of the paper's body, and who manages the school."""
        return self._user_holds(*KEEPERS) or self._user_leads(
            self._approval_body(), *LEADERS
        )

    # Who

    _may_send = _may_recall = _may_reopen = _may_correct = _may_author

    def _may_agree(self):
        step = self._current_step()
        return bool(step) and (self.env.su or step.sudo(False)._may_agree())

    def _may_register(self):
        step = self._current_step()
        return bool(step) and (self.env.su or step.sudo(False)._may_register())

    def _may_return(self):
        return self._may_agree() or self._may_register()

    def _may_approve(self):
        """Never a button: the last step of the way takes it."""
        return self.env.su

    def _may_take_over(self):
        return self._may_register_signatures() and not self._was_sealed()

    def _may_cancel(self):
        """What was sealed once is corrected or replaced, it does not vanish."""
        return self._may_author() and not self._was_sealed()

    def _was_sealed(self):
        return bool(self.sudo().document_id.revision_ids)

    # Register of papers

    def _prepare_document_vals(self):
        """Its audience sees it once it is approved, and while it is corrected."""
        body, year = self._approval_body(), self._fields.get("year_id") and self.year_id
        return {
            **super()._prepare_document_vals(),
            "body_id": body.id,
            "year_id": year.id if year else False,
            "is_draft": self.state != "approved" and not self._was_sealed(),
        }

    @api.ondelete(at_uninstall=False)
    def _unlink_only_never_sent(self):
        sent = self.filtered(lambda p: p.sudo().document_id.approval_step_ids)
        if sent:
            raise UserError(
                self.env._(
                    "“%(name)s” was sent already, its way stays: cancel it in place of "
                    "deleting it.",
                    name=sent[0].display_name,
                )
            )

    def _stays_open(self, field_name):
        return field_name in self._lock_exempt or super()._stays_open(field_name)

    def _seal_number(self):
        number = self.number if "number" in self._fields else False
        return {"paper_number": number, "paper_date": self.approved_on}

    def _seal_day(self):
        return self.approved_on

    def _values_to_seal(self):
        """With what happened at each step, whatever the form prints of it."""
        steps = self._steps_in_force()
        return {
            **super()._values_to_seal(),
            "approvals": [step._snapshot() for step in steps],
        }
