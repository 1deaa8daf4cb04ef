from datetime import timedelta

from odoo import api, fields, models

from ..models.ub_decision import HELD
from ..models.ub_plan_line import UNMET


class UbTeacherYear(models.TransientModel):
    """What the person answers for: items of plans, decisions; what he proposed."""

    _inherit = "ub.teacher.year"

    plan_line_ids = fields.Many2many(
        "ub.plan.line", string="Items of plans", compute="_compute_plan_lines"
    )
    plan_line_words = fields.Char("Items in numbers", compute="_compute_plan_lines")
    decision_ids = fields.Many2many(
        "ub.decision", string="Decisions to carry out", compute="_compute_decisions"
    )
    decision_words = fields.Char("Decisions in numbers", compute="_compute_decisions")
    proposal_ids = fields.Many2many(
        "ub.proposal", string="Proposals", compute="_compute_proposals"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids", "lang")
    def _compute_plan_lines(self):
        """An item that is also in the plan of a month or week is told once."""
        for page in self:
            lines = page._find(
                "ub.plan.line",
                [
                    ("responsible_ids", "in", page.employee_id.ids),
                    ("year_id", "=", page.year_id.id),
                    ("plan_id.state", "=", "approved"),
                    ("state", "not in", ("carried", "dropped")),
                ],
                order="date_due, id",
            )
            lines = lines.filtered(lambda line, all=lines: line.origin_id not in all)
            page.plan_line_ids = lines
            page.plan_line_words = page._done_and_open(
                lines.filtered(lambda line: line.state == "done"),
                lines.filtered(lambda line: line.state in UNMET),
            )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids", "lang")
    def _compute_decisions(self):
        for page in self:
            person = page.employee_id.id
            decisions = page._find(
                "ub.decision",
                [
                    ("meeting_id.year_id", "=", page.year_id.id),
                    ("meeting_id.state", "in", HELD),
                    ("state", "not in", ("withdrawn", "superseded")),
                    "|",
                    ("responsible_id", "=", person),
                    ("co_responsible_ids", "in", [person]),
                ],
            )
            done = decisions.filtered(lambda one: one.state in ("done", "reported"))
            page.decision_ids = decisions
            page.decision_words = page._done_and_open(done, decisions - done)

    @api.model
    def _done_and_open(self, done, left):
        if not done and not left:
            return False
        return self.env._(
            "Done: %(done)s, still to do: %(open)s.", done=len(done), open=len(left)
        )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_proposals(self):
        for page in self:
            year = page.year_id
            page.proposal_ids = page._find(
                "ub.proposal",
                [
                    ("employee_id", "=", page.employee_id.id),
                    ("create_date", ">=", year.date_from),
                    ("create_date", "<", year.date_to + timedelta(days=1)),
                    ("state", "!=", "withdrawn"),
                ],
            )

    def _all_sections(self):
        state = self.env._("State")
        items = [
            [line.display_name, line.term_label or "", self._state_of(line)]
            for line in self.plan_line_ids
        ]
        decisions = [
            [
                one.display_name,
                f"{one.date_due:%d.%m.%Y}" if one.date_due else "",
                self._state_of(one),
            ]
            for one in self.decision_ids
        ]
        proposals = [
            [one.name, one.body_id.display_name, self._state_of(one)]
            for one in self.proposal_ids
        ]
        return [
            *super()._all_sections(),
            self._section(
                self.env._("Items of plans"),
                items,
                [self.env._("Content of work"), self.env._("Term"), state],
                self.plan_line_words,
            ),
            self._section(
                self.env._("Decisions to carry out"),
                decisions,
                [self.env._("Decision"), self.env._("Term"), state],
                self.decision_words,
            ),
            self._section(
                self.env._("Proposals"),
                proposals,
                [self.env._("Question"), self.env._("Put to"), state],
            ),
        ]
