from odoo import fields, models


class UbConsultationAnswer(models.TransientModel):
    """Who is asked agrees on a day, advises, passes it on or declines with a reason."""

    _name = "ub.consultation.answer"
    _description = "Answer a request for help"
    _inherit = ["ub.form.mixin"]

    _about = ("consultation_id",)

    consultation_id = fields.Many2one(
        "ub.consultation", "Request", required=True, ondelete="cascade"
    )
    step = fields.Selection(
        [
            ("agree", "Agree on a day"),
            ("give", "It was given: write the advice"),
            ("pass_on", "Pass it on to somebody who can help"),
            ("decline", "Decline"),
        ],
        "What happens",
        required=True,
        default="agree",
    )
    date = fields.Date("Day", default=fields.Date.context_today)
    place = fields.Char("Time and place", help="For example «14:30, 12-кабинет».")
    advice = fields.Text("What was advised")
    employee_id = fields.Many2one("hr.employee", "Who can help", ondelete="cascade")
    company_id = fields.Many2one(related="consultation_id.company_id")
    reason = fields.Char(help="Who asked reads the reason.")

    def action_confirm(self):
        self.ensure_one()
        getattr(self, f"_do_{self.step}")(self.consultation_id)
        return {"type": "ir.actions.act_window_close"}

    def _do_agree(self, consultation):
        consultation._agree(self.date, self.place)

    def _do_give(self, consultation):
        facts = {"date": self.date}
        if (self.advice or "").strip():
            facts["advice"] = self.advice
        consultation._give(facts)

    def _do_pass_on(self, consultation):
        consultation._pass_on(self.employee_id)

    def _do_decline(self, consultation):
        consultation._decline(self.reason)
