from odoo import fields, models


class UbPlanLineGuidance(models.Model):
    """The order or advice from above that an item of a plan carries out."""

    _inherit = "ub.plan.line"

    guidance_ids = fields.Many2many(
        "ub.guidance",
        "ub_guidance_plan_line_rel",
        "ub_plan_line_id",
        "ub_guidance_id",
        "Carries out",
        check_company=True,
        copy=False,
    )
