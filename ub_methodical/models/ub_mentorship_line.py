from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

# What goes on being written while the plan is carried out
_FULFILMENT = frozenset({"done_on", "note", "sequence", "deed_ids"})


class UbMentorshipLine(models.Model):
    """A line of a mentoring plan: what, in which form, by when, and done when.

    The words are locked with the plan, the fulfilment lives on. What the pair has
    noted of it is the proof; without that the day is typed.
    """

    _name = "ub.mentorship.line"
    _description = "Line of a mentoring plan"
    _inherit = ["ub.mentorship.part.mixin", "ub.mine.mixin"]
    _order = "plan_id, sequence, id"

    _anchors = ("plan_id",)
    _mine_through = ("young_id", "mentor_id")

    plan_id = fields.Many2one(
        "ub.mentorship.plan", "Plan", required=True, index=True, ondelete="cascade"
    )
    mentorship_id = fields.Many2one(
        related="plan_id.mentorship_id", store=True, precompute=True
    )
    plan_state = fields.Selection(related="plan_id.state", store=True)
    year_id = fields.Many2one(related="plan_id.year_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    name = fields.Char("Content", required=True)
    form_id = fields.Many2one("ub.mentoring.form", "Form of help", ondelete="restrict")
    date_due = fields.Date("Term", index=True)
    done_on = fields.Date(
        "Done on",
        compute="_compute_done_on",
        inverse="_inverse_done_on",
        store=True,
        copy=False,
    )
    typed_on = fields.Date("Done on, as typed", readonly=True, copy=False)
    note = fields.Char(copy=False)
    deed_ids = fields.One2many("ub.mentorship.deed", "line_id", "Done", copy=False)
    proof = fields.Char(compute="_compute_proof")
    is_overdue = fields.Boolean(
        "Term has passed", compute="_compute_is_overdue", search="_search_is_overdue"
    )

    @api.depends("deed_ids.date", "deed_ids.is_held", "typed_on")
    def _compute_done_on(self):
        for line in self:
            days = line.deed_ids.filtered("is_held").mapped("date")
            line.done_on = line.typed_on or min(days, default=False)

    def _inverse_done_on(self):
        for line in self:
            if not line.done_on and line.sudo().deed_ids.filtered("is_held"):
                raise UserError(
                    self.env._(
                        "“%(line)s” is done by what stands in the log: correct it "
                        "there.",
                        line=line.name,
                    )
                )
            line.sudo().typed_on = line.done_on

    @api.depends("deed_ids.is_held", "deed_ids.date", "deed_ids.form_id")
    @api.depends_context("lang")
    def _compute_proof(self):
        """«Talk 12.11, Lesson visit 20.11», and what is typed beside."""
        for line in self:
            deeds = line.deed_ids.filtered("is_held").sorted("date")
            words = [f"{deed.form_id.name} {deed.date:%d.%m.%Y}" for deed in deeds]
            line.proof = ", ".join(words)

    @api.depends("date_due", "done_on", "plan_state")
    def _compute_is_overdue(self):
        today = fields.Date.context_today(self)
        for line in self:
            is_open = line.plan_state in ("submitted", "approved") and not line.done_on
            line.is_overdue = bool(is_open and line.date_due and line.date_due < today)

    def _search_is_overdue(self, operator, value):
        if operator != "in":
            return NotImplemented
        overdue = self._domain_open() & Domain("date_due", "<", "today")
        return overdue if True in value else ~overdue

    @api.model
    def _domain_open(self):
        """Lines that are to be done yet, of plans that were handed in."""
        return Domain("done_on", "=", False) & Domain(
            "plan_state", "in", ("submitted", "approved")
        )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.plan_id._check_open_for_parts()
        lines._check_day()
        return lines

    def write(self, vals):
        if _FULFILMENT.issuperset(vals):
            self._check_goes_on()
        else:
            self.plan_id._check_open_for_parts()
        result = super().write(vals)
        self._check_day()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_only_of_open_plan(self):
        self.plan_id._check_open_for_parts()

    def _check_goes_on(self):
        """What became of a line is written until the plan is finished."""
        over = self.plan_id.filtered(lambda plan: plan.state == "done")
        if over and not self.env.su:
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s”: reopen it first.",
                    name=over[0].display_name,
                    state=over[0]._state_label(),
                )
            )

    def _check_day(self):
        today = fields.Date.context_today(self)
        if self.filtered(lambda line: line.done_on and line.done_on > today):
            raise UserError(
                self.env._("A line is done today or earlier: correct the day.")
            )

    def _belongs_to(self, first, last):
        """Whether it was due or done in the days, or has no term in that year."""
        self.ensure_one()
        days = [day for day in (self.date_due, self.done_on) if day]
        if not self.date_due and self.year_id:
            year = self.year_id
            return year.date_from <= last and year.date_to >= first
        return any(first <= day <= last for day in days)

    def action_do(self):
        """Done today, in one press."""
        self.write({"done_on": fields.Date.context_today(self)})

    def action_note(self):
        """Note what was done about this line."""
        self.ensure_one()
        self.check_access("read")
        return self.mentorship_id._open_deed(self, self.form_id)

    def action_visit_now(self):
        self.ensure_one()
        self.check_access("read")
        return self.mentorship_id._open_visit(self)
