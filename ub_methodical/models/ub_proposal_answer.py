from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools import plaintext2html

from ..roles import LEADERS

_TAKE_UP = "ub_methodical.mail_act_proposal"
_READ = "ub_methodical.mail_act_proposal_answer"
_PREPARED = ("draft", "convened", "postponed")


class UbProposalAnswer(models.Model):
    """What becomes of a proposal: taken up, declined, withdrawn, answered.

    Both sides are told by activities, whether they have mail or not; no letter leaves.
    """

    _inherit = "ub.proposal"

    def action_withdraw(self):
        for proposal in self:
            proposal._transit("withdraw")
        self.sudo().activity_unlink([_TAKE_UP])

    def action_open_meeting(self):
        """The meeting whose agenda it stands on."""
        self.ensure_one()
        self.check_access("read")
        return self.meeting_id.sudo(False).get_formview_action()

    def action_open_paper(self):
        """The paper that the question is about."""
        self.ensure_one()
        self.check_access("read")
        if not self.document_id:
            raise UserError(
                self.env._("This proposal names no paper: choose one first.")
            )
        return self.document_id.sudo(False).action_open_paper()

    def _admit(self, meeting):
        """Make each proposal a question of ``meeting``, in the words of who sent it."""
        if not meeting:
            raise UserError(self.env._("Choose the meeting that takes it up."))
        meeting._check_open_for_parts()
        for proposal in self:
            proposal._check_meeting(meeting)
            proposal._transit("admit")
            item = self.env["ub.agenda.item"].create(
                proposal._prepare_item_vals(meeting)
            )
            proposal.sudo().item_id = item
        self.sudo().activity_unlink([_TAKE_UP])

    def _check_meeting(self, meeting):
        bodies = meeting.sudo().book_ids.joint_body_id
        if meeting.state not in _PREPARED or self.body_id not in bodies:
            raise UserError(
                self.env._(
                    "“%(name)s” goes to a meeting of “%(body)s” that is being "
                    "prepared or convened: choose such a one.",
                    name=self.name,
                    body=self.body_id.name,
                )
            )

    def _prepare_item_vals(self, meeting):
        kind = self.kind_id
        if not kind and self.from_body_id:
            kind = kind.search([("code", "=", "sent_up")], limit=1)
        return {
            "meeting_id": meeting.id,
            "sequence": meeting._last_sequence(),
            "kind_id": kind.id,
            "name": self.name,
            "speaker_id": self.employee_id.id,
        }

    def _decline(self, reason):
        if not (reason or "").strip():
            raise UserError(
                self.env._("Write why it is not taken up: who proposed it reads it.")
            )
        for proposal in self:
            proposal._transit("decline")
            proposal.sudo().reason = reason
            proposal._tell_sender(reason)
        self.sudo().activity_unlink([_TAKE_UP])

    def _put_back(self):
        """The question left the agenda: the proposal waits for another meeting."""
        for proposal in self.sudo().filtered(lambda p: p.state == "admitted"):
            proposal._transit("put_back")
            proposal.item_id = False
        self.sudo()._ask_leaders()

    def _give_answer(self):
        """The outcome and the decisions return to who sent the question (sudo)."""
        self.ensure_one()
        own = self.with_context(lang=self._sender_lang())
        self._transit("answer")
        self.answer = own._write_answer()
        own._tell_sender(self.answer)

    def _sender_lang(self):
        return self._sender_users()[:1].lang or "ky_KG"

    def _write_answer(self):
        """«№ 3 протокол, 27.11.2026; question 2. Decided», then each decision."""
        item = self.item_id
        outcomes = dict(item._fields["outcome"]._description_selection(self.env))
        is_decided = item.outcome or (item.decision_ids and "decided")
        lines = [
            self.env._(
                "%(minutes)s, question %(number)s",
                minutes=self._minutes_reference(),
                number=item.number,
            ),
            outcomes.get(is_decided, ""),
            *map(self._line_of, item.decision_ids.sorted(lambda d: (d.sequence, d.id))),
        ]
        return "\n".join(line for line in lines if line)

    def _line_of(self, decision):
        """«3/2.1. Text (who, by when)»."""
        due = decision.date_due and decision.date_due.strftime("%d.%m.%Y")
        facts = ", ".join(filter(None, (decision.responsible_names, due)))
        number = f"{decision.number}. " if decision.number else ""
        return f"{number}{decision.text}" + (f" ({facts})" if facts else "")

    def _minutes_reference(self):
        """Number in the book of the body that was asked, and the day."""
        meeting = self.meeting_id
        line = meeting.book_ids.filtered(lambda b: b.joint_body_id == self.body_id)
        return self.env._(
            "Minutes № %(number)s of %(day)s",
            number=line[:1].number or meeting.number or "____",
            day=meeting._local_day().strftime("%d.%m.%Y"),
        )

    # Telling both sides

    def _ask_leaders(self):
        """Head and secretary of the body that is asked, one activity for each."""
        for proposal in self.filtered(lambda p: p.state == "proposed"):
            users = proposal._leading_users(proposal.body_id) - self.env.user
            proposal._ask(_TAKE_UP, users, proposal.name)

    def _tell_sender(self, words):
        self.ensure_one()
        own = self.sudo()
        own.message_post(body=plaintext2html(words), subtype_xmlid="mail.mt_note")
        own._ask(_READ, own._sender_users() - self.env.user, words)

    def _sender_users(self):
        """Who proposed it, and the leaders of the body in whose name."""
        person = self.sudo().employee_id
        users = person.filtered("active").user_id.filtered("active")
        return users | self._leading_users(self.from_body_id)

    def _leading_users(self, body):
        facts = body.sudo().membership_ids.filtered(
            lambda fact: fact.role in LEADERS and fact.is_acting
        )
        return facts.employee_id.filtered("active").user_id.filtered("active")

    def _ask(self, kind, users, note):
        """An activity for each user; nobody is written to."""
        quiet = self.sudo().with_context(mail_activity_quick_update=True)
        for user in users:
            quiet.activity_schedule(
                kind,
                date_deadline=fields.Date.context_today(self),
                summary=self.name,
                note=plaintext2html(note),
                user_id=user.id,
            )
