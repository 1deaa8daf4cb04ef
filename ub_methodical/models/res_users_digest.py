from collections import defaultdict
from datetime import timedelta

from markupsafe import Markup

from odoo import Command, api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from ..tools import kyrgyz
from ..tools.day_time import monday_of
from .ub_decision import HELD, TO_DO
from .ub_plan_line import UNMET

_MOST = 10


class ResUsersDigest(models.Model):
    """On Monday each person who has something to do is told of it, once.

    One activity in the app, in place of last week's; and one letter to whoever has
    an address and wants notifications by mail. Only the person himself is told of
    his own terms that have passed (design §1).
    """

    _inherit = "res.users"

    ub_digest_on = fields.Date(
        "Told of the week", groups=fields.NO_ACCESS, copy=False, exportable=False
    )

    @api.model
    def _cron_ub_digest(self):
        """Tell of the week that runs; at its end nothing is told any more."""
        week = self.env["ub.week.mixin"]._in_zone()
        today = fields.Date.context_today(week)
        if today.weekday() > 4:
            return
        monday = monday_of(today)
        tasks = self.sudo()._ub_tasks(today, monday + timedelta(days=6))
        told = self._ub_claim(tasks, monday)
        self._ub_forget_digests(told)
        letters = []
        for user in told:
            user = user.with_context(
                lang=user.lang, tz=user.tz or week.env.context["tz"]
            )
            note = user._ub_digest(tasks[user])
            user._ub_remind(monday, note)
            letters += user._ub_letter(note)
        if letters:
            self.env["mail.mail"].sudo().create(letters)
            self.env.ref("mail.ir_cron_mail_scheduler_action").sudo()._trigger()

    @api.model
    def _ub_claim(self, tasks, monday):
        """Of those who have ``tasks``, who was not told of this week yet.

        One statement: of two runs at a time, the later one finds nobody left.
        """
        ids = [user.id for user in tasks]
        if not ids:
            return self.browse()
        self.flush_model(["ub_digest_on"])
        rows = self.env.execute_query(
            SQL(
                """
                UPDATE res_users SET ub_digest_on = %(monday)s
                 WHERE id = ANY(%(ids)s)
                   AND (ub_digest_on IS NULL OR ub_digest_on < %(monday)s)
                RETURNING id
                """,
                monday=monday,
                ids=ids,
            )
        )
        self.invalidate_model(["ub_digest_on"])
        return self.sudo().browse(sorted(row[0] for row in rows))

    # What there is to do

    @api.model
    def _ub_tasks(self, first, last):
        """``{user: [records]}`` of meetings, events, decisions, items of plans."""
        tasks = defaultdict(list)
        for records, people_of in (
            (self._ub_meetings(first, last), lambda one: one.presence_ids.employee_id),
            (self._ub_events(first, last), lambda one: one._calendar_people()),
            (self._ub_decisions(last), self._ub_people_of_decision),
            (self._ub_plan_lines(last), lambda one: one.responsible_ids),
        ):
            for record in records:
                people = people_of(record).filtered("active")
                for user in people.user_id.filtered("active"):
                    tasks[user].append(record)
        return tasks

    @api.model
    def _ub_within(self, first, last):
        week = self.env["ub.week.mixin"]
        start, stop = week._bounds([first, last])
        return Domain("date_start", "<", stop) & Domain("date_stop", ">", start)

    @api.model
    def _ub_meetings(self, first, last):
        ahead = self._ub_within(first, last) & Domain("state", "=", "convened")
        return self.env["ub.meeting"].search(ahead, order="date_start, id")

    @api.model
    def _ub_events(self, first, last):
        ahead = self._ub_within(first, last) & Domain("state", "=", "planned")
        return self.env["ub.event"].search(ahead, order="date_start, id")

    @api.model
    def _ub_decisions(self, last):
        return self.env["ub.decision"].search(
            [
                ("state", "in", TO_DO),
                ("meeting_id.state", "in", HELD),
                ("date_due", "<=", last),
            ],
            order="date_due, id",
        )

    @api.model
    def _ub_people_of_decision(self, decision):
        people = decision.responsible_id | decision.co_responsible_ids
        body = decision.responsible_body_id
        return people | body._holder_of("head") if body else people

    @api.model
    def _ub_plan_lines(self, last):
        return self.env["ub.plan.line"].search(
            [
                ("state", "in", UNMET),
                ("plan_state", "=", "approved"),
                ("date_due", "<=", last),
            ],
            order="date_due, id",
        )

    # Telling it

    def _ub_digest(self, records):
        """A list of at most some lines, each a link to its record."""
        lines = [self._ub_line(record) for record in records[:_MOST]]
        if len(records) > _MOST:
            more = self.env._("and more: %(number)s", number=len(records) - _MOST)
            lines.append(Markup("<li>%s</li>") % more)
        return Markup("<ul>%s</ul>") % Markup("").join(lines)

    def _ub_line(self, record):
        record = record.with_env(self.env).sudo()
        link = f"{record.get_base_url()}/odoo/{record._name}/{record.id}"
        return Markup('<li>%s: <a href="%s">%s</a></li>') % (
            self._ub_when(record),
            link,
            self._ub_words(record),
        )

    def _ub_when(self, record):
        if "date_start" in record._fields:
            moment = fields.Datetime.context_timestamp(self, record.date_start)
            return f"{moment:%d.%m, %H:%M}"
        return self.env._("by %(day)s", day=kyrgyz.short_date(record.date_due))

    def _ub_words(self, record):
        """Letters are read over shoulders: commissions stay unnamed in them."""
        if record._name in ("ub.meeting", "ub.event"):
            week = self.env["ub.week.mixin"]
            of = "meeting" if record._name == "ub.meeting" else "event"
            return getattr(week, f"_words_of_{of}")(record)
        return record.display_name

    @api.model
    def _ub_forget_digests(self, users):
        """Last week's is not kept beside this week's."""
        kind = self.env.ref("ub_methodical.mail_act_week")
        self.env["mail.activity"].sudo().search(
            [("activity_type_id", "=", kind.id), ("user_id", "in", users.ids)]
        ).unlink()

    def _ub_remind(self, monday, note):
        kind = self.env.ref("ub_methodical.mail_act_week")
        self.env["mail.activity"].sudo().with_context(
            mail_activity_quick_update=True
        ).create(
            {
                "activity_type_id": kind.id,
                "user_id": self.id,
                "date_deadline": monday,
                "summary": self._ub_title(),
                "note": note,
            }
        )

    def _ub_title(self):
        return self.env._("What your week holds")

    def _ub_letter(self, note):
        """The letter as values in a list, empty for who gets none."""
        meetings = self.env["ub.meeting"]
        address = self.partner_id.email_normalized
        if self.notification_type != "email" or not address:
            return []
        sender = self.company_id.partner_id.email_formatted
        default = self.env["ir.mail_server"].sudo()._get_default_from_address()
        sender = sender if self.company_id.partner_id.email_normalized else default
        if not (sender and meetings._has_mail_server()):
            return []
        return [
            {
                "subject": self._ub_title(),
                "body_html": note,
                "email_from": sender,
                "recipient_ids": [Command.set(self.partner_id.ids)],
                "auto_delete": True,
            }
        ]
