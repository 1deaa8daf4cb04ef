from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.ub_plan_line import DAYS


class UbPlanFillWizard(models.TransientModel):
    """Items come to a plan in preparation: from a template or from another plan."""

    _name = "ub.plan.fill"
    _description = "Filling a plan"
    _inherit = ["ub.form.mixin"]

    _about = ("plan_id", "template_id", "source_id")

    plan_id = fields.Many2one("ub.plan", required=True, ondelete="cascade")
    company_id = fields.Many2one(related="plan_id.company_id", related_sudo=False)
    type_id = fields.Many2one(related="plan_id.body_id.type_id", related_sudo=False)
    period = fields.Selection(related="plan_id.period", related_sudo=False)
    source = fields.Selection(
        [
            ("template", "A template"),
            ("plan", "Another plan"),
            ("annual", "The plan above"),
            ("education", "Self-education of the members"),
            ("courses", "Courses of the members"),
        ],
        "From",
        required=True,
        compute="_compute_source",
        store=True,
        precompute=True,
        readonly=False,
    )
    template_id = fields.Many2one(
        "ub.plan.template",
        "Template",
        compute="_compute_template_id",
        store=True,
        readonly=False,
        ondelete="cascade",
    )
    source_id = fields.Many2one(
        "ub.plan",
        "Taken from",
        compute="_compute_source_id",
        store=True,
        readonly=False,
        ondelete="cascade",
    )
    with_all_year = fields.Boolean("With what goes on all year")
    with_stages = fields.Boolean(
        "With the stages that are due",
        help="Of the plans that you may read; hearings of the themes come anyhow.",
    )
    preview = fields.Text("Items", compute="_compute_preview")

    @api.depends("plan_id")
    def _compute_source(self):
        for wizard in self:
            is_annual = wizard.plan_id.period == "year"
            wizard.source = "template" if is_annual else "annual"

    @api.depends("plan_id")
    def _compute_template_id(self):
        """The school's own template of this kind of body first."""
        for wizard in self:
            templates = self.env["ub.plan.template"]._for_school(wizard.company_id)
            fitting = templates._fitting(wizard.plan_id.body_id.type_id)
            general = templates.filtered(lambda template: not template.type_ids)
            wizard.template_id = (fitting or general)[:1]

    @api.depends("plan_id")
    def _compute_source_id(self):
        """The plan of the same body a year, or a month, earlier."""
        for wizard in self:
            plan = wizard.plan_id
            earlier = self.env["ub.plan"].search(
                [
                    ("company_id", "=", plan.company_id.id),
                    ("body_id", "=", plan.body_id.id),
                    ("post_id", "=", plan.post_id.id),
                    ("owner_id", "=", plan.owner_id.id),
                    ("period", "=", plan.period),
                    ("date_from", "<", plan.date_from),
                ],
                limit=1,
            )
            wizard.source_id = earlier

    @api.depends("source", "template_id", "source_id", "with_stages")
    @api.depends_context("lang")
    def _compute_preview(self):
        for wizard in self:
            if wizard.source == "template":
                lines = wizard.template_id.line_ids.filtered("is_on")
                words = [line._words("text") for line in lines]
            elif wizard.source == "plan":
                words = wizard.source_id.line_ids.mapped("name")
            elif wizard.source == "education":
                plan = wizard.plan_id
                lines = plan._prepare_education_lines(wizard.with_stages)
                words = [line["name"] for line in lines]
            elif wizard.source == "courses":
                plan = wizard.plan_id
                courses = plan._courses()
                words = [plan._prepare_course_line(one)["name"] for one in courses]
            else:
                words = []
            wizard.preview = "\n".join(word for word in words if word)

    def action_confirm(self):
        """Add the items; what stands in the plan already is not added again."""
        self.ensure_one()
        plan = self.plan_id
        if self.source == "annual":
            self._check_annual()
            plan._draw_from_above(self.with_all_year)
        elif self.source == "plan":
            self._check_chosen(self.source_id)
            plan._copy_from(self.source_id)
        elif self.source == "education":
            self._check_themes()
            plan._fill_from_education(self.with_stages)
        elif self.source == "courses":
            self._check_courses()
            plan._fill_from_courses()
        else:
            self._check_chosen(self.template_id)
            plan._fill_from_template(self.template_id)
        return {"type": "ir.actions.act_window_close"}

    def _check_chosen(self, record):
        if not record:
            raise UserError(self.env._("Choose first where the items come from."))
        if record == self.plan_id:
            raise UserError(self.env._("Choose another plan than this one."))

    def _check_annual(self):
        """Plans of days take at least the meetings and events from the calendar."""
        if not self.plan_id.above_id and self.plan_id.period not in DAYS:
            raise UserError(
                self.env._(
                    "There is no annual plan yet that this one could be drawn from: "
                    "write it first, or take a template."
                )
            )

    def _check_themes(self):
        if not self.plan_id._themes():
            raise UserError(
                self.env._(
                    "No member has handed in a theme of self-education for this year: "
                    "the teachers enter them under “Teachers”."
                )
            )

    def _check_courses(self):
        if not self.plan_id._courses():
            raise UserError(
                self.env._(
                    "No course is planned for a member in this year: the head plans "
                    "them under “Teachers”, Courses."
                )
            )
