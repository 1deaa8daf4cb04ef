from odoo import api, fields, models

from ..models.ub_decision import HELD
from ..models.ub_presence import WAS_THERE


class UbTeacherYear(models.TransientModel):
    """Meetings and what the person said there; no reasons of absence, no lateness."""

    _inherit = "ub.teacher.year"

    presence_ids = fields.Many2many(
        "ub.presence", string="Meetings", compute="_compute_presences"
    )
    presence_words = fields.Char("Presence at meetings", compute="_compute_presences")
    question_ids = fields.Many2many(
        "ub.agenda.item", string="Questions spoken to", compute="_compute_questions"
    )
    question_count = fields.Integer("Spoke at meetings", compute="_compute_questions")

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids", "lang")
    def _compute_presences(self):
        for page in self:
            noted = page._find(
                "ub.presence",
                [
                    ("employee_id", "=", page.employee_id.id),
                    ("state", "!=", "unknown"),
                    ("meeting_id.year_id", "=", page.year_id.id),
                    ("meeting_id.state", "in", HELD),
                ],
            )
            there = noted.filtered(lambda line: line.state in WAS_THERE)
            page.presence_ids = there
            page.presence_words = bool(noted) and self.env._(
                "Was at %(count)s of %(all)s meetings.",
                count=len(there),
                all=len(noted),
            )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_questions(self):
        """Reports and words in the minutes, each question once."""
        for page in self:
            person = page.employee_id.id
            held = [
                ("meeting_id.year_id", "=", page.year_id.id),
                ("meeting_id.state", "in", HELD),
            ]
            said = page._find("ub.speech", [("employee_id", "=", person), *held])
            page.question_ids = page._find(
                "ub.agenda.item",
                [
                    *held,
                    ("outcome", "not in", ("carried", "removed")),
                    "|",
                    "|",
                    ("speaker_id", "=", person),
                    ("co_speaker_ids", "in", [person]),
                    ("id", "in", said.item_id.ids),
                ],
            )
            page.question_count = len(page.question_ids)

    def _all_sections(self):
        meetings = [
            [f"{line.meeting_id._local_day():%d.%m.%Y}", line.body_id.display_name]
            for line in self.presence_ids
        ]
        questions = [
            [f"{item.meeting_id._local_day():%d.%m.%Y}", item.name]
            for item in self.question_ids
        ]
        day = self.env._("Day")
        return [
            *super()._all_sections(),
            self._section(
                self.env._("Meetings"),
                meetings,
                [day, self.env._("Body")],
                self.presence_words,
                wide=1,
            ),
            self._section(
                self.env._("Spoke at meetings"),
                questions,
                [day, self.env._("Question")],
                wide=1,
            ),
        ]
