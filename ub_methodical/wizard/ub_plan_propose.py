from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.ub_plan_line import MONTHS

MAX_ROWS = 50


class UbPlanPropose(models.TransientModel):
    """What a member proposes for the plan of his body: one line, one proposal.

    Typed or pasted; who leads the body enters what was brought on paper.
    """

    _name = "ub.plan.propose"
    _description = "Proposing items of a plan"
    _inherit = ["ub.form.mixin"]

    _about = ("body_id",)

    body_ids = fields.Many2many("ub.body", compute="_compute_body_ids")
    body_id = fields.Many2one(
        "ub.body",
        "To the plan of",
        required=True,
        ondelete="cascade",
        default=lambda self: self._default_body_id(),
    )
    company_id = fields.Many2one(related="body_id.company_id", related_sudo=False)
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        required=True,
        ondelete="cascade",
        default=lambda self: self.env["ub.plan"]._default_year_id(),
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Proposed by",
        required=True,
        ondelete="cascade",
        default=lambda self: self.env["ub.proposal"]._default_employee_id(),
    )
    may_enter = fields.Boolean(compute="_compute_may_enter")
    text = fields.Text("What to do")
    month = fields.Selection(MONTHS, "When")
    reason = fields.Text("Why")

    @api.model
    def _default_body_id(self):
        """His only association; councils and meetings of all staff come after it."""
        bodies = self.env["ub.proposal"].new()._bodies_of_sender()
        own = bodies.filtered(lambda body: body.category == "association") or bodies
        return own if len(own) == 1 else own.browse()

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_body_ids(self):
        self.body_ids = self.env["ub.proposal"].new()._bodies_of_sender()

    @api.depends("body_id")
    @api.depends_context("uid")
    def _compute_may_enter(self):
        """Whether he enters it for others too."""
        for wizard in self:
            proposal = self.env["ub.proposal"].new({"body_id": wizard.body_id.id})
            wizard.may_enter = proposal._may_admit()

    def action_confirm(self):
        """One proposal for each line, the same month and reason for all."""
        self.ensure_one()
        names = [" ".join(row.split()) for row in (self.text or "").splitlines()]
        names = [name.lstrip("-–•*").strip() for name in names if name]
        if not names or len(names) > MAX_ROWS:
            raise UserError(
                self.env._(
                    "Write what you propose, one item a line, not more than %(most)s.",
                    most=MAX_ROWS,
                )
            )
        self.env["ub.proposal"].create(
            [
                {
                    "name": name,
                    "text": self.reason,
                    "month": self.month,
                    "body_id": self.body_id.id,
                    "plan_year_id": self.year_id.id,
                    "employee_id": self.employee_id.id,
                }
                for name in names
            ]
        )
        return {"type": "ir.actions.act_window_close"}
