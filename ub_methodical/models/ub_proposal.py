from odoo import fields, models


class UbProposal(models.Model):
    """A question that somebody asks a body to take up: a member, or a body below it.

    The head admits it to an agenda; what was decided returns to who sent it.
    """

    _name = "ub.proposal"
    _description = "Proposed question"
    _inherit = [
        "ub.state.mixin",
        "ub.school.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "id desc"

    _transitions = {
        "admit": (("proposed",), "admitted"),
        "decline": (("proposed",), "declined"),
        "withdraw": (("proposed",), "withdrawn"),
        "answer": (("admitted",), "answered"),
    }
    _open_states = ("proposed",)

    name = fields.Char("Question", required=True)
    text = fields.Text("Why, and what is asked for")
    kind_id = fields.Many2one("ub.agenda.kind", "Kind", ondelete="restrict")
    body_id = fields.Many2one(
        "ub.body", "To", required=True, index=True, check_company=True
    )
    from_body_id = fields.Many2one(
        "ub.body", "Sent by", index="btree_not_null", check_company=True
    )
    employee_id = fields.Many2one(
        "hr.employee", "Proposed by", index="btree_not_null", ondelete="restrict"
    )
    state = fields.Selection(
        [
            ("proposed", "Proposed"),
            ("admitted", "On the agenda"),
            ("answered", "Answered"),
            ("declined", "Declined"),
            ("withdrawn", "Withdrawn"),
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
    answer = fields.Text(readonly=True, copy=False, help="What the body decided.")
    reason = fields.Char("Why it is not taken up", copy=False)

    def _may_admit(self):
        return self._user_holds("direct", "manage", "record") or self._user_leads(
            self.body_id, "head", "deputy_head", "secretary"
        )

    _may_decline = _may_answer = _may_admit

    def _may_withdraw(self):
        return self.employee_id.sudo().user_id == self.env.user or self._may_admit()
