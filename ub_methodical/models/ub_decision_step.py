from odoo import api, fields, models


class UbDecisionStep(models.Model):
    """One line of the log of a decision: what became of it, when, in whose name.

    Lines are only added, by the steps of the decision; nobody has the right to
    change or to delete one, so a decision with a log stays as well.
    """

    _name = "ub.decision.step"
    _description = "Step of a decision"
    _inherit = ["ub.screen.mixin"]
    _order = "date desc, id desc"
    _rec_name = "kind"

    decision_id = fields.Many2one(
        "ub.decision", required=True, readonly=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        related="decision_id.company_id", store=True, index=True
    )
    body_id = fields.Many2one(related="decision_id.body_id", store=True, index=True)
    kind = fields.Selection(
        [
            ("report", "Reported done"),
            ("send_back", "Sent back"),
            ("partly", "Partly done"),
            ("lift", "Taken off control"),
            ("extend", "Term extended"),
            ("withdraw", "Withdrawn"),
            ("supersede", "Superseded"),
            ("reopen", "Taken under control again"),
            ("hand", "Handed over"),
        ],
        "What",
        required=True,
        readonly=True,
    )
    date = fields.Date("On", required=True, readonly=True)
    employee_id = fields.Many2one(
        "hr.employee",
        "In the name of",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    user_id = fields.Many2one(
        "res.users", "Entered by", required=True, readonly=True, ondelete="restrict"
    )
    who = fields.Char(compute="_compute_who", compute_sudo=True)
    old_date = fields.Date("Former term", readonly=True)
    new_date = fields.Date("New term", readonly=True)
    note = fields.Text(readonly=True)
    attachment_ids = fields.Many2many(
        "ir.attachment",
        "ub_decision_step_attachment_rel",
        string="Evidence",
        readonly=True,
    )

    @api.depends("employee_id", "user_id")
    def _compute_who(self):
        """The person whose step it is; who typed it, when that was another one."""
        for step in self:
            person, user = step.employee_id, step.user_id
            if person and person.user_id != user:
                step.who = self.env._(
                    "%(person)s (entered by %(user)s)",
                    person=person.name,
                    user=user.name,
                )
            else:
                step.who = person.name or user.name
