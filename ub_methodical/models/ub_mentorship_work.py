from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbMentorshipWork(models.Model):
    """What a pair does: its plan of the year, the log, its reports, in few taps.

    Everything below is read with the user's own rights: colleagues see the pair and
    nothing of this.
    """

    _inherit = "ub.mentorship"

    plan_ids = fields.One2many("ub.mentorship.plan", "mentorship_id", "Plans")
    line_ids = fields.One2many("ub.mentorship.line", "mentorship_id", "Lines of plans")
    deed_ids = fields.One2many("ub.mentorship.deed", "mentorship_id", "What was done")
    report_ids = fields.One2many("ub.mentorship.report", "mentorship_id", "Reports")
    is_open_to_me = fields.Boolean(compute="_compute_is_open_to_me")
    may_write = fields.Boolean(compute="_compute_is_open_to_me")
    progress = fields.Char("Done of the plan", compute="_compute_progress")
    last_deed_on = fields.Date("Last noted on", compute="_compute_progress")

    @api.depends("employee_id", "mentor_id", "company_id")
    @api.depends_context("uid")
    def _compute_is_open_to_me(self):
        facts = self.env.user._ub_facts()
        for pair in self:
            keeps = pair.company_id._ub_user_empowered(*KEEPERS)
            pair.may_write = pair.is_mine or keeps
            is_led = ("led", pair.employee_id.id, None) in facts
            pair.is_open_to_me = pair.may_write or is_led

    @api.depends("line_ids.done_on", "deed_ids.date")
    @api.depends_context("uid")
    def _compute_progress(self):
        """Lines of the plan of this school year, and the last entry of the log."""
        year = self.env["ub.year"]._of(fields.Date.context_today(self))
        own = [("mentorship_id", "in", self.ids)]
        lines = self.env["ub.mentorship.line"]._read_group(
            [*own, ("year_id", "=", year.id)],
            ["mentorship_id"],
            ["__count", "done_on:count"],
        )
        deeds = self.env["ub.mentorship.deed"]._read_group(
            [*own, ("is_held", "=", True)], ["mentorship_id"], ["date:max"]
        )
        counts = {pair.id: f"{done} / {total}" for pair, total, done in lines}
        days = {pair.id: day for pair, day in deeds}
        for pair in self:
            pair.progress = counts.get(pair.id, False)
            pair.last_deed_on = days.get(pair.id, False)

    # Steps of the pair

    def _check_may_write(self):
        self.ensure_one()
        self.check_access("read")
        if not self.may_write:
            raise UserError(
                self.env._(
                    "This is written by the mentor and the young teacher; who keeps "
                    "the papers of the school enters it for them."
                )
            )

    def action_open_plan(self):
        """The plan of this school year: the one that is there, or a new one."""
        self.ensure_one()
        self.check_access("read")
        year = self.env["ub.year"]._of(fields.Date.context_today(self))
        plan = self.plan_ids.filtered(lambda one: one.year_id == year)[:1]
        if plan:
            return plan.get_formview_action()
        self._check_may_write()
        return self._open_new("ub.mentorship.plan", self.env._("Mentoring plan"))

    def action_open_report(self):
        """The user's own report that is being written, or a new one."""
        self._check_may_write()
        own = self.report_ids.filtered(lambda one: one.is_mine and one.state == "draft")
        if own:
            return own[0].get_formview_action()
        is_young = self.employee_id in self.env.user._ub_employees(self.company_id)
        return self._open_new(
            "ub.mentorship.report",
            self.env._("Report on mentoring"),
            default_side="young" if is_young else "mentor",
        )

    def action_talk(self):
        """Note a talk, in the pair's own words."""
        self.ensure_one()
        return self._open_deed(self.env["ub.mentorship.line"])

    def action_visit_now(self):
        self.ensure_one()
        return self._open_visit(self.env["ub.mentorship.line"])

    def _open_deed(self, line, form=None):
        self._check_may_write()
        more = {"default_line_id": line.id, "default_name": line.name or False}
        if form:
            more["default_form_id"] = form.id
        action = self._open_new("ub.mentorship.deed", self.env._("Note it"), **more)
        return {**action, "target": "new"}

    def _open_visit(self, line):
        """A visit to the other one's lesson, beginning now."""
        self._check_may_write()
        own = self.env.user._ub_employees(self.company_id)
        if not self.is_mine:
            raise UserError(
                self.env._(
                    "A visit is written by who comes to the lesson: the mentor or the "
                    "young teacher. Note on the pair what they tell you."
                )
            )
        partner = self.mentor_id if self.employee_id in own else self.employee_id
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_lesson_now_action"
        )
        context = {
            "default_teacher_id": partner.id,
            "default_mentorship_id": self.id,
            "default_mentorship_line_id": line.id,
        }
        return {**action, "context": context}

    def _open_new(self, model, name, **context):
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": model,
            "views": [(False, "form")],
            "context": {"default_mentorship_id": self.id, **context},
        }

    # Lessons that the two gave to each other

    def _lessons(self, teacher, visitor, first, last):
        """Lessons held in the days, of which the visitor was in the pair (sudo)."""
        self.ensure_one()
        return (
            self.env["ub.lesson"]
            .sudo()
            .search(
                [
                    ("teacher_id", "=", teacher.id),
                    ("visitor_ids", "in", visitor.ids),
                    ("kind", "!=", "formal"),
                    ("state", "=", "held"),
                    ("date", ">=", first),
                    ("date", "<=", last),
                ]
            )
        )
