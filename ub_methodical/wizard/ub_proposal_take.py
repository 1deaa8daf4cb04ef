from odoo import api, fields, models


class UbProposalTake(models.TransientModel):
    """Proposals come to the agenda of a meeting, or are declined with a reason."""

    _name = "ub.proposal.take"
    _description = "Take up proposals"
    _inherit = ["ub.form.mixin"]

    _about = ("proposal_ids", "meeting_id")

    proposal_ids = fields.Many2many("ub.proposal", string="Proposals", required=True)
    step = fields.Selection(
        [("admit", "Take it up"), ("decline", "Decline it")],
        "What happens",
        required=True,
        default="admit",
    )
    meeting_id = fields.Many2one("ub.meeting", "Meeting", ondelete="cascade")
    reason = fields.Char(help="Who proposed it reads the reason.")
    body_ids = fields.Many2many("ub.body", compute="_compute_body_ids")

    @api.depends("proposal_ids")
    def _compute_body_ids(self):
        for take in self:
            take.body_ids = take.proposal_ids.body_id

    def action_confirm(self):
        self.ensure_one()
        if self.step == "admit":
            self.proposal_ids._admit(self.meeting_id)
        else:
            self.proposal_ids._decline(self.reason)
        return {"type": "ir.actions.act_window_close"}
