from odoo import api, fields, models
from odoo.fields import Domain

from ..people_field import People
from ..roles import LEADERS

TO_DO = ("open", "partly")
OPEN = (*TO_DO, "reported")
HELD = ("held", "minutes", "closed")


class UbDecision(models.Model):
    """What was decided: text, who answers for it, by when, and what became of it.

    The words belong to the minutes and are locked with them; the fulfilment lives
    on, also after the year is closed (``ub_decision_life``). A term tied to a
    quarter follows the quarter when its dates move, as long as the decision is not
    met.
    """

    _name = "ub.decision"
    _description = "Decision"
    _inherit = [
        "hr.mixin",
        "ub.state.mixin",
        "ub.meeting.part.mixin",
        "ub.due.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date_due, id"
    _rec_name = "text"
    _rec_names_search = ["text", "number"]
    _check_company_auto = True
    _mail_post_access = "read"

    _anchors = ("item_id",)
    _due_while = ("state", TO_DO)

    item_id = fields.Many2one(
        "ub.agenda.item", required=True, index=True, ondelete="cascade"
    )
    meeting_id = fields.Many2one(
        related="item_id.meeting_id", store=True, index=True, required=False
    )
    sequence = fields.Integer(default=10)
    number = fields.Char(
        readonly=True,
        copy=False,
        help="Protocol/question.decision, fixed when the minutes are written.",
    )
    text = fields.Text("Decision", required=True)
    responsible_id = fields.Many2one(
        "hr.employee",
        "Responsible",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    co_responsible_ids = People(
        "ub_decision_responsible_rel",
        string="Together with",
        check_company=True,
    )
    responsible_body_id = fields.Many2one(
        "ub.body",
        "Body that answers for it",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="Its head carries it out and reports it.",
    )
    responsible_names = fields.Char(
        "Who answers for it", compute="_compute_responsible_names", compute_sudo=True
    )
    state = fields.Selection(
        [
            ("open", "To be done"),
            ("partly", "Partly done"),
            ("reported", "Reported done"),
            ("done", "Done, off control"),
            ("withdrawn", "Withdrawn"),
            ("superseded", "Superseded"),
        ],
        default="open",
        required=True,
        readonly=True,
        copy=False,
    )
    superseded_by_id = fields.Many2one(
        "ub.decision",
        "Superseded by",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    term_id = fields.Many2one(
        "ub.term",
        "By the end of the quarter",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    date_due = fields.Date(
        "Term", compute="_compute_date_due", store=True, readonly=False, index=True
    )
    date_done = fields.Date("Done on", readonly=True, copy=False)
    is_mine = fields.Boolean("Mine", compute="_compute_is_mine", search="_search_mine")
    is_of_my_bodies = fields.Boolean(
        "Of my bodies", compute="_compute_is_of_my_bodies", search="_search_my_bodies"
    )
    step_ids = fields.One2many(
        "ub.decision.step", "decision_id", "What became of it", readonly=True
    )
    reviewed_item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_reviewed_rel",
        "ub_decision_id",
        "ub_agenda_item_id",
        "Looked at under",
        readonly=True,
        copy=False,
    )

    # The register of a school: what is open, what is overdue
    _control = models.Index("(company_id, state, date_due)")

    @api.depends("number", "text")
    def _compute_display_name(self):
        for decision in self:
            parts = (decision.number, decision.text)
            decision.display_name = " ".join(part for part in parts if part)

    @api.depends(
        "responsible_id.name", "co_responsible_ids.name", "responsible_body_id.name"
    )
    def _compute_responsible_names(self):
        for decision in self:
            people = decision.responsible_id | decision.co_responsible_ids
            names = people.mapped("name") + decision.responsible_body_id.mapped("name")
            decision.responsible_names = ", ".join(names)

    @api.depends("term_id.date_to")
    def _compute_date_due(self):
        for decision in self:
            if decision.term_id and decision.state in OPEN:
                decision.date_due = decision.term_id.date_to

    @api.depends("responsible_id", "co_responsible_ids", "responsible_body_id")
    @api.depends_context("uid")
    def _compute_is_mine(self):
        mine = self._origin.filtered_domain(self._search_mine("in", [True]))
        for decision in self:
            decision.is_mine = decision._origin in mine

    def _search_mine(self, operator, value):
        """The user answers for it, in person or as the leader of a body."""
        if operator != "in":
            return NotImplemented
        people = self.env.user.sudo().employee_ids.ids
        mine = (
            Domain("responsible_id", "in", people)
            | Domain("co_responsible_ids", "in", people)
            | Domain("responsible_body_id", "in", self._my_bodies(leading=True).ids)
        )
        return mine if True in value else ~mine

    @api.depends("body_id")
    @api.depends_context("uid")
    def _compute_is_of_my_bodies(self):
        bodies = self._my_bodies()
        for decision in self:
            decision.is_of_my_bodies = decision.body_id in bodies

    def _search_my_bodies(self, operator, value):
        if operator != "in":
            return NotImplemented
        own = Domain("body_id", "in", self._my_bodies().ids)
        return own if True in value else ~own

    @api.model
    def _my_bodies(self, leading=False):
        """Bodies to which the user belongs today, or which he leads."""
        facts = [("employee_id.user_id", "=", self.env.uid), ("is_acting", "=", True)]
        if leading:
            facts.append(("role", "in", LEADERS))
        return self.env["ub.membership"].sudo().search(facts).body_id

    @api.depends("state", "meeting_id.state")
    def _compute_is_locked(self):
        """The words are locked with the minutes, whatever became of the decision."""
        for decision in self:
            decision.is_locked = decision.sudo().meeting_id.is_locked

    @api.model_create_multi
    def create(self, vals_list):
        """The minutes tell of the birth of a decision: no message for each."""
        quiet = self.with_context(mail_create_nolog=True, mail_create_nosubscribe=True)
        return super(UbDecision, quiet).create(vals_list).with_env(self.env)

    def _is_adopted(self):
        """Decided: before the meeting is held it is only an intention."""
        return self.sudo().meeting_id.state in HELD
