from odoo import Command, fields, models
from odoo.exceptions import UserError
from odoo.tools import plaintext2html

from ..roles import LEADERS
from ..tools import kyrgyz
from .ub_consultation_life import _ANSWER


class UbConsultationFollow(models.Model):
    """What an answer brings with it: who is told, and the item of the plan.

    Only who is asked gets an activity; who asked reads the answer in the talk of
    the request and on the first screen. No letter leaves.
    """

    _inherit = "ub.consultation"

    def _check_given(self, day=None):
        """Refuse with a sentence what cannot have been given yet."""
        self.ensure_one()
        day = day or self.date
        if not day or day > fields.Date.context_today(self):
            raise UserError(
                self.env._("Write the day on which it was given, today or earlier.")
            )
        if not self.employee_ids and not (self.audience or "").strip():
            raise UserError(
                self.env._("Write whom: choose the people, or say it in words.")
            )

    def _take_over(self, action, facts):
        """Who answers for a body that was asked becomes the adviser."""
        self.ensure_one()
        adviser = self.adviser_id or self._who_answers()
        if not adviser:
            raise UserError(
                self.env._(
                    "Nobody is named who advises: pass it on to the person who does, "
                    "then answer."
                )
            )
        self._transit(action)
        today = fields.Date.context_today(self)
        vals = {**facts, "adviser_id": adviser.id, "answered_on": today}
        self.sudo().write(vals)
        self._tell(self._words_of_day())

    def _who_answers(self):
        """A leader of the body in his own person, else its head (sudo)."""
        if self._user_leads(self.body_id, *LEADERS):
            return self.env.user._ub_employees(self.company_id)[:1]
        return self._holders_of_body("head")

    def _holders_of_body(self, *roles):
        """The first of ``roles`` in the body that is asked (sudo)."""
        nobody = self.env["hr.employee"].sudo()
        if not self.body_id:
            return nobody
        held = [self.body_id._holder_of(role) for role in roles]
        return next(filter(None, held), nobody)

    def _links(self, people):
        return [Command.link(person.id) for person in people]

    def _words_of_day(self):
        """«Agreed on a day: 25.11.2026, 14:30»."""
        words = [self._state_label(), kyrgyz.short_date(self.date)]
        head = ": ".join(words)
        return f"{head}, {self.place}" if self.place else head

    # Telling

    def _remind(self, day=None):
        """Who is asked, and nobody else; on ``day`` also who agreed on it himself."""
        self.ensure_one()
        quiet = self.sudo().with_context(mail_activity_quick_update=True)
        quiet.activity_unlink([_ANSWER])
        users = quiet._asked_people().filtered("active").user_id.filtered("active")
        for user in users if day else users - self.env.user:
            quiet.activity_schedule(
                _ANSWER,
                date_deadline=day or fields.Date.context_today(self),
                summary=self.name,
                user_id=user.id,
            )

    def _asked_people(self):
        """The person, else who heads the body, else its secretary (sudo)."""
        return self.adviser_id or self._holders_of_body("head", "secretary")

    def _tell(self, words):
        self.ensure_one()
        note = plaintext2html(words)
        self.sudo().message_post(body=note, subtype_xmlid="mail.mt_note")

    # The item of the plan

    def _check_may_carry_out(self, lines):
        lines.with_env(self.env).exists()._check_may_note_consultation()

    def _follow_given(self):
        """The item of the plan is done by it, or partly (self may be sudo)."""
        for one in self.sudo().filtered("plan_line_id"):
            one.plan_line_id._follow_deed(one.date, one._words_of_deed())

    def _take_back_mark(self):
        """The item is open again, unless somebody marked it with other words."""
        for one in self.sudo().filtered("plan_line_id"):
            line = one.plan_line_id
            if line.reason == one._words_of_deed() and line.proof in (
                False,
                line.reason,
            ):
                line._take_back_deed(self.env["ub.event"])
                others = line.consultation_ids.filtered(lambda c: c.state == "given")
                last = (others - one).sorted("date")[-1:]
                last._follow_given()

    def _words_of_deed(self):
        self.ensure_one()
        day = f"{self.date:%d.%m}"
        return self.env._("Consultation, %(day)s", day=day)

    def _deed_bodies(self):
        return self.body_id | self.association_ids
