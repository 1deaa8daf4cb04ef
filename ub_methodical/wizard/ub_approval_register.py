from odoo import api, fields, models


class UbApprovalRegister(models.TransientModel):
    """What was signed with the pen is registered: once for one paper or for many."""

    _name = "ub.approval.register"
    _description = "Approval on paper"
    _inherit = ["ub.form.mixin"]

    _about = ("step_ids",)

    step_ids = fields.Many2many(
        "ub.approval.step", "ub_approval_register_step_rel", required=True
    )
    by = fields.Selection(
        [("meeting", "Meetings"), ("office", "Offices"), ("both", "Both")],
        compute="_compute_by",
    )
    is_single = fields.Boolean("One paper", compute="_compute_by")
    has_opinion = fields.Boolean(compute="_compute_by")
    date = fields.Date(
        "Signed on", required=True, default=lambda self: fields.Date.context_today(self)
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Signed by",
        help="Empty: who held the office on that day, the acting holder first.",
    )
    number = fields.Char("Minutes №", help="As it stands in the book of the body.")
    opinion = fields.Text("Reasoned opinion")
    photo = fields.Binary("Photo of the signed paper", attachment=True)
    photo_name = fields.Char()

    @api.depends("step_ids")
    def _compute_by(self):
        for form in self:
            steps = form.step_ids._origin
            kinds = set(steps.mapped("by"))
            form.by = kinds.pop() if len(kinds) == 1 else kinds and "both"
            form.is_single = len(steps) == 1
            form.has_opinion = any(steps.mapped("has_opinion"))

    def action_confirm(self):
        """Each paper in turn; what cannot be registered leaves all as they were."""
        self.ensure_one()
        facts = {
            "mode": "paper",
            "date": self.date,
            "employee": self.employee_id,
            "number": self.number,
            "opinion": self.opinion,
            "photo": self.photo,
            "photo_name": self.photo_name,
        }
        self.step_ids._pass(facts)
        return {"type": "ir.actions.act_window_close"}
