from odoo import api, fields, models
from odoo.exceptions import UserError

_MARKED = ("done", "partly")


class UbLessonDeed(models.Model):
    """A visit carries out an item of a plan (001 cl. 3.7, 3.9; 003 cl. 3.1).

    When the last of an item's visits took place, the item is done and they are its
    proof: kind, number and day, no names. Who leads the plan, or answers for the item,
    says which visits carry it out; also afterwards.
    """

    _name = "ub.lesson"
    _inherit = ["ub.lesson", "ub.plan.deed.mixin"]

    _deed_bodies_from = ("body_id", "teacher_id", "visitor_ids", "date")
    _open_fields = frozenset({"sheet_number", "plan_line_id"})

    has_marked = fields.Boolean(
        "Has marked its item of the plan", readonly=True, copy=False
    )

    def _deed_bodies(self):
        """Bodies of the teacher and of who comes, on that day (sudo)."""
        self.ensure_one()
        facts = self.env["ub.membership"].sudo()
        people = self.sudo().teacher_id | self.sudo().visitor_ids
        day = self.date or fields.Date.context_today(self)
        own = facts.search(
            [("employee_id", "in", people.ids), *facts._domain_covering(day)]
        )
        return own.body_id | self.sudo().body_id

    @api.model_create_multi
    def create(self, vals_list):
        lessons = super().create(vals_list)
        lessons._check_may_link()
        return lessons

    def write(self, vals):
        if "plan_line_id" not in vals:
            return super().write(vals)
        moved = self.filtered(
            lambda lesson: lesson.sudo().plan_line_id.id != vals["plan_line_id"]
        )
        moved._check_may_link()
        moved._take_back_mark()
        result = super().write(vals)
        moved._check_may_link()
        moved.filtered(lambda lesson: lesson.state == "held")._mark_plan_line()
        return result

    def _check_may_link(self):
        """Nobody reports an item done that is not his."""
        if self.env.su:
            return
        for lesson in self:
            line = lesson.sudo().plan_line_id.with_env(self.env)
            if line and not line._may_report():
                raise UserError(
                    self.env._(
                        "Which visits carry out an item of a plan is said by who leads "
                        "the plan or answers for the item. Ask the head of the body."
                    )
                )

    def _transit(self, action):
        result = super()._transit(action)
        if action == "hold":
            self._mark_plan_line()
        else:
            self._take_back_mark()
        if action == "cancel":
            self.sudo().plan_line_id._follow_deeds()
        return result

    def _mark_plan_line(self):
        """Done, or partly: the item follows its visits."""
        for lesson in self.sudo().filtered("plan_line_id"):
            line = lesson.plan_line_id
            before = (line.state, line.reason)
            line._follow_deed(lesson.date, line._words_of_lesson(lesson))
            lesson.has_marked = before != (line.state, line.reason)

    def _take_back_mark(self):
        """The item is as it would be without this visit."""
        for lesson in self.sudo().filtered("has_marked"):
            lesson.has_marked = False
            line = lesson.plan_line_id
            is_by_deed = line.state in _MARKED and line.reason and not line.proof
            if is_by_deed and line._can("reopen"):
                line._take_back_deed(lesson)
