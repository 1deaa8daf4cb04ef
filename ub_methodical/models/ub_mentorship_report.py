from odoo import api, fields, models
from odoo.exceptions import UserError

_COUNTS = ("planned_count", "done_count", "visited_count", "given_count")


class UbMentorshipReport(models.Model):
    """What the mentor, or the young teacher, reports on (001 plan IV.2).

    The figures are counted from the plan and the log, and may be corrected: what was
    done on paper only is known to the author.
    """

    _name = "ub.mentorship.report"
    _description = "Report on mentoring"
    _inherit = ["ub.mentorship.paper.mixin", "ub.personal.report.mixin"]
    _order = "date_to desc, employee_name, id"
    _rec_names_search = ["employee_id.name"]

    _field_of_question = "mentorship_report_ids"

    side = fields.Selection(
        [("mentor", "The mentor"), ("young", "The young teacher")],
        "Who reports",
        required=True,
        default=lambda self: self._default_side(),
    )
    employee_id = fields.Many2one(
        compute="_compute_employee_id", store=True, precompute=True, default=None
    )
    date_from = fields.Date(
        compute="_compute_period",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    date_to = fields.Date(
        compute="_compute_period",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    planned_count = fields.Integer("Planned", aggregator=None)
    done_count = fields.Integer("Done by the plan", aggregator=None)
    visited_count = fields.Integer("Lessons visited", aggregator=None)
    given_count = fields.Integer("Lessons given", aggregator=None)
    successes = fields.Text()
    difficulties = fields.Text()
    proposals = fields.Text()
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_mentorship_report_rel",
        "report_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _counts_possible = models.Constraint(
        """CHECK (planned_count BETWEEN 0 AND 999 AND done_count BETWEEN 0 AND 999
              AND visited_count BETWEEN 0 AND 999 AND given_count BETWEEN 0 AND 999)""",
        "A count lies between 0 and 999: correct it.",
    )

    @api.model
    def _default_side(self):
        pair = self._default_mentorship_id()
        is_young = pair.employee_id in self.env.user._ub_employees()
        return "young" if pair and is_young else "mentor"

    @api.depends("mentorship_id", "side")
    def _compute_employee_id(self):
        for report in self:
            pair = report.mentorship_id
            is_young = report.side == "young"
            report.employee_id = pair.employee_id if is_young else pair.mentor_id

    @api.depends("mentorship_id")
    def _compute_period(self):
        """The pair's days of this school year, up to today."""
        today = fields.Date.context_today(self)
        start = self.env["ub.year"].sudo()._of(today).date_from
        for report in self:
            pair = report.mentorship_id
            report.date_to = report.date_to or min(pair.date_to or today, today)
            days = [day for day in (pair.date_from, start) if day]
            first = max(days, default=report.date_to)
            report.date_from = report.date_from or min(first, report.date_to)

    @api.depends("employee_id", "date_from", "date_to")
    @api.depends_context("lang")
    def _compute_display_name(self):
        labels = dict(self._fields["side"]._description_selection(self.env))
        for report in self:
            words = [report.employee_id.name, labels.get(report.side)]
            if report.date_to:
                words.append(f"{report.date_to:%d.%m.%Y}")
            report.display_name = ", ".join(filter(None, words))

    @api.model_create_multi
    def create(self, vals_list):
        reports = super().create(vals_list)
        for report, vals in zip(reports, vals_list, strict=True):
            if not any(vals.get(name) for name in _COUNTS):
                report._count()
        return reports

    def write(self, vals):
        if "side" in vals and any(one.side != vals["side"] for one in self):
            raise UserError(
                self.env._("Who reports does not change: write another report.")
            )
        return super().write(vals)

    @api.onchange("mentorship_id", "side", "date_from", "date_to")
    def _onchange_period(self):
        if self.mentorship_id and self.date_from and self.date_to:
            self._count()

    def action_recount(self):
        """Count once more, from the plan and the log."""
        self.check_access("write")
        self._check_unlocked()
        for report in self:
            report._count()

    def _count(self):
        """Figures of the period (001 plan IV.2)."""
        self.ensure_one()
        pair, first, last = self.mentorship_id, self.date_from, self.date_to
        # Searched for: in the cache lines just made may stand twice
        own = [("mentorship_id", "=", pair.id)]
        lines = self.env["ub.mentorship.line"].sudo().search(own)
        lines = lines.filtered(lambda line: line._belongs_to(first, last))
        done = lines.filtered(lambda line: line.done_on and line.done_on <= last)
        me = self.employee_id
        partner = pair.mentor_id if me == pair.employee_id else pair.employee_id
        deeds = (
            self.env["ub.mentorship.deed"]
            .sudo()
            .search([*own, ("date", ">=", first), ("date", "<=", last)])
        )
        paper = deeds.filtered(lambda deed: deed.side and not deed.lesson_id)
        came = "mentor" if me == pair.mentor_id else "young"
        visited = pair._lessons(partner, me, first, last)
        given = pair._lessons(me, partner, first, last)
        mine = paper.filtered(lambda deed: deed.side == came)
        self.planned_count, self.done_count = len(lines), len(done)
        self.visited_count = len(visited) + len(mine)
        self.given_count = len(given) + len(paper - mine)

    def _has_words(self):
        texts = (self.successes, self.difficulties, self.proposals)
        return any((text or "").strip() for text in texts)

    def _question_code(self):
        return "mentoring_reports"
