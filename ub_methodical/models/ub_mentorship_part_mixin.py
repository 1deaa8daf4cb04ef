from odoo import fields, models


class UbMentorshipPartMixin(models.AbstractModel):
    """What stands under a pair: for those two, the head and who manages the school."""

    _name = "ub.mentorship.part.mixin"
    _description = "Part of a mentoring pair's work"
    _inherit = ["ub.screen.mixin"]

    mentorship_id = fields.Many2one(
        "ub.mentorship", "Pair", required=True, index=True, ondelete="restrict"
    )
    young_id = fields.Many2one(
        related="mentorship_id.employee_id",
        string="Young teacher",
        store=True,
        precompute=True,
        index=True,
    )
    mentor_id = fields.Many2one(
        related="mentorship_id.mentor_id",
        string="Mentor",
        store=True,
        precompute=True,
        index=True,
    )
    body_id = fields.Many2one(
        related="mentorship_id.body_id", string="Association", store=True, index=True
    )
    company_id = fields.Many2one(
        related="mentorship_id.company_id", store=True, precompute=True, index=True
    )
