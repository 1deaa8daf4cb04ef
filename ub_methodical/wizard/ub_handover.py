from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..roles import LEADERS


class UbHandover(models.TransientModel):
    """Everything that a person has in hand, and to whom it goes.

    Decisions, meetings, items of plans and vacant offices change hands at once, with a
    note; roles go the way of roles: the wizard drafts an order that releases and
    appoints.
    """

    _name = "ub.handover"
    _description = "Handing over roles and work"

    employee_id = fields.Many2one(
        "hr.employee", "Of", required=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", compute="_compute_company_id", compute_sudo=True
    )
    date = fields.Date("From", required=True, default=fields.Date.context_today)
    successor_id = fields.Many2one(
        "hr.employee",
        "All to",
        domain="[('company_id', '=', company_id), ('id', '!=', employee_id)]",
        ondelete="cascade",
        help="Fills every line; change single lines below.",
    )
    line_ids = fields.One2many("ub.handover.line", "wizard_id", "What is handed over")

    @api.depends("employee_id")
    def _compute_company_id(self):
        for wizard in self:
            wizard.company_id = wizard.employee_id.company_id

    @api.model
    def default_get(self, fields):
        values = super().default_get(fields)
        if "line_ids" not in fields:
            return values
        employee = self._employee_of_context(values)
        self.new({"employee_id": employee.id})._check_may_hand_over()
        values["employee_id"] = employee.id
        values["line_ids"] = [
            Command.create(vals) for vals in self._prepare_lines(employee.sudo())
        ]
        return values

    @api.model_create_multi
    def create(self, vals_list):
        wizards = super().create(vals_list)
        if not self.env.su:
            for wizard in wizards:
                wizard._check_may_hand_over()
        return wizards

    @api.model
    def _employee_of_context(self, values):
        if self.env.context.get("active_model") == "ub.teacher":
            card = self.env["ub.teacher"].browse(self.env.context.get("active_id"))
            return card.exists().sudo().employee_id
        chosen = values.get("employee_id")
        if self.env.context.get("active_model") == "hr.employee":
            chosen = self.env.context.get("active_id")
        employee = self.env["hr.employee"].browse(chosen)
        return employee.sudo().exists()

    def _may_hand_over(self):
        """Asked of the person's school, for whoever is really at the keyboard."""
        self.ensure_one()
        return self.employee_id.sudo().company_id._ub_user_manages()

    def _check_may_hand_over(self):
        if not self._may_hand_over():
            raise UserError(
                self.env._(
                    "Roles and work are handed over by the director or a deputy "
                    "director of the person's school: open it from the card."
                )
            )

    @api.model
    def _prepare_lines(self, employee):
        """One line per role that leads, office, and piece of work in hand."""
        memberships, holders = employee._ub_facts()
        decisions, meetings = employee._ub_open_work()
        found = (
            ("role", memberships.filtered(self._waits)),
            ("office", holders.filtered(self._is_vacant)),
            ("decision", decisions),
            ("meeting", meetings),
            ("plan_line", employee._ub_open_plan_lines()),
        )
        return [
            {"kind": kind, "record_id": record.id}
            for kind, records in found
            for record in records
        ]

    @api.model
    def _waits(self, fact):
        """A role that leads, which nobody else has taken."""
        if fact.role not in LEADERS:
            return False
        today = fields.Date.context_today(self)
        others = fact.body_id.membership_ids - fact
        taken = others.filtered(lambda o: o.role == fact.role and o._covers(today))
        return not taken or fact.role == "deputy_head" and not fact.date_to

    @api.model
    def _is_vacant(self, holder):
        if holder.end_reason != "left":
            return False
        later = holder.post_id._holder(holder.company_id)
        return not later or later == holder

    def action_hand_over(self):
        """Carry out the lines that have a successor; the others wait."""
        self.ensure_one()
        self._check_may_hand_over()
        lines = self.line_ids.filtered("successor_id")
        if not lines:
            raise UserError(self.env._("Choose who takes over, on at least one line."))
        lines._check_still_so()
        lines._hand_over_work()
        order = self._draft_order(lines.filtered(lambda line: line.kind == "role"))
        if not order:
            return {"type": "ir.actions.act_window_close"}
        return {
            "type": "ir.actions.act_window",
            "res_model": "ub.order",
            "res_id": order.id,
            "views": [(False, "form")],
        }

    def _draft_order(self, lines):
        """A draft with the user's own rights, to be worded, signed and registered."""
        orders = self.env["ub.order"]
        if not lines:
            return orders
        return orders.create(
            {
                "company_id": self.company_id.id,
                "date": self.date,
                "line_ids": [
                    Command.create(vals)
                    for line in lines
                    for vals in line._prepare_order_lines()
                ],
            }
        )
