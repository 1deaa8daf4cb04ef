from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS


class UbPersonalMixin(models.AbstractModel):
    """What a teacher keeps of his own work: his to write, his head's to see.

    Whoever keeps the papers of the school enters it for who has no login, and the
    talk says so («X entered it for Y»). Heads of the teacher's bodies and who manages
    the school read it, nobody else does. Meetings of the body look at it through
    questions of their agenda (``item_ids``), whose closed minutes are the proof.
    """

    _name = "ub.personal.mixin"
    _description = "Personal work of a teacher"
    _inherit = [
        "ub.state.mixin",
        "ub.school.mixin",
        "ub.kyrgyz.mixin",
        "ub.mine.mixin",
        "mail.thread",
    ]
    _anchors = ("company_id", "employee_id")
    _mail_post_access = "read"

    # The field in which a question of an agenda names these papers
    _field_of_question: str | None = None

    employee_id = fields.Many2one(
        "hr.employee",
        "Teacher",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        default=lambda self: self._default_employee_id(),
    )
    employee_name = fields.Char(related="employee_id.name", store=True)
    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        compute="_compute_body_id",
        store=True,
        precompute=True,
        readonly=False,
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="The association whose meeting looks at it.",
    )
    heard_note = fields.Char(
        "Heard on paper",
        copy=False,
        help="A meeting that is not in the program: «№ 2 протокол, 05.11.2025».",
    )
    heard_label = fields.Char(
        "Heard at a meeting", compute="_compute_heard_label", compute_sudo=True
    )

    @api.model
    def _default_employee_id(self):
        return self.env.user._ub_employees(self.env.company)[:1].sudo(False)

    @api.depends("employee_id")
    def _compute_company_id(self):
        for record in self:
            record.company_id = record.employee_id.sudo().company_id

    @api.depends("employee_id")
    def _compute_body_id(self):
        """The first association to which the teacher belongs today."""
        facts = self.env["ub.membership"].sudo()
        found = facts.search(
            [
                ("employee_id", "in", self.employee_id.ids),
                ("body_id.category", "=", "association"),
                ("is_acting", "=", True),
            ],
            order="id",
        ).grouped(lambda fact: fact.employee_id.id)
        for record in self:
            body = record.body_id.sudo()
            if body.company_id != record.employee_id.sudo().company_id:
                body = body.browse()
            own = found.get(record.employee_id.id)
            record.body_id = body or (own[0].body_id if own else False)

    @api.depends("heard_note")
    @api.depends_context("lang")
    def _compute_heard_label(self):
        lines = self.env["ub.plan.line"]
        for record in self:
            words = [lines._words_of_meeting(meeting) for meeting in record._heard_at()]
            record.heard_label = "; ".join(filter(None, [*words, record.heard_note]))

    def _heard_at(self):
        """Meetings with closed minutes that have heard it, in order (sudo)."""
        items = self._items_of_hearing().filtered(lambda item: item._was_heard())
        return items.meeting_id.sorted("date_start")

    def _items_of_hearing(self):
        """Questions that look at it (sudo); models leave some out."""
        return self.sudo().item_ids

    @api.depends("state", "employee_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    def _creation_message(self):
        """Nobody is surprised by what was entered in his name."""
        if self.is_mine:
            return super()._creation_message()
        return self.env._(
            "%(who)s entered it for %(whom)s.",
            who=self.env.user.name,
            whom=self.employee_id.name,
        )

    # Who

    def _may_own(self):
        """The teacher himself, or who keeps the papers of the school for him."""
        self.ensure_one()
        return self.is_mine or self._user_holds(*KEEPERS)

    def _may_look_after(self):
        """Heads of the teacher's bodies, and who manages the school."""
        self.ensure_one()
        led = ("led", self.employee_id.id, None) in self.env.user._ub_facts()
        return led or self._user_holds(*KEEPERS)

    def _may_hear(self):
        """Who prepares the meetings of the body."""
        self.ensure_one()
        return self._user_holds(*KEEPERS) or self._user_leads(self.body_id, *LEADERS)

    # Meetings

    def action_put_on_agenda(self):
        """The body's next meeting looks at all that is chosen, a question a kind."""
        self.check_access("read")
        for record in self:
            record._check_ready_to_hear()
            record._check_can("hear")
        bodies = self.body_id
        if len(bodies) != 1:
            raise UserError(
                self.env._(
                    "Choose papers of one and the same body: its next meeting looks at "
                    "them together."
                )
            )
        meeting = self.env["ub.meeting"]._next_of(bodies)
        for code, papers in self.grouped(lambda one: one._question_code()).items():
            papers._put_on(meeting, code)
        return meeting.get_formview_action()

    def _put_on(self, meeting, code):
        item = meeting.item_ids.filtered(lambda item: item.kind_id.code == code)
        item = item[:1] or item.create(self._prepare_question_vals(meeting, code))
        links = [Command.link(paper.id) for paper in self]
        item.write({self._field_of_question: links})

    def _question_code(self):
        """The kind of question with which a meeting looks at it."""
        raise NotImplementedError

    def _check_ready_to_hear(self):
        """Refuse with a sentence what a meeting cannot look at; models add to it."""
        self.ensure_one()
        if not self.body_id:
            raise UserError(
                self.env._(
                    "“%(name)s” names no body: choose the association whose meeting "
                    "looks at it.",
                    name=self.display_name,
                )
            )

    def _prepare_question_vals(self, meeting, code):
        kinds = self.env["ub.agenda.kind"].with_context(active_test=False)
        kind = kinds.search([("code", "=", code)], limit=1)
        return {
            "meeting_id": meeting.id,
            "kind_id": kind.id,
            "name": kind._words(meeting.body_id) or self._description,
            "speaker_id": self.employee_id.id if len(self.employee_id) == 1 else False,
            "sequence": meeting._last_sequence(),
        }
