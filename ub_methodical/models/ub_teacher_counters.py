from collections import Counter

from odoo import api, fields, models

from .ub_decision import HELD


class UbTeacherCounters(models.Model):
    """On the card: what the person did for the body this school year, in numbers.

    Methodical and information work (000 cl. 3.1, 001 cl. 8.4), and how he learns
    (000 cl. 2.8). Counted under the rights of the reader, for the one person: no
    list, pivot or order knows these numbers.
    """

    _inherit = "ub.teacher"

    spoken_count = fields.Integer("Spoke at meetings", compute="_compute_spoken_count")
    open_lesson_count = fields.Integer(
        "Open lessons given", compute="_compute_open_lesson_count"
    )
    done_item_count = fields.Integer(
        "Items of plans carried out", compute="_compute_done_item_count"
    )
    education_ids = fields.Many2many(
        "ub.self.education", string="Self-education", compute="_compute_learning"
    )
    report_ids = fields.Many2many(
        "ub.work.report", string="Reports", compute="_compute_learning"
    )

    def _this_year(self):
        return self.env["ub.year"]._of(fields.Date.context_today(self))

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_spoken_count(self):
        """Reports and words in minutes, each question once."""
        held = [
            ("meeting_id.year_id", "=", self._this_year().id),
            ("meeting_id.state", "in", HELD),
        ]
        reported = self.env["ub.agenda.item"]._read_group(
            [("speaker_id", "in", self.employee_id.ids), *held],
            ["speaker_id"],
            ["id:array_agg"],
        )
        said = self.env["ub.speech"]._read_group(
            [("employee_id", "in", self.employee_id.ids), *held],
            ["employee_id"],
            ["item_id:array_agg"],
        )
        questions = {}
        for person, ids in [*reported, *said]:
            questions.setdefault(person.id, set()).update(ids)
        for card in self:
            card.spoken_count = len(questions.get(card.employee_id.id, ()))

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_open_lesson_count(self):
        groups = self.env["ub.lesson"]._read_group(
            [
                ("teacher_id", "in", self.employee_id.ids),
                ("kind", "=", "open"),
                ("state", "=", "held"),
                ("year_id", "=", self._this_year().id),
            ],
            ["teacher_id"],
            ["__count"],
        )
        counts = {person.id: count for person, count in groups}
        for card in self:
            card.open_lesson_count = counts.get(card.employee_id.id, 0)

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_done_item_count(self):
        """An item and its copy in the plan of a month count once."""
        done = self.env["ub.plan.line"].search_fetch(
            [
                ("responsible_ids", "in", self.employee_id.ids),
                ("state", "=", "done"),
                ("year_id", "=", self._this_year().id),
                ("plan_id.state", "=", "approved"),
            ],
            ["origin_id"],
        )
        lines = done.filtered(lambda line: line.origin_id not in done)
        people = [person.id for line in lines.sudo() for person in line.responsible_ids]
        counts = Counter(people)
        for card in self:
            card.done_item_count = counts[card.employee_id.id]

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_learning(self):
        own = [("employee_id", "in", self.employee_id.ids)]
        themes = self.env["ub.self.education"].search(own)
        reports = self.env["ub.work.report"].search(own)
        themes = themes.grouped(lambda one: one.employee_id.id)
        reports = reports.grouped(lambda one: one.employee_id.id)
        for card in self:
            card.education_ids = themes.get(card.employee_id.id)
            card.report_ids = reports.get(card.employee_id.id)
