from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..people_field import People

# In the order of the school year; the first for what has no month
MONTHS = [
    ("all", "All year"),
    ("09", "September"),
    ("10", "October"),
    ("11", "November"),
    ("12", "December"),
    ("01", "January"),
    ("02", "February"),
    ("03", "March"),
    ("04", "April"),
    ("05", "May"),
    ("06", "June"),
    ("07", "July"),
    ("08", "August"),
]
# Still to be done
UNMET = ("open", "partly")
# Periods of plans that are drawn for a few days, each from the one before
DAYS = ("week", "day")
PERIODS = ("year", "month", *DAYS)


class UbPlanLine(models.Model):
    """An item of a plan: what, when, who, with what result, and what became of it.

    The words are locked with the plan; the fulfilment lives on
    (``ub_plan_line_life``), and so does the month in which it is really done.
    """

    _name = "ub.plan.line"
    _description = "Item of a plan"
    _inherit = [
        "hr.mixin",
        "ub.state.mixin",
        "ub.part.mixin",
        "ub.due.mixin",
        "ub.screen.mixin",
        "ub.kyrgyz.search.mixin",
    ]
    _order = "plan_id, section_sequence, sequence, id"
    _check_company_auto = True
    _rec_names_search = ["name"]

    _whole = "plan_id"
    _anchors = ("plan_id",)
    _due_while = ("state", UNMET)

    plan_id = fields.Many2one(
        "ub.plan", "Plan", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="plan_id.company_id", store=True, index=True)
    body_id = fields.Many2one(related="plan_id.body_id", store=True, index=True)
    year_id = fields.Many2one(related="plan_id.year_id", store=True, index=True)
    period = fields.Selection(related="plan_id.period", store=True)
    plan_state = fields.Selection(related="plan_id.state", string="State of the plan")
    section_id = fields.Many2one(
        "ub.plan.section", "Part", index="btree_not_null", ondelete="set null"
    )
    section_sequence = fields.Integer(
        "Place of the part", related="section_id.sequence", store=True
    )
    section_name = fields.Char(
        "Name of the part", related="section_id.name", store=True
    )
    sequence = fields.Integer(default=10)
    name = fields.Text("Content of work", required=True)
    kind_id = fields.Many2one(
        "ub.event.kind",
        "Form of work",
        index="btree_not_null",
        ondelete="restrict",
    )
    classes = fields.Char(help="For example «5–6-класстар».")
    responsible_ids = People(
        "ub_plan_line_responsible_rel",
        string="Responsible",
        check_company=True,
    )
    responsible = fields.Char("Responsible in words", help="For example «УБ мүчөлөрү».")
    responsible_names = fields.Char(
        "Who answers for it", compute="_compute_responsible_names", compute_sudo=True
    )
    result = fields.Char("Expected result")
    state = fields.Selection(
        [
            ("open", "To be done"),
            ("partly", "Partly done"),
            ("done", "Done"),
            ("failed", "Not done"),
            ("carried", "Carried over"),
            ("dropped", "Dropped"),
        ],
        default="open",
        required=True,
        readonly=True,
        copy=False,
    )
    reason = fields.Char(
        readonly=True, copy=False, help="Why it is not done, or was dropped."
    )
    proof = fields.Char(
        readonly=True, copy=False, help="The paper or the deed that shows it."
    )
    date_done = fields.Date("Done on", readonly=True, copy=False)
    origin_id = fields.Many2one(
        "ub.plan.line",
        "Drawn from",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
        help="The item of the plan above, or of an earlier plan.",
    )
    is_mine = fields.Boolean("Mine", compute="_compute_is_mine", search="_search_mine")

    # What is open and due in a school
    _due = models.Index("(company_id, state, date_due)")

    @api.depends("name")
    def _compute_display_name(self):
        for line in self:
            words = " ".join((line.name or "").split())
            line.display_name = f"{words[:80]}…" if len(words) > 80 else words

    @api.depends("responsible_ids.name", "responsible")
    def _compute_responsible_names(self):
        for line in self:
            names = [*line.responsible_ids.mapped("name"), line.responsible]
            line.responsible_names = ", ".join(name for name in names if name)

    @api.depends("responsible_ids")
    @api.depends_context("uid")
    def _compute_is_mine(self):
        mine = self._origin.filtered_domain(self._search_mine("in", [True]))
        for line in self:
            line.is_mine = line._origin in mine

    def _search_mine(self, operator, value):
        if operator != "in":
            return NotImplemented
        mine = Domain("responsible_ids", "in", self.env.user.sudo().employee_ids.ids)
        return mine if True in value else ~mine

    @api.depends("plan_id.state")
    def _compute_is_locked(self):
        """The words are locked with the plan, whatever became of the item."""
        for line in self:
            line.is_locked = line.sudo().plan_id.is_locked

    @api.constrains("section_id", "plan_id")
    def _check_section(self):
        for line in self:
            if line.section_id and line.section_id.plan_id != line.plan_id:
                raise ValidationError(
                    self.env._(
                        "“%(section)s” is a part of another plan: choose one of this "
                        "plan.",
                        section=line.section_id.name,
                    )
                )
