from odoo import api, fields, models
from odoo.exceptions import UserError


class UbLessonNowMentorship(models.TransientModel):
    """A visit within a mentoring pair: its own kind of help, noted in the log."""

    _inherit = "ub.lesson.now"

    mentorship_id = fields.Many2one("ub.mentorship", "Mentoring")
    mentorship_line_id = fields.Many2one("ub.mentorship.line", "Line of the plan")

    @api.depends("mentorship_id")
    def _compute_kind(self):
        """Of the two nobody inspects the other one, whatever office he holds."""
        result = super()._compute_kind()
        self.filtered("mentorship_id").kind = "peer"
        return result

    def action_confirm(self):
        action = super().action_confirm()
        pair = self.mentorship_id
        if pair:
            pair._check_may_write()
            sheet = self.env["ub.lesson.sheet"].browse(action["res_id"])
            self._check_pair(sheet)
            self.env["ub.mentorship.deed"].create(
                {
                    "mentorship_id": pair.id,
                    "line_id": self.mentorship_line_id.id,
                    "form_id": self._form_of_help().id,
                    "lesson_id": sheet.lesson_id.id,
                }
            )
        return action

    def _check_pair(self, sheet):
        """Another teacher was chosen meanwhile: that visit is none of the pair's."""
        pair = self.mentorship_id.sudo()
        people = (sheet.teacher_id | sheet.visitor_id).sudo()
        if people != pair.employee_id | pair.mentor_id:
            raise UserError(
                self.env._(
                    "Choose a lesson that one of the two gave and the other one "
                    "visited."
                )
            )

    def _form_of_help(self):
        own = self.mentorship_line_id.form_id
        if own.is_lesson:
            return own
        return self.env.ref("ub_methodical.mentoring_form_visit")
