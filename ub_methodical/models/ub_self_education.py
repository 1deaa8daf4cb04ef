from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

LONGEST = 5


class UbSelfEducation(models.Model):
    """A teacher's theme of self-education over some years, with its individual plan.

    The theme is what the association keeps a list of (001 cl. 6.10); the plan is the
    teacher's own, approved by the meeting of his association (000 cl. 2.6, 001
    cl. 3.4). No folder is asked of anybody (order № 1097 of the ministry): it never
    stands in a reminder, nothing of it is overdue.
    """

    _name = "ub.self.education"
    _description = "Self-education"
    _inherit = ["ub.personal.plan.mixin"]
    _order = "employee_name, year_from desc, id"
    _rec_names_search = ["name", "employee_id.name"]

    _field_of_question = "education_ids"

    name = fields.Char("Theme", required=True, tracking=True)
    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("submitted", "Handed in"),
            ("approved", "Approved"),
            ("done", "Finished"),
            ("dropped", "Given up"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    year_from = fields.Integer(
        "From (year)",
        required=True,
        default=lambda self: self._first_year(),
        help="The autumn in which it begins.",
    )
    year_to = fields.Integer(
        "To (year)",
        required=True,
        default=lambda self: self._first_year() + 1,
        help="The spring in which it ends: one to three years later.",
    )
    years = fields.Char(compute="_compute_years")
    is_current = fields.Boolean(
        "This school year", compute="_compute_is_current", search="_search_is_current"
    )
    # The individual plan
    aim = fields.Text()
    tasks = fields.Text(help="Three to five, one a line.")
    work_form = fields.Selection(
        [("alone", "By oneself"), ("group", "In a group")],
        "Form of work",
        default="alone",
    )
    methods = fields.Char()
    expected = fields.Text("Expected result")
    report_form = fields.Char(
        "Form of the report", help="For example «чыгармачыл отчет», «баяндама»."
    )
    stage_ids = fields.One2many(
        "ub.self.education.stage", "education_id", "Stages", copy=True
    )
    stage_label = fields.Char(
        "Stage now", compute="_compute_stage_label", compute_sudo=True
    )
    outcome = fields.Text("What came of it", copy=False)
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_education_rel",
        "education_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _years_in_order = models.Constraint(
        "CHECK (year_to > year_from)",
        "It ends in a spring after it has begun: «2026–2027» is one school year.",
    )

    @api.model
    def _first_year(self, day=None):
        """The autumn of the school year of ``day`` (default: today)."""
        day = day or fields.Date.context_today(self)
        return day.year if day.month >= 9 else day.year - 1

    @api.depends("year_from", "year_to")
    def _compute_years(self):
        for record in self:
            record.years = f"{record.year_from}–{record.year_to}"

    @api.depends("year_from", "year_to")
    def _compute_is_current(self):
        first = self._first_year()
        for record in self:
            record.is_current = record._covers_year(first)

    def _search_is_current(self, operator, value):
        if operator != "in":
            return NotImplemented
        current = self._domain_of_year(self._first_year())
        return current if True in value else ~current

    @api.model
    def _domain_of_year(self, first):
        """Those that go on in the school year that begins in the autumn ``first``."""
        return Domain("year_from", "<=", first) & Domain("year_to", ">", first)

    def _covers_year(self, first):
        return self.year_from <= first < self.year_to

    @api.depends("stage_ids.done_on", "stage_ids.kind", "stage_ids.sequence")
    @api.depends_context("lang")
    def _compute_stage_label(self):
        """The first stage that is not done yet, in a word."""
        for record in self:
            stage = record.stage_ids.sorted().filtered(lambda s: not s.done_on)[:1]
            record.stage_label = stage._label() if stage else False

    @api.constrains("year_from", "year_to")
    def _check_years(self):
        for record in self:
            if not 2000 <= record.year_from <= 2100:
                raise ValidationError(
                    self.env._("Type the year in four figures, for example 2026.")
                )
            if record.year_to > record.year_from + LONGEST:
                raise ValidationError(
                    self.env._(
                        "A theme is worked on for one to three years, at most "
                        "%(years)s: correct the years.",
                        years=LONGEST,
                    )
                )
