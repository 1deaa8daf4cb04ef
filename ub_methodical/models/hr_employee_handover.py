from markupsafe import Markup

from odoo import fields, models

from ..roles import KEEPERS, LEADERS
from .ub_plan_line import UNMET

_TYPE = "ub_methodical.mail_act_handover"


class HrEmployeeHandover(models.Model):
    """What a person leaves behind, and who is asked to see to it (all in sudo)."""

    _inherit = "hr.employee"

    def _ub_ask_before_leave(self, first, last):
        """A long leave: everything stays his, somebody stands in."""
        self._ub_ask_handover(
            self.env._(
                "%(name)s goes on long leave (%(first)s – %(last)s) and stays a "
                "member. Let somebody stand in for the roles, offices and open work.",
                name=self.name,
                first=first.strftime("%d.%m.%Y"),
                last=last.strftime("%d.%m.%Y") if last else "…",
            ),
            deadline=max(first, fields.Date.context_today(self)),
        )

    def _ub_ask_after_closed_login(self):
        for person in self:
            person._ub_ask_handover(
                self.env._(
                    "The login of %(name)s is closed; roles, offices and work stay. "
                    "Open a login again, enter everything for the person, or hand "
                    "the work over.",
                    name=person.name,
                )
            )

    def _ub_open_work(self):
        """Decisions not met, his alone or with others, and coming meetings he leads."""
        self.ensure_one()
        decisions = self.env["ub.decision"].search(
            [
                ("state", "in", ("open", "partly", "reported")),
                ("meeting_id.state", "!=", "cancelled"),
                "|",
                ("responsible_id", "=", self.id),
                ("co_responsible_ids", "in", self.ids),
            ]
        )
        meetings = self.env["ub.meeting"].search(
            [
                ("state", "in", ("draft", "convened")),
                ("date_start", ">=", fields.Datetime.now()),
                "|",
                ("chair_id", "=", self.id),
                ("secretary_id", "=", self.id),
            ]
        )
        return decisions, meetings

    def _ub_open_plan_lines(self):
        """Items of this year's and later plans that he answers for."""
        self.ensure_one()
        return self.env["ub.plan.line"].search(
            [
                ("state", "in", UNMET),
                ("responsible_ids", "in", self.ids),
                ("plan_id.state", "!=", "cancelled"),
                ("plan_id.date_to", ">=", fields.Date.context_today(self)),
            ]
        )

    def _ub_ask_handover(self, sentence, deadline=None, tell_bodies=False):
        """One activity per body, one per office; the bodies may be told as well.

        The whole staff reads a body: decisions are named by their minutes only.
        """
        self.ensure_one()
        work = (*self._ub_open_work(), self._ub_open_plan_lines())
        memberships, holders = self._ub_facts_in_force()
        found = (memberships, *work)
        bodies = memberships.body_id.union(*(records.body_id for records in work))
        for body in bodies:
            own = [
                records.filtered(lambda r, b=body: r.body_id == b) for records in found
            ]
            note = self._ub_note(sentence, self._ub_words(*own))
            self._ub_ask(body, self._ub_keeper(body), note, deadline)
            if tell_bodies:
                body._message_log(body=note)
        for holder in holders:
            note = self._ub_note(sentence, [holder.post_id.name])
            self._ub_ask(holder, self._ub_keeper(holder=holder), note, deadline)

    def _ub_facts_in_force(self):
        """Facts that somebody must know of; the mere staff member follows by rule."""
        today = fields.Date.context_today(self)
        memberships, holders = (
            facts.filtered(lambda f: not f.date_to or f.date_to >= today)
            for facts in self._ub_facts()
        )
        return memberships.filtered(
            lambda f: f.role in LEADERS or f.source not in ("office", "staff")
        ), holders

    def _ub_words(self, memberships, decisions, meetings, items):
        """What the person has in one body, line by line."""
        words = memberships.mapped("display_name")
        for meeting, own in decisions.grouped("meeting_id").items():
            words.append(
                self.env._(
                    "Open decisions, %(minutes)s: %(count)s",
                    minutes=meeting._reference(),
                    count=len(own),
                )
            )
        words += meetings.mapped("display_name")
        if items:
            words.append(self.env._("Open items of plans: %(count)s", count=len(items)))
        return words

    def _ub_note(self, sentence, items):
        lines = Markup().join(Markup("<li>%s</li>") % item for item in items)
        return Markup("<p>%s</p><ul>%s</ul>") % (sentence, lines)

    def _ub_ask(self, record, user, note, deadline):
        """A later word about the same person takes the place of the earlier one."""
        kind = self.env.ref(_TYPE, raise_if_not_found=False)
        kind = kind or self.env.ref("mail.mail_activity_data_todo")
        summary = self.env._("Hand over: %(name)s", name=self.name)
        earlier = record.activity_ids.filtered(
            lambda a: a.activity_type_id == kind and a.summary == summary
        )
        earlier.unlink()
        record.activity_schedule(
            activity_type_id=kind.id,
            date_deadline=deadline or fields.Date.context_today(self),
            summary=summary,
            note=note,
            user_id=user.id,
        )

    def _ub_keeper(self, body=None, holder=None):
        """Who sees to it, among those with a login.

        The body's deputy; for a deputy's office, or when he himself leaves, the
        director; then whoever manages or keeps the papers; for the director's
        office, and when nobody else is there, an administrator.
        """
        self.ensure_one()
        people = body.deputy_id if body else self.browse()
        if not holder or holder.authority != "direct":
            offices = self.env["ub.post.holder"]
            in_force = offices.search(
                [("company_id", "=", self.company_id.id)]
                + list(offices._domain_covering("today"))
            )
            for authority in KEEPERS:
                people |= in_force.filtered(
                    lambda h, a=authority: h.authority == a
                ).employee_id
        others = (people - self).filtered(lambda e: e.active and e.user_id.active)
        return others.user_id[:1] or self._ub_administrator()

    def _ub_administrator(self):
        everyone = self.env.ref("ub_methodical.group_administrator").all_user_ids
        own = everyone.filtered(
            lambda u: u.active and self.company_id in u.company_ids
        ).sorted("id")
        return own[:1] or self.env.ref("base.user_admin")
