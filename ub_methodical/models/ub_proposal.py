from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS, LEADERS

_OF_THE_SENDER = {"name", "text", "kind_id", "document_id", "plan_year_id", "month"}


class UbProposal(models.Model):
    """A question that somebody asks a body to take up: a member, or another body.

    An association sends up a question or a paper to a council, a council sends a
    proposal down (001 council 2.2 (12)). The head admits it to an agenda; what was
    decided returns to who sent it (``ub_proposal_answer``).
    """

    _name = "ub.proposal"
    _description = "Proposed question"
    _inherit = [
        "ub.state.mixin",
        "ub.school.mixin",
        "ub.kyrgyz.search.mixin",
        "ub.fact.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "id desc"
    _mail_post_access = "read"
    _anchors = ("company_id", "body_id", "from_body_id", "employee_id")

    _transitions = {
        "admit": (("proposed",), "admitted"),
        "plan": (("proposed",), "planned"),
        "put_back": (("admitted", "planned"), "proposed"),
        "decline": (("proposed",), "declined"),
        "withdraw": (("proposed",), "withdrawn"),
        "answer": (("admitted",), "answered"),
    }
    _open_states = ("proposed",)

    name = fields.Char("Question", required=True, tracking=True)
    text = fields.Text("Why, and what is asked for")
    kind_id = fields.Many2one("ub.agenda.kind", "Kind", ondelete="restrict")
    document_id = fields.Many2one(
        "ub.document",
        "Paper",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="A paper of the register that the question is about.",
    )
    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    body_id = fields.Many2one(
        "ub.body",
        "Put to",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    from_body_id = fields.Many2one(
        "ub.body",
        "Sent by",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="Empty: a member proposes it in his own name.",
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Proposed by",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        default=lambda self: self._default_employee_id(),
    )
    state = fields.Selection(
        [
            ("proposed", "Proposed"),
            ("admitted", "On the agenda"),
            ("planned", "In the plan"),
            ("answered", "Answered"),
            ("declined", "Declined"),
            ("withdrawn", "Taken back"),
        ],
        default="proposed",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
    )
    item_id = fields.Many2one(
        "ub.agenda.item",
        "Taken up as",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    meeting_id = fields.Many2one(
        related="item_id.meeting_id", store=True, index="btree_not_null"
    )
    answer = fields.Text(readonly=True, copy=False, help="What the body decided.")
    reason = fields.Char("Why it is not taken up", readonly=True, copy=False)

    # What waits at a body, and what an association has sent
    _waiting = models.Index("(body_id, state)")

    @api.model
    def _default_employee_id(self):
        people = self.env.user.sudo().employee_ids
        return people.filtered(lambda p: p.company_id == self.env.company)[:1].id

    @api.depends("body_id")
    def _compute_company_id(self):
        for proposal in self:
            proposal.company_id = proposal.body_id.company_id or self.env.company

    @api.constrains("body_id", "from_body_id", "employee_id")
    def _check_way(self):
        for proposal in self:
            sender, body = proposal.from_body_id, proposal.body_id
            if not sender and not proposal.employee_id:
                raise ValidationError(
                    self.env._("Say who proposes it: a person, or a body.")
                )
            if body.state != "active":
                raise ValidationError(
                    self.env._(
                        "“%(body)s” does not work today: choose another body.",
                        body=body.name,
                    )
                )
            if sender and not self._is_way(sender, body):
                raise ValidationError(
                    self.env._(
                        "“%(sender)s” sends questions to the councils, to the body "
                        "above it and to those under it: choose one of them.",
                        sender=sender.name,
                    )
                )

    @api.model
    def _is_way(self, sender, body):
        """Whether one sends questions to the other: up, down, to and from councils."""
        lines = (sender.parent_path or "", body.parent_path or "")
        is_above = lines[0].startswith(lines[1]) or lines[1].startswith(lines[0])
        is_council = {"council", "assembly"} & {sender.category, body.category}
        return sender != body and bool(is_above or is_council)

    @api.model_create_multi
    def create(self, vals_list):
        default = self.default_get(["document_id"])
        for vals in vals_list:
            self._check_may_name_paper({**default, **vals})
        proposals = super().create(vals_list)
        proposals._check_may_propose()
        proposals._ask_leaders()
        return proposals

    def write(self, vals):
        if _OF_THE_SENDER & set(vals) and not self.env.su:
            self._check_is_sender()
        self._check_may_name_paper(vals)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_by_sender(self):
        self._check_is_sender()

    def _check_may_propose(self):
        """A member in his own name, a leader for his body, who manages for anybody."""
        for proposal in self:
            if proposal._user_holds(*KEEPERS):
                continue
            sender, person = proposal.from_body_id, proposal.employee_id.sudo()
            if sender and not proposal._may_speak_for(sender):
                raise UserError(
                    self.env._(
                        "For “%(body)s” its head, deputy head or secretary proposes. "
                        "Ask one of them, or propose in your own name.",
                        body=sender.name,
                    )
                )
            is_self = person.user_id == self.env.user
            if not sender and not (is_self and person in proposal.body_id._members()):
                raise UserError(
                    self.env._(
                        "Members propose questions to their own body, each in his own "
                        "name. Ask a member of “%(body)s”.",
                        body=proposal.body_id.name,
                    )
                )

    @api.model
    def _check_may_name_paper(self, vals):
        """Asked beforehand: whoever is asked about a paper may read it from then on."""
        self._check_values(vals)
        paper = self.env["ub.document"].browse(int(vals.get("document_id") or 0))
        paper.exists().check_access("read")
        if paper.exists() and paper._is_being_written():
            raise UserError(
                self.env._(
                    "“%(name)s” is still being written, and only its authors read it: "
                    "finish it or send it first, then ask a body about it.",
                    name=paper.display_name,
                )
            )

    def _check_is_sender(self):
        for proposal in self:
            if not proposal._may_withdraw():
                raise UserError(
                    self.env._(
                        "“%(name)s” is worded by who proposed it: take it up, or "
                        "decline it with a reason.",
                        name=proposal.name,
                    )
                )

    def _may_speak_for(self, body):
        company = body.company_id
        return company._ub_user_holds(*KEEPERS) or self._user_leads(body, *LEADERS)

    def _may_admit(self):
        return self._user_holds(*KEEPERS) or self._user_leads(self.body_id, *LEADERS)

    _may_plan = _may_decline = _may_answer = _may_put_back = _may_admit

    def _may_withdraw(self):
        """Who sent it; the secretary of the school for whoever has no login."""
        return (
            self._user_holds(*KEEPERS)
            or self.employee_id.sudo().user_id == self.env.user
            or self._user_leads(self.from_body_id, *LEADERS)
        )
