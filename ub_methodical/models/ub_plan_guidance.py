from odoo import api, fields, models


class UbPlanGuidance(models.Model):
    """What a plan rests on: orders and advice from above (001 cl. 5.2, 002 cl. 3.1)."""

    _inherit = "ub.plan"

    guidance_ids = fields.Many2many(
        "ub.guidance",
        "ub_guidance_plan_rel",
        string="Orders and advice from above",
        check_company=True,
        help="Stand in the basis of the plan, on the form too.",
    )

    seminar_note = fields.Char(
        "Practical seminars of the year",
        compute="_compute_seminar_note",
        compute_sudo=True,
    )

    @api.depends("body_id", "year_id")
    @api.depends_context("lang")
    def _compute_seminar_note(self):
        for plan in self:
            is_annual = plan.body_id and plan.year_id and plan.period == "year"
            plan.seminar_note = is_annual and plan.body_id._seminars_in_words(
                plan.year_id
            )

    def _basis_in_words(self):
        """The basis as it is printed: own words, then the papers it rests on."""
        self.ensure_one()
        papers = self.guidance_ids.sorted(lambda paper: (paper.date, paper.id))
        lines = [self.basis, *(paper._in_words() for paper in papers)]
        return "\n".join(line for line in lines if line)
