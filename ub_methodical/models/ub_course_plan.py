from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..roles import KEEPERS

_LONGEST = 6


class UbCoursePlan(models.Model):
    """The perspective plan of courses: who goes when to which, some years ahead.

    Its lines are the courses of the register that fall into its years (001, council
    3.2): they are drawn from the school's period as a proposal and corrected by hand,
    here, by the heads or on the card. The council considers the plan at a meeting.
    """

    _name = "ub.course.plan"
    _description = "Perspective plan of courses"
    _inherit = ["ub.personal.mixin"]
    _order = "year_from desc, id desc"
    _created_by = KEEPERS

    _field_of_question = "course_plan_ids"

    name = fields.Char(compute="_compute_name")
    employee_id = fields.Many2one(string="Drawn up by", required=False)
    body_id = fields.Many2one(
        string="Considered by", help="The council whose meeting looks at it."
    )
    year_from = fields.Integer(
        "From (year)",
        required=True,
        default=lambda self: self.env["ub.course"]._first_year(),
        aggregator=None,
        help="The autumn in which it begins.",
    )
    year_to = fields.Integer(
        "To (year)",
        required=True,
        default=lambda self: self.env["ub.course"]._first_year() + 5,
        aggregator=None,
        help="The spring in which it ends.",
    )
    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("submitted", "Sent to the council"),
            ("approved", "Considered"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    note = fields.Text(help="What is printed under the table.")
    course_ids = fields.Many2many(
        "ub.course", compute="_compute_course_ids", string="Courses"
    )
    course_count = fields.Integer("Courses in it", compute="_compute_course_ids")
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_course_plan_rel",
        "plan_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _transitions = {
        "submit": (("draft",), "submitted"),
        "return": (("submitted",), "draft"),
        "note_heard": (("draft", "submitted"), "approved"),
        "reopen": (("submitted", "approved"), "draft"),
        "hear": (("submitted",), None),
    }
    _open_fields = frozenset({"heard_note"})

    _years_in_order = models.Constraint(
        "CHECK (year_to > year_from)",
        "It ends in a spring after it has begun: «2026–2031» is five school years.",
    )

    @api.depends("year_from", "year_to")
    @api.depends_context("lang")
    def _compute_name(self):
        for plan in self:
            plan.name = self.env._(
                "Courses %(first)s–%(last)s", first=plan.year_from, last=plan.year_to
            )

    @api.depends("employee_id")
    def _compute_company_id(self):
        """Where nobody of the staff has drawn it up, the school that is chosen."""
        super()._compute_company_id()
        for plan in self:
            plan.company_id = plan.company_id or self.env.company

    def _creation_message(self):
        """It is the school's: nobody enters it in another one's name."""
        return self.env._("Entered in the program.")

    @api.depends("employee_id", "company_id")
    def _compute_body_id(self):
        """The methodical council of the school."""
        for plan in self:
            body = plan.body_id.sudo()
            if not body or body.company_id != plan.company_id:
                council = [
                    ("company_id", "=", plan.company_id.id),
                    ("type_id.code", "=", "methodical_council"),
                    ("state", "=", "active"),
                ]
                body = body.search(council, limit=1)
            plan.body_id = body

    @api.depends("year_from", "year_to", "company_id")
    @api.depends_context("uid")
    def _compute_course_ids(self):
        """Those that the reader may see; drawing and correcting change these."""
        for plan in self:
            plan.course_ids = self.env["ub.course"].search(plan._domain())
            plan.course_count = len(plan.course_ids)

    def _domain(self):
        """Courses of the plan's years, but for cancelled ones."""
        self.ensure_one()
        return (
            Domain("company_id", "=", self.company_id.id)
            & Domain("year", ">=", self.year_from)
            & Domain("year", "<", self.year_to)
            & Domain("state", "!=", "cancelled")
        )

    def _years(self):
        """The autumns of its school years."""
        return range(self.year_from, self.year_to)

    @api.constrains("year_from", "year_to")
    def _check_years(self):
        for plan in self:
            if not 2000 <= plan.year_from <= 2100:
                raise ValidationError(
                    self.env._("Type the year in four figures, for example 2026.")
                )
            if plan.year_to > plan.year_from + _LONGEST:
                raise ValidationError(
                    self.env._(
                        "A perspective plan looks at most %(years)s school years "
                        "ahead: correct the years.",
                        years=_LONGEST,
                    )
                )

    # Who

    def _may_own(self):
        return self._user_holds(*KEEPERS)

    _may_look_after = _may_own
    _may_submit = _may_return = _may_reopen = _may_note_heard = _may_own

    # Steps

    def action_submit(self):
        """It waits for the council's meeting."""
        for plan in self:
            plan._transit("submit")

    def action_return(self):
        for plan in self:
            plan._transit("return")

    def action_reopen(self):
        for plan in self:
            plan._transit("reopen")

    def action_note_heard(self):
        """A meeting that is not in the program has considered it."""
        for plan in self:
            plan._check_can("note_heard")
            if not (plan.heard_note or "").strip():
                raise UserError(
                    self.env._(
                        "Write number and date of the minutes under “Heard on paper” "
                        "first, or put the plan on the agenda of a meeting."
                    )
                )
            plan._transit("note_heard")

    def action_open_courses(self):
        """The lines, to be corrected by hand."""
        self.ensure_one()
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_course_action"
        )
        context = {"search_default_group_year": 1, "default_year": self.year_from}
        return {
            **action,
            "name": self.name,
            "domain": list(self._domain()),
            "context": context,
        }

    def _question_code(self):
        return "course_plan"

    def _follow_minutes(self, item):
        """Closed minutes of the council: it was considered (self: sudo)."""
        for plan in self.filtered(lambda one: one.state == "submitted"):
            plan._transit("note_heard")
