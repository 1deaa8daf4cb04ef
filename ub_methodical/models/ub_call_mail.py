from markupsafe import Markup

from odoo import Command, fields, models
from odoo.tools import config
from odoo.tools.mail import email_normalize, formataddr

from ..tools.calendar_file import addressed, calendar_file

# Stands in the text of a language for the token of each reader
_TOKEN = "ub-answer-token"  # noqa: S105
_TEMPLATES = {
    "convene": "ub_methodical.mail_template_ub_meeting_invitation",
    "move": "ub_methodical.mail_template_ub_meeting_moved",
    "postpone": "ub_methodical.mail_template_ub_meeting_called_off",
    "cancel": "ub_methodical.mail_template_ub_meeting_called_off",
    "remove": "ub_methodical.mail_template_ub_meeting_uncalled",
}
_REQUESTS = ("convene", "move")


class UbCallMail(models.Model):
    """Letters about a meeting: one for each person, all in one batch.

    They are queued in the transaction and leave after it (design §4): a line that
    drops or a server that is away stops nobody's work.
    """

    _inherit = "ub.meeting"

    def _write_letters(self, occasion, lines):
        """Queue a letter for each of ``lines`` with an address; returns those lines."""
        self.ensure_one()
        partners = self._invited_partners(lines) if self._can_mail() else {}
        if not partners:
            return lines.browse()
        mailed = lines.browse(line.id for line in partners)
        if occasion in _REQUESTS:
            mailed._give_tokens()
        letters = []
        for lang, group in mailed.grouped(lambda line: line._language()).items():
            letters += self.with_context(lang=lang)._prepare_letters(
                occasion, {line: partners[line] for line in group}
            )
        files = [letter.pop("file") for letter in letters]
        attachments = self.env["ir.attachment"].sudo().create(files)
        for letter, attachment in zip(letters, attachments, strict=True):
            letter["attachment_ids"] = [Command.link(attachment.id)]
        self.env["mail.mail"].sudo().create(letters)
        mailed.write({"channel": "mail", "told_on": fields.Datetime.now()})
        self.env.ref("mail.ir_cron_mail_scheduler_action").sudo()._trigger()
        return mailed

    def _can_mail(self):
        """Whether letters can leave: a server, and an address to write from."""
        return self._has_mail_server() and bool(self._organiser()[1])

    def _has_mail_server(self):
        """Whether the administrator set up where letters leave from."""
        servers = self.env["ir.mail_server"].sudo()
        return bool(servers.search_count([], limit=1)) or (
            config["smtp_server"] not in (False, "localhost")
        )

    def _invited_partners(self, lines):
        """``{line: contact}`` that each reachable person is written to."""
        lines._contacts().fetch(["name", "email_normalized"])
        partners = {}
        for line in lines:
            reachable = line._contacts().filtered("email_normalized")[:1]
            if reachable:
                partners[line] = reachable
        return partners

    def _caller(self):
        """Who called first: calendars take later changes from the same one only."""
        self.ensure_one()
        caller = self.sudo().caller_id
        return caller if caller.active and caller.email_normalized else self.env.user

    def _organiser(self):
        """Name and address that the letters come from; no address: none can leave."""
        self.ensure_one()
        own = self._caller().partner_id.sudo()
        partner = own if own.email_normalized else self.company_id.sudo().partner_id
        default = self.env["ir.mail_server"].sudo()._get_default_from_address()
        address = partner.email_normalized or email_normalize(default or "")
        return partner.name, address

    def _prepare_letters(self, occasion, partners):
        """Letters to all of ``partners`` who read the language of the context."""
        self.ensure_one()
        template = self.env.ref(_TEMPLATES[occasion]).sudo()
        lang = self.env.lang
        name, address = self._organiser()
        common = {
            "subject": template._render_field("subject", self.ids, set_lang=lang)[
                self.id
            ],
            "model": self._name,
            "res_id": self.id,
            "email_from": formataddr((name, address)),
            "reply_to": formataddr(self._reply_address()),
            "auto_delete": template.auto_delete,
        }
        text = template._render_field("body_html", self.ids, set_lang=lang)[self.id]
        if occasion in _REQUESTS:
            text = Markup(text) + self._answer_buttons()
        file = self._calendar_file("REQUEST" if occasion in _REQUESTS else "CANCEL")
        return [
            {
                **common,
                "body_html": text.replace(_TOKEN, line.sudo().answer_token or ""),
                "recipient_ids": [Command.set(partner.ids)],
                "file": self._prepare_file(file, partner),
            }
            for line, partner in partners.items()
        ]

    def _reply_address(self):
        """Questions go to whoever took the step."""
        user = self.env.user
        if user.email_normalized:
            return user.name, user.email_normalized
        return self._organiser()

    def _answer_buttons(self):
        """Links to the page that asks for one confirmation (``UbCallPage``)."""
        return self.env["ir.qweb"]._render(
            "ub_methodical.call_answer_buttons",
            {"address": f"{self.get_base_url()}/methodical/answer/{_TOKEN}"},
        )

    # For the reader's calendar

    def _prepare_file(self, file, partner):
        method = "request" if b"METHOD:REQUEST" in file else "cancel"
        return {
            "name": "meeting.ics",
            "raw": addressed(file, (partner.name, partner.email_normalized)),
            "mimetype": f"text/calendar; method={method}; charset=utf-8",
            # Goes away together with the letter
            "res_model": "mail.message",
            "res_id": 0,
        }

    def _calendar_file(self, method):
        parameters = self.env["ir.config_parameter"].sudo()
        return calendar_file(
            method=method,
            uid=f"meeting-{self.id}@{parameters.get_param('database.uuid')}",
            sequence=self.call_sequence,
            stamp=fields.Datetime.now(),
            start=self.date_start,
            stop=self.date_stop,
            summary=self._calendar_title(),
            place=self.place,
            organiser=self._organiser(),
        )
