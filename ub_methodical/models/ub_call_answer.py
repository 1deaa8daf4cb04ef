import re
import secrets

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import NO_ACCESS

_TOKEN = re.compile(r"[\w-]{32}", re.ASCII)


class UbCallAnswer(models.Model):
    """How a person was told and what he answered: a wish, never his presence."""

    _inherit = "ub.presence"

    told_on = fields.Datetime("Told on", readonly=True, copy=False)
    told = fields.Selection(
        [
            ("not", "Not told yet"),
            ("again", "To be told again"),
            ("told", "Told"),
        ],
        "Knows of it",
        compute="_compute_told",
    )
    answered_on = fields.Datetime(readonly=True, copy=False)
    # Whoever has it answers for the person: only his own letter carries it
    answer_token = fields.Char(readonly=True, copy=False, groups=NO_ACCESS)
    can_answer = fields.Boolean(compute="_compute_can_answer")

    _answer_token_uniq = models.UniqueIndex(
        "(answer_token) WHERE answer_token IS NOT NULL",
        "This link is another person's: call the people anew.",
    )

    @api.depends("told_on", "channel")
    def _compute_told(self):
        for line in self:
            again = "again" if line.channel else "not"
            line.told = "told" if line.told_on else again

    @api.depends("meeting_id.state", "employee_id")
    @api.depends_context("uid")
    def _compute_can_answer(self):
        own = self.env.user._ub_employees()
        for line in self:
            line.can_answer = line.employee_id in own and line._is_awaited()

    def write(self, vals):
        """Whoever notes a channel or an answer by hand, notes it now."""
        result = super().write(vals)
        if not self.env.su:
            now = fields.Datetime.now()
            if "channel" in vals:
                self.sudo().told_on = now if vals["channel"] else False
            if "answer" in vals:
                self.sudo().answered_on = now if vals["answer"] else False
        return result

    def unlink(self):
        """Whoever was written to learns that he is not called any more."""
        self.check_access("unlink")
        self._check_whole()
        meetings = self.sudo().meeting_id.filtered(lambda m: m.state == "convened")
        for meeting in meetings:
            meeting._uncall(self.sudo() & meeting.presence_ids)
        result = super().unlink()
        meetings.filtered("event_id")._project()
        return result

    def action_told_again(self):
        """He was told of the change by the same means as before."""
        self.meeting_id._check_may_lead()
        self.meeting_id._check_called()
        lines = self.sudo().filtered(lambda line: line.told == "again")
        lines.told_on = fields.Datetime.now()

    def action_will_come(self):
        self._answer_myself("yes")

    def action_cannot_come(self):
        self._answer_myself("no")

    def action_not_sure(self):
        self._answer_myself("maybe")

    def _answer_myself(self, answer):
        self.check_access("read")
        for line in self:
            if not line.can_answer:
                raise UserError(
                    self.env._(
                        "Everybody answers for himself, until the meeting is over. "
                        "For somebody else its head or secretary notes the answer."
                    )
                )
        self.sudo()._keep_answer(answer)

    def _keep_answer(self, answer):
        self.write({"answer": answer, "answered_on": fields.Datetime.now()})

    def _forget_answers(self):
        """The day has changed: what was answered, and the links, are of no use."""
        self.write({"answer": False, "answered_on": False, "answer_token": False})

    def _is_awaited(self):
        """Whether the meeting that the person is called to is still to come."""
        self.ensure_one()
        meeting = self.meeting_id.sudo()
        return meeting.state == "convened" and meeting.date_stop > fields.Datetime.now()

    def _give_tokens(self):
        """A link of his own for everybody who has none."""
        for line in self.sudo().filtered(lambda line: not line.answer_token):
            line.answer_token = secrets.token_urlsafe(24)

    @api.model
    def _of_token(self, token):
        """The line that a letter's link belongs to, none when it is out of date."""
        lines = self.sudo().browse()
        if _TOKEN.fullmatch(token or ""):
            lines = self.sudo().search([("answer_token", "=", token)], limit=1)
        return lines.filtered(lambda line: line._is_awaited())

    def _language(self):
        """What the person reads: Kyrgyz unless he chose."""
        self.ensure_one()
        chosen = self.employee_id.sudo().user_id.lang
        installed = dict(self.env["res.lang"].get_installed())
        return chosen or ("ky_KG" if "ky_KG" in installed else "en_US")

    def _contacts(self):
        """Where people may be written to, their users' contacts first (sudo)."""
        people = self.employee_id.sudo()
        return people.user_id.partner_id | people.work_contact_id
