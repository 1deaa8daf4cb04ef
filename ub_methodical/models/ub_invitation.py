from odoo import Command, fields, models
from odoo.tools import config

from ..tools import kyrgyz


class UbInvitation(models.Model):
    """Calling people to a meeting by mail: one batch, for those who have mail."""

    _inherit = "ub.meeting"

    def _invite(self):
        """Queue a letter for each member with an address, in his own language.

        The letters leave after the transaction. Members without an address, and
        all of them where no mail server is set up, are counted as still to be told.
        """
        template = self.env.ref("ub_methodical.mail_template_ub_meeting_invitation")
        can_mail = self._has_mail_server()
        for meeting in self.sudo():
            people = meeting._calendar_people()
            partners = meeting._invited_partners(people) if can_mail else {}
            letters = [
                meeting._prepare_invitation(template, lang, partners_of_lang)
                for lang, partners_of_lang in meeting._by_language(partners).items()
            ]
            self.env["mail.mail"].sudo().create(letters)
            meeting.message_post(
                body=self.env._(
                    "Convened: %(mailed)s by mail, %(told)s to be told otherwise.",
                    mailed=len(partners),
                    told=len(people) - len(partners),
                )
            )
        if can_mail:
            self.env.ref("mail.ir_cron_mail_scheduler_action").sudo()._trigger()

    def _has_mail_server(self):
        """Whether the administrator set up where letters leave from."""
        servers = self.env["ir.mail_server"].sudo()
        return bool(servers.search_count([], limit=1)) or (
            config["smtp_server"] not in (False, "localhost")
        )

    def _invited_partners(self, people):
        """The contact that each reachable person is written to: user's one first."""
        partners = {}
        for person in people:
            contacts = person.user_id.partner_id | person.work_contact_id
            reachable = contacts.filtered("email")[:1]
            if reachable:
                partners[person] = reachable
        return partners

    def _by_language(self, partners):
        """Contacts grouped by what the person reads, Kyrgyz unless he chose."""
        groups = {}
        for person, partner in partners.items():
            lang = person.user_id.lang or "ky_KG"
            groups[lang] = groups.get(lang, partner.browse()) | partner
        return groups

    def _prepare_invitation(self, template, lang, partners):
        """One letter for all who read ``lang``; each gets a copy of his own."""
        self.ensure_one()
        sender = self.env.user.email_formatted or self.company_id.email_formatted
        words = {
            name: template._render_field(name, self.ids, set_lang=lang)[self.id]
            for name in ("subject", "body_html")
        }
        return {
            **words,
            "model": self._name,
            "res_id": self.id,
            "recipient_ids": [Command.set(partners.ids)],
            "email_from": sender,
            "reply_to": sender,
            "auto_delete": template.auto_delete,
        }

    def _invitation_day(self):
        """The day in the words of the reader's language."""
        return kyrgyz.long_date(self._local_day(), self.env.lang)

    def _invitation_time(self):
        start = fields.Datetime.context_timestamp(self, self.date_start)
        return start.strftime("%H:%M")
