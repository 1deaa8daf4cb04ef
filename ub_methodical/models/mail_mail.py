from odoo import models


class MailMail(models.Model):
    """Whoever a letter about a meeting did not reach is still to be told."""

    _inherit = "mail.mail"

    def _postprocess_sent_message(
        self, success_pids, success_emails, failure_reason=False, failure_type=None
    ):
        if failure_type:
            self.sudo().filtered(lambda mail: mail.model == "ub.meeting")._ub_untell()
        return super()._postprocess_sent_message(
            success_pids,
            success_emails,
            failure_reason=failure_reason,
            failure_type=failure_type,
        )

    def _ub_untell(self):
        for meeting_id, mails in self.grouped("res_id").items():
            meeting = self.env["ub.meeting"].browse(meeting_id).exists()
            partners = mails.recipient_ids
            lines = meeting.presence_ids.filtered(
                lambda line, partners=partners: line.channel == "mail"
                and line._contacts() & partners
            )
            if lines:
                lines.told_on = False
                meeting.message_post(
                    body=self.env._(
                        "Letters did not leave; tell them otherwise: %(names)s.",
                        names=", ".join(lines.employee_id.mapped("name")),
                    )
                )
