from odoo import fields, models
from odoo.exceptions import UserError

from ..roles import MANAGERS


class UbCourseLife(models.Model):
    """The steps of a course and who takes them: one table for all.

    The head plans the courses of his members (003 cl. 3.3); that one took place says
    the teacher, or who keeps the papers for him; the deputy confirms it.
    """

    _inherit = "ub.course"

    _transitions = {
        "attend": (("planned",), "attended"),
        "confirm": (("attended",), "confirmed"),
        "cancel": (("planned", "attended"), "cancelled"),
        "reopen": (("cancelled",), "planned"),
        "unconfirm": (("confirmed",), "attended"),
        "hear": ((), None),
    }
    _open_states = ("planned", "attended")

    # Who

    def _may_attend(self):
        return self._may_own()

    def _may_confirm(self):
        return self._user_holds(*MANAGERS)

    _may_unconfirm = _may_confirm

    def _may_cancel(self):
        """Who planned it takes it back; what was attended is the teacher's word."""
        is_planned = self.state in ("planned", "cancelled")
        return self._may_own() or (is_planned and self._may_look_after())

    _may_reopen = _may_cancel

    # Steps

    def action_attend(self):
        """It took place: from now on the teacher has it, once its days are known."""
        today = fields.Date.context_today(self)
        for course in self:
            course._check_can("attend")
            if not course.date_to or course.date_to > today:
                raise UserError(
                    self.env._(
                        "“%(name)s” is attended once it is over: enter its last day, "
                        "today or earlier.",
                        name=course.display_name,
                    )
                )
            course._transit("attend")
            course._follow_in_plans()

    def action_confirm(self):
        """The deputy has seen the certificate: it counts, and stands in the résumé."""
        for course in self:
            course._transit("confirm")
        self.sudo().write(
            {
                "confirmed_on": fields.Date.context_today(self),
                "confirmed_by_id": self.env.uid,
            }
        )
        self.sudo()._enter_resume()

    def action_unconfirm(self):
        """Something is wrong with it: it does not count until it is confirmed anew."""
        for course in self:
            course._transit("unconfirm")
        self.sudo().write({"confirmed_on": False, "confirmed_by_id": False})

    def action_cancel(self):
        for course in self:
            course._transit("cancel")
        self.sudo()._leave_resume()

    def action_reopen(self):
        for course in self:
            course._transit("reopen")

    # Meetings hear the report on a course, not the course

    def _items_of_hearing(self):
        return self.sudo().report_ids.item_ids

    def _check_ready_to_hear(self):
        super()._check_ready_to_hear()
        raise UserError(
            self.env._(
                "A meeting hears the report on a course: open the course, press "
                "“Report”, and put that one on the agenda."
            )
        )
