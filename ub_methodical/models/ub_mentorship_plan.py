from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbMentorshipPlan(models.Model):
    """The plan of a pair for a school year: looked at by the meeting, then signed.

    Both of the pair write it (000 cl. 3.7, 001 plan IV.1); who keeps the papers of
    the school enters it for them.
    """

    _name = "ub.mentorship.plan"
    _description = "Mentoring plan"
    _inherit = ["ub.mentorship.paper.mixin", "ub.personal.plan.mixin"]
    _order = "year_id desc, employee_name, id"
    _rec_names_search = ["employee_id.name", "mentor_id.name"]

    _field_of_question = "mentorship_plan_ids"
    _approval_question = "mentoring_plans"
    _mine_through = ("young_id", "mentor_id")
    _open_fields = frozenset({"heard_note", "signed_on", "line_ids"})

    # The one for whom it is made; its mentor writes it as well
    employee_id = fields.Many2one(
        related="mentorship_id.employee_id",
        store=True,
        precompute=True,
        default=None,
    )
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env["ub.year"]._of(fields.Date.context_today(self)),
    )
    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("submitted", "Handed in"),
            ("approved", "Considered"),
            ("done", "Finished"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    aim = fields.Text()
    line_ids = fields.One2many("ub.mentorship.line", "plan_id", "Lines", copy=True)
    signed_on = fields.Date(
        "Approved with the pen on",
        copy=False,
        help="The day that stands under БЕКИТЕМИН on the paper.",
    )
    may_sign = fields.Boolean(compute="_compute_may_sign")
    progress = fields.Char(compute="_compute_progress")
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_mentorship_plan_rel",
        "plan_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _year_uniq = models.Constraint(
        "UNIQUE (mentorship_id, year_id)",
        "This pair has a plan of this school year already: open that one.",
    )

    @api.depends("mentorship_id", "year_id")
    def _compute_display_name(self):
        for plan in self:
            words = [plan.mentorship_id.display_name, plan.year_id.name]
            plan.display_name = ", ".join(filter(None, words))

    @api.depends("line_ids.done_on")
    def _compute_progress(self):
        """How many of its lines are done: «3 / 8»."""
        for plan in self:
            done = plan.line_ids.filtered("done_on")
            total = len(plan.line_ids)
            plan.progress = f"{len(done)} / {total}" if total else False

    @api.depends("young_id", "company_id")
    @api.depends_context("uid")
    def _compute_may_sign(self):
        for plan in self:
            plan.may_sign = plan._user_holds(*KEEPERS)

    @api.model_create_multi
    def create(self, vals_list):
        plans = super().create(vals_list)
        plans.filtered("signed_on")._check_may_sign()
        return plans

    def write(self, vals):
        if "signed_on" in vals:
            self._check_may_sign()
        return super().write(vals)

    def _check_may_sign(self):
        """The director's pen is noted by who keeps the papers, not by the two."""
        if not all(plan.may_sign for plan in self):
            raise UserError(
                self.env._(
                    "That the director approved it with the pen is noted by who keeps "
                    "the papers of the school. Ask the secretary of the school."
                )
            )

    def action_reopen(self):
        """What is written anew was not signed."""
        result = super().action_reopen()
        self.sudo().signed_on = False
        return result

    @api.depends("state", "mentorship_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    def _question_code(self):
        return self._approval_question

    def _prepare_question_vals(self, meeting, code):
        """The mentor speaks to it."""
        vals = super()._prepare_question_vals(meeting, code)
        speaker = self.mentor_id.id if len(self.mentor_id) == 1 else False
        return {**vals, "speaker_id": speaker}
