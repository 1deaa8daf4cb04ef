from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..roles import LEADERS, MANAGERS


class UbLessonLife(models.Model):
    """Who plans a visit, and what becomes of it.

    A head enters any lesson of his own teachers without being asked (003 cl. 4.1);
    the director and the deputies any lesson of the school. Open lessons and mutual
    visits are also planned by those who give or visit them.
    """

    _inherit = "ub.lesson"

    _transitions = {
        "hold": (("planned",), "held"),
        "cancel": (("planned",), "cancelled"),
        "reopen": (("held", "cancelled"), "planned"),
    }
    _open_states = ("planned",)
    _open_fields = frozenset({"sheet_number"})

    can_join = fields.Boolean(compute="_compute_can_write_sheet")
    can_write_sheet = fields.Boolean(compute="_compute_can_write_sheet")

    @api.depends("state", "visitor_ids", "kind")
    @api.depends_context("uid")
    def _compute_can_write_sheet(self):
        for lesson in self:
            me = lesson._me()
            comes = bool(me & lesson.sudo().visitor_ids)
            is_own = me == lesson.sudo().teacher_id
            lesson.can_write_sheet = comes and lesson.state != "cancelled"
            lesson.can_join = (
                lesson.kind == "open"
                and lesson.state == "planned"
                and bool(me)
                and not comes
                and not is_own
            )

    def _me(self):
        """The user as an employee of the school (sudo)."""
        self.ensure_one()
        return self.env.user._ub_employees(self.company_id)[:1]

    def _may_plan(self):
        self.ensure_one()
        company, body = self.company_id, self.body_id
        if self.env.su or company._ub_user_holds(*MANAGERS):
            return True
        if self.kind == "formal":
            return bool(body) and self._user_leads(body, "head")
        if company._ub_user_holds("record"):
            return True
        if body and self._user_leads(body, *LEADERS):
            return True
        everybody = self.sudo().teacher_id | self.sudo().visitor_ids
        return bool(everybody & self.env.user._ub_employees(company))

    _may_hold = _may_cancel = _may_reopen = _may_plan

    def _check_may_plan(self):
        if self.env.su:
            return
        for lesson in self:
            if not lesson._may_plan():
                raise UserError(
                    self.env._(
                        "Formal visits are planned by the head of the teacher's "
                        "association, a deputy or the director; mutual visits and open "
                        "lessons also by those who give or visit them."
                    )
                )

    def action_hold(self):
        """The lesson was visited."""
        for lesson in self:
            lesson._check_can("hold")
            if lesson.date > fields.Date.context_today(self):
                raise UserError(
                    self.env._("The lesson is still to come: correct its day.")
                )
            lesson._transit("hold")

    def action_cancel(self):
        for lesson in self:
            lesson._check_can("cancel")
            lesson._check_without_sheets()
            lesson._transit("cancel")
        self._unproject()

    def action_reopen(self):
        """Undo a step taken by mistake; a sheet keeps its lesson held."""
        for lesson in self:
            lesson._check_can("reopen")
            if lesson.state == "held":
                lesson._check_without_sheets()
            lesson._transit("reopen")
        self._project()

    def action_join(self):
        """“I will come” to an open lesson of the school."""
        self.check_access("read")
        for lesson in self:
            if not lesson.can_join:
                raise UserError(
                    self.env._(
                        "One comes to open lessons of colleagues that are still "
                        "planned: reload the page."
                    )
                )
            lesson.sudo().visitor_ids = [Command.link(lesson._me().id)]

    def action_write_sheet(self):
        """The user's own sheet of this visit: the one he has begun, else a new one."""
        self.ensure_one()
        self.check_access("read")
        if not self.can_write_sheet:
            raise UserError(self.env._("A sheet is written by who came to the lesson."))
        sheets = self.env["ub.lesson.sheet"]
        me = self._me()
        own = [("lesson_id", "=", self.id), ("visitor_id", "=", me.id)]
        sheet = sheets.search(own, limit=1)
        if not sheet:
            sheet = sheets.create({"lesson_id": self.id, "visitor_id": me.id})
        return sheet.get_formview_action()

    def action_open_sheets(self):
        """The sheets of this visit that the user may read."""
        self.ensure_one()
        self.check_access("read")
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_lesson_sheet_action"
        )
        return {**action, "domain": [("lesson_id", "=", self.id)], "context": {}}
