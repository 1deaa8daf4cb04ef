from collections import Counter

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..roles import KEEPERS
from .ub_plan_line import UNMET


class UbPlan(models.Model):
    """What a body, an office or the school will do in a year, month, week or day.

    Its words are locked once it is sent for approval; what became of each item is
    written down as long as the year lasts (001 cl. 4.1, 5.2; 003 cl. 5.1; 004).
    """

    _name = "ub.plan"
    _description = "Plan of work"
    _inherit = [
        "ub.led.mixin",
        "ub.approval.mixin",
        "ub.school.from.mixin",
        "ub.year.mixin",
        "ub.kyrgyz.search.mixin",
    ]
    _order = "date_from desc, id desc"
    _rec_names_search = ["body_id.name", "post_id.name", "theme"]
    _created_by = KEEPERS

    _paper_kind = "plan"

    body_id = fields.Many2one(
        "ub.body",
        "Body",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        tracking=True,
        help="Empty: the plan of an office, or of the whole school.",
    )
    post_id = fields.Many2one(
        "ub.post",
        "Plan of the office",
        index="btree_not_null",
        ondelete="restrict",
        help="For example the deputy director; empty: the plan of the school.",
    )
    # What stands above the table (001 cl. 6.6)
    school_theme = fields.Char(
        "Methodical theme of the school", compute="_compute_school_theme"
    )
    theme = fields.Char("Own methodical theme", tracking=True)
    basis = fields.Text(
        "Drawn up on the basis of",
        help="School's plan and development programme, results of last year, orders "
        "and advice of the district, teachers' self-education plans.",
    )
    aim = fields.Text()
    directions = fields.Text("Main directions")
    tasks = fields.Text()
    section_ids = fields.One2many("ub.plan.section", "plan_id", "Parts")
    line_ids = fields.One2many("ub.plan.line", "plan_id", "Items")
    line_count = fields.Integer("Items planned", compute="_compute_counts")
    done_count = fields.Integer("Items done", compute="_compute_counts")
    overdue_count = fields.Integer("Items overdue", compute="_compute_counts")
    can_lead = fields.Boolean(compute="_compute_can_lead")

    _period_uniq = models.UniqueIndex(
        "(company_id, year_id, COALESCE(body_id, 0), COALESCE(post_id, 0), period, "
        "date_from) WHERE state != 'cancelled' AND owner_id IS NULL",
        "There is a plan of this period already: open it, or choose another period.",
    )

    @api.depends("body_id", "post_id", "year_id", "period", "month", "date_from")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for plan in self:
            whose = plan.body_id.display_name or plan.post_id.name
            whose = whose or plan.company_id.sudo().name
            parts = (whose, plan._period_label())
            plan.display_name = ", ".join(part for part in parts if part)

    @api.depends("company_id", "year_id")
    def _compute_school_theme(self):
        years = (
            self.env["ub.year.school"]
            .sudo()
            .search_fetch(
                [
                    ("company_id", "in", self.company_id.ids),
                    ("year_id", "in", self.year_id.ids),
                ],
                ["company_id", "year_id", "theme"],
            )
        )
        themes = {(year.company_id.id, year.year_id.id): year.theme for year in years}
        for plan in self:
            key = (plan.company_id.id, plan.year_id.id)
            plan.school_theme = themes.get(key, False)

    def _compute_counts(self):
        today = fields.Date.context_today(self)
        counts = {plan: Counter() for plan in self._origin}
        for plan, state, due, number in self.env["ub.plan.line"]._read_group(
            [("plan_id", "in", self.ids)],
            ["plan_id", "state", "date_due:day"],
            ["__count"],
        ):
            counts[plan][state] += number
            if state in UNMET and due and due < today:
                counts[plan]["overdue"] += number
        for plan in self:
            found = counts.get(plan._origin, Counter())
            planned = sum(number for key, number in found.items() if key != "overdue")
            plan.line_count = planned - found["dropped"]
            plan.done_count = found["done"]
            plan.overdue_count = found["overdue"]

    @api.depends("body_id")
    @api.depends_context("uid")
    def _compute_can_lead(self):
        for plan in self:
            plan.can_lead = plan._may_lead()

    @api.constrains("body_id", "post_id")
    def _check_whose(self):
        for plan in self:
            if plan.body_id and plan.post_id:
                raise ValidationError(
                    self.env._(
                        "A plan is of a body or of an office: empty one of the two."
                    )
                )

    def _whose_key(self):
        """Plans of the same body, office or school in a year have one key."""
        return (self.company_id.id, self.year_id.id, self.body_id.id, self.post_id.id)

    def _prepare_document_vals(self):
        return {
            **super()._prepare_document_vals(),
            "audience": "body" if self.body_id else "school",
        }
