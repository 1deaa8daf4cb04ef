from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS

_LEAVE = {"leave_from", "leave_to"}


class UbTeacherLeave(models.Model):
    """A long leave: the person stays a member, the work needs somebody meanwhile.

    Only the days are kept, never the reason (design §1: kind to people).
    """

    _inherit = "ub.teacher"

    leave_from = fields.Date("On long leave from", copy=False)
    leave_to = fields.Date("Until", copy=False, help="Empty: not known yet.")
    is_on_leave = fields.Boolean("On long leave", compute="_compute_is_on_leave")

    _leave_in_order = models.Constraint(
        "CHECK (leave_to IS NULL OR leave_to >= leave_from)",
        "The last day of the leave lies before its first one: correct the dates.",
    )

    @api.depends("leave_from", "leave_to")
    def _compute_is_on_leave(self):
        today = fields.Date.context_today(self)
        for teacher in self:
            begun = teacher.leave_from and teacher.leave_from <= today
            ended = teacher.leave_to and teacher.leave_to < today
            teacher.is_on_leave = bool(begun and not ended)

    @api.constrains("leave_from", "leave_to")
    def _check_leave(self):
        if self.filtered(lambda t: t.leave_to and not t.leave_from):
            raise ValidationError(self.env._("Enter the first day of the leave."))

    @api.model_create_multi
    def create(self, vals_list):
        teachers = super().create(vals_list)
        on_leave = teachers.filtered("leave_from")
        on_leave._check_may_enter_leave()
        on_leave._ask_for_substitute()
        return teachers

    def write(self, vals):
        entered = _LEAVE & set(vals)
        if entered:
            self._check_may_enter_leave()
        result = super().write(vals)
        if entered:
            self.filtered("leave_from")._ask_for_substitute()
        return result

    def _check_may_enter_leave(self):
        for teacher in self:
            if not teacher._user_holds(*KEEPERS):
                raise UserError(
                    self.env._(
                        "A long leave is entered by the deputy director or the "
                        "secretary of the school."
                    )
                )

    def _ask_for_substitute(self):
        """Now, so that the deputy has time; not for a leave that is over."""
        today = fields.Date.context_today(self)
        for teacher in self:
            if not teacher.leave_to or teacher.leave_to >= today:
                person = teacher.employee_id.sudo()
                person._ub_ask_before_leave(teacher.leave_from, teacher.leave_to)
