from odoo import api, fields, models
from odoo.exceptions import UserError


class UbDecisionMove(models.TransientModel):
    """What became of decisions: the day, the words, in whose name.

    The decision itself checks who may say so; the wizard only asks.
    """

    _name = "ub.decision.move"
    _description = "Entering what became of decisions"
    _inherit = ["ub.form.mixin"]

    _about = ("decision_ids", "other_id")

    decision_ids = fields.Many2many(
        "ub.decision",
        "ub_decision_move_rel",
        string="Decisions",
        required=True,
        default=lambda self: self._default_decisions(),
    )
    company_id = fields.Many2one("res.company", compute="_compute_company_id")
    is_single = fields.Boolean(compute="_compute_company_id")
    kind = fields.Selection(
        [
            ("report", "It is done"),
            ("send_back", "Send it back"),
            ("partly", "Done in part"),
            ("lift", "Take it off control"),
            ("extend", "Extend the term"),
            ("withdraw", "Withdraw it"),
            ("supersede", "Replaced by another decision"),
            ("reopen", "Take it under control again"),
        ],
        "What",
        required=True,
    )
    date = fields.Date("On", required=True, default=fields.Date.context_today)
    actor_ids = fields.Many2many("hr.employee", compute="_compute_actor_ids")
    employee_id = fields.Many2one(
        "hr.employee",
        "In the name of",
        compute="_compute_employee_id",
        store=True,
        readonly=False,
        ondelete="cascade",
        help="You enter it; the log tells both names.",
    )
    note = fields.Text("In words")
    term_id = fields.Many2one(
        "ub.term", "By the end of the quarter", ondelete="cascade"
    )
    date_due = fields.Date("New term")
    other_id = fields.Many2one(
        "ub.decision", "The decision that replaces it", ondelete="cascade"
    )
    attachment_ids = fields.Many2many(
        "ir.attachment", "ub_decision_move_attachment_rel", string="Evidence"
    )

    @api.model
    def _default_decisions(self):
        if self.env.context.get("active_model") != "ub.decision":
            return self.env["ub.decision"]
        return self.env["ub.decision"].browse(self.env.context.get("active_ids", []))

    @api.depends("decision_ids")
    def _compute_company_id(self):
        for wizard in self:
            wizard.company_id = wizard.decision_ids.company_id[:1]
            wizard.is_single = len(wizard.decision_ids) == 1

    @api.depends("decision_ids", "kind", "date")
    def _compute_actor_ids(self):
        """In whose name it can be: who has the step in all of the decisions."""
        for wizard in self:
            people = [
                set(d._offered_actors(wizard.kind, wizard.date).ids)
                for d in wizard.decision_ids._origin._filtered_access("read")
            ]
            common = set.intersection(*people) if people else set()
            wizard.actor_ids = self.env["hr.employee"].browse(sorted(common))

    @api.depends("actor_ids")
    def _compute_employee_id(self):
        for wizard in self:
            people = wizard.actor_ids
            own = people.filtered(lambda e: e.user_id == self.env.user)
            decision = wizard.decision_ids._origin[:1]
            if people and not own and decision:
                own = people & decision._default_actor(wizard.kind, wizard.date)
            wizard.employee_id = (own or people)[:1]

    def action_enter(self):
        """Take the step on each decision; one refusal stops them all."""
        self.ensure_one()
        if not self.decision_ids:
            raise UserError(self.env._("Choose the decisions first."))
        self.decision_ids._take(
            self.kind,
            date=self.date,
            employee=self.employee_id,
            note=self.note,
            term=self.term_id,
            date_due=self.date_due,
            other=self.other_id,
            attachments=self.attachment_ids,
        )
        return {"type": "ir.actions.act_window_close"}
