from odoo import api, fields, models
from odoo.fields import Domain


class UbDecision(models.Model):
    """What was decided: text, who answers for it, and by when.

    A term tied to a quarter follows the quarter when its dates move, as long as
    the decision is not met.
    """

    _name = "ub.decision"
    _description = "Decision"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "date_due, id"
    _rec_name = "text"

    _anchors = ("item_id",)

    item_id = fields.Many2one(
        "ub.agenda.item", required=True, index=True, ondelete="cascade"
    )
    meeting_id = fields.Many2one(
        related="item_id.meeting_id", store=True, index=True, required=False
    )
    sequence = fields.Integer(default=10)
    number = fields.Char(
        readonly=True, copy=False, help="Protocol/question.decision, fixed at closing."
    )
    text = fields.Text("Decision", required=True)
    responsible_id = fields.Many2one(
        "hr.employee", "Responsible", index="btree_not_null", ondelete="restrict"
    )
    co_responsible_ids = fields.Many2many(
        "hr.employee", "ub_decision_responsible_rel", string="Together with"
    )
    responsible_body_id = fields.Many2one(
        "ub.body",
        "Body that answers for it",
        index="btree_not_null",
        ondelete="restrict",
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
        index=True,
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
        ondelete="restrict",
    )
    date_due = fields.Date(
        "Term", compute="_compute_date_due", store=True, readonly=False, index=True
    )
    date_done = fields.Date("Done on")
    is_overdue = fields.Boolean(
        compute="_compute_is_overdue", search="_search_is_overdue"
    )

    @api.depends("term_id.date_to")
    def _compute_date_due(self):
        for decision in self:
            if decision.term_id and not decision.date_done:
                decision.date_due = decision.term_id.date_to

    @api.depends("date_due", "date_done")
    def _compute_is_overdue(self):
        today = fields.Date.context_today(self)
        for decision in self:
            due = decision.date_due
            decision.is_overdue = bool(due and due < today and not decision.date_done)

    def _search_is_overdue(self, operator, value):
        if operator != "in":
            return NotImplemented
        overdue = Domain("date_due", "<", "today") & Domain("date_done", "=", False)
        return overdue if True in value else ~overdue
