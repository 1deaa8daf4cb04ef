from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

_ACTIVITY = "ub_methodical.mail_act_review"


class UbMeetingReview(models.Model):
    """Before the minutes are signed, those who spoke may look at their words."""

    _inherit = "ub.meeting"

    review_until = fields.Date(
        "Speakers look until", readonly=True, copy=False, tracking=True
    )
    review_days = fields.Integer(compute="_compute_review_days")
    speech_ids = fields.One2many("ub.speech", "meeting_id", "Words of the speakers")

    @api.depends("body_id")
    def _compute_review_days(self):
        for meeting in self:
            meeting.review_days = meeting.body_id.sudo()._words().review_days

    def action_show_to_speakers(self):
        """Let the speakers correct their words for as many days as the school gives."""
        for meeting in self:
            meeting._check_can("write_up")
            if not meeting.speech_ids:
                raise UserError(
                    self.env._("Write first who spoke: nobody's words stand here yet.")
                )
            days = timedelta(days=meeting.review_days)
            meeting.sudo().review_until = fields.Date.context_today(meeting) + days
            meeting._ask_speakers()

    def _is_under_review(self):
        self.ensure_one()
        today = fields.Date.context_today(self)
        until = self.review_until
        return bool(self.state == "held" and until and until >= today)

    def _awaits_speakers(self):
        """Somebody may still look, and has not agreed yet."""
        with_login = self.speech_ids.filtered(lambda s: s.sudo().employee_id.user_id)
        return self._is_under_review() and not all(with_login.mapped("seen_on"))

    def _gaps(self):
        return [
            *super()._gaps(),
            (
                self.env._(
                    "The speakers look at their words until %(day)s: wait for them, or "
                    "until all have agreed.",
                    day=self.review_until and self.review_until.strftime("%d.%m.%Y"),
                ),
                self._awaits_speakers(),
            ),
        ]

    def _ask_speakers(self):
        """In the program only; who has no login is asked by word of mouth."""
        self.ensure_one()
        for user in self.speech_ids.sudo().employee_id.user_id:
            self.sudo().activity_schedule(
                _ACTIVITY, date_deadline=self.review_until, user_id=user.id
            )

    def action_write_up(self):
        result = super().action_write_up()
        self.sudo().activity_unlink([_ACTIVITY])
        return result
