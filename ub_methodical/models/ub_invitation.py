from odoo import models


class UbInvitation(models.Model):
    """Calling people to a meeting by mail: one batch, for those who have mail."""

    _inherit = "ub.meeting"

    def _invite(self):
        """Queue one letter for each member with an address; without SMTP they wait.

        People without e-mail are told otherwise and are counted in the message.
        """
        template = self.env.ref("ub_methodical.mail_template_ub_meeting_invitation")
        for meeting in self.sudo():
            people = meeting._calendar_people()
            reachable = people.filtered(lambda e: e.work_email or e.user_id.email)
            mails = [
                {
                    **meeting._prepare_invitation(template, lang, group),
                    "auto_delete": True,
                }
                for lang, group in reachable.grouped(
                    lambda e: e.user_id.lang or "ky_KG"
                ).items()
            ]
            self.env["mail.mail"].sudo().create(mails)
            meeting.message_post(
                body=self.env._(
                    "Convened: %(mailed)s by mail, %(told)s to be told otherwise.",
                    mailed=len(reachable),
                    told=len(people - reachable),
                )
            )

    def _prepare_invitation(self, template, lang, people):
        """One letter for all who read ``lang``; addresses stay unseen (Bcc-like)."""
        self.ensure_one()
        rendered = template.with_context(lang=lang)
        subject = rendered._render_field("subject", self.ids, set_lang=lang)[self.id]
        body = rendered._render_field("body_html", self.ids, set_lang=lang)[self.id]
        partners = people.user_id.partner_id | people.work_contact_id
        return {
            "subject": subject,
            "body_html": body,
            "model": self._name,
            "res_id": self.id,
            "recipient_ids": [(4, partner.id) for partner in partners if partner.email],
            "email_from": self.env.user.email_formatted
            or self.company_id.email_formatted,
        }
