from odoo import fields, models


class UbApprovalOldLine(models.TransientModel):
    """One approval mark of an old paper."""

    _name = "ub.approval.old.line"
    _description = "Mark of an old paper"
    _inherit = ["ub.form.mixin"]

    _about = ("step_id",)

    wizard_id = fields.Many2one(
        "ub.approval.old", required=True, index=True, ondelete="cascade"
    )
    step_id = fields.Many2one(
        "ub.approval.route.step", "Mark", required=True, ondelete="cascade"
    )
    who = fields.Char(related="step_id.who")
    by = fields.Selection(related="step_id.by")
    date = fields.Date()
    number = fields.Char("Minutes №")
    employee_id = fields.Many2one("hr.employee", "Signed by")

    def _facts(self):
        return {
            "date": self.date,
            "number": self.number,
            "employee": self.employee_id,
        }
