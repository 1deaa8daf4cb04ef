from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..tools.term import last_day

_RUSSIAN, _KYRGYZ = "ru_RU", "ky_KG"


class UbApprovalStepLife(models.Model):
    """Until when a step is to be answered, and how the answer is written down."""

    _inherit = "ub.approval.step"

    # Terms

    def _turn(self, day):
        """From ``day`` on it is this step's turn; its term may begin (self: sudo)."""
        for step in self:
            step.write({"is_current": True, "asked_on": day})
            step._refresh_due()

    def _refresh_due(self):
        """The last day of each unmet term, as the dates stand today (self: sudo)."""
        for step in self.filtered(lambda s: s.state == "waiting"):
            start = step._term_start()
            company = step.company_id
            counts = (
                company._ub_is_working_day() if step.day_kind == "working" else None
            )
            step.date_due = start and last_day(start, step.days, counts)

    def _term_start(self):
        """The day that the term is counted from; empty while it is not known."""
        if self.counted_from == "previous":
            return self.asked_on
        paper = self._paper()
        return paper._approval_start(self.counted_from) if paper else False

    # Steps

    @api.model
    def _told_already(self, step):
        """What the second one is told when somebody else was quicker."""
        labels = dict(step._fields["state"]._description_selection(self.env))
        return self.env._(
            "“%(paper)s”: the step “%(word)s” does not wait any more (%(state)s"
            "%(name)s). Reload the page.",
            paper=step.document_id.name,
            word=step.word_ky,
            state=labels[step.state],
            name=f", {step.employee_id.name}" if step.employee_id else "",
        )

    def action_agree(self):
        """“I agree”, by the holders of the offices: all the marked ones, or none."""
        self.check_access("read")
        self._pass({"mode": "app"})

    def _pass(self, facts):
        """Answer each step; what that seals is printed before any paper is held."""
        printed = [step._paper()._print_ahead(step, facts) for step in self]
        for step, seal in zip(self, printed, strict=True):
            step._paper()._pass_step(step, facts, seal)

    def _send_back(self, reason):
        """Return the paper, when it is this step that it still waits for."""
        paper = self._paper()
        paper._hold_rows()
        self.invalidate_recordset()
        self._check_waits()
        paper._return(reason)

    def _check_waits(self):
        """Asked under the lock of the paper."""
        step = self.sudo()
        if step.state != "waiting":
            raise UserError(self._told_already(step))
        if not step.is_current:
            raise UserError(
                self.env._(
                    "“%(paper)s”: it is not the turn of “%(word)s” yet. The steps "
                    "before it come first.",
                    paper=step.document_id.name,
                    word=step.word_ky,
                )
            )

    def _check_may_answer(self, mode):
        may = self._may_agree() if mode == "app" else self._may_register()
        if may or self.env.su:
            return
        if mode == "app":
            raise UserError(
                self.env._(
                    "“%(paper)s” waits for “%(office)s”: its holder answers in the "
                    "program, or the signature with the pen is registered.",
                    paper=self.sudo().document_id.name,
                    office=self.sudo().who,
                )
            )
        raise UserError(
            self.env._(
                "What was signed on paper is registered by the director, a deputy "
                "director or the secretary of the school. Ask one of them."
            )
        )

    def _check_day(self, day):
        """Dates run in order (КАРАЛДЫ ≤ МАКУЛДАШЫЛДЫ ≤ БЕКИТЕМИН), none to come."""
        step = self.sudo()
        earlier = step.document_id.approval_step_ids.filtered(
            lambda s: s.round == step.round and s.state == "done" and s != step
        )
        last = max(earlier.mapped("date"), default=None)
        if day > fields.Date.context_today(self):
            raise ValidationError(
                self.env._("The day of the signature is still to come: correct it.")
            )
        if last and day < last:
            raise ValidationError(
                self.env._(
                    "“%(paper)s”: the step before is of %(last)s, so this one cannot "
                    "be of %(day)s. Correct the date.",
                    paper=step.document_id.name,
                    last=last.strftime("%d.%m.%Y"),
                    day=day.strftime("%d.%m.%Y"),
                )
            )

    def _note_down(self, facts):
        """Write the answer: ``facts`` has ``mode`` and what else is known of it.

        In the program it is of today and by the user; from paper the ``date``, for a
        meeting the ``number``, for an office the ``employee``.
        """
        self.ensure_one()
        step = self.sudo()
        day = facts.get("date") or fields.Date.context_today(self)
        self._check_day(day)
        vals = {
            "state": "done",
            "is_current": False,
            "mode": facts["mode"],
            "date": day,
            "registered_by_id": self.env.uid,
            "opinion": facts.get("opinion") or step.opinion,
            "photo": facts.get("photo"),
            "photo_name": facts.get("photo_name"),
        }
        if step.by == "office":
            vals |= self._prepare_signer(facts, day)
        else:
            vals |= self._prepare_minutes(facts)
        step.write(vals)

    def _prepare_signer(self, facts, day):
        """Who signed, with the office in words as on that day."""
        holders = self._holders(day)
        if facts["mode"] == "app":
            person = self._own_holder().employee_id
        else:
            person = (facts.get("employee") or holders[:1].employee_id).sudo()
        if not person:
            raise UserError(
                self.env._(
                    "Nobody held the office “%(office)s” on that day: name who signed "
                    "in its place.",
                    office=self.sudo().post_id.name,
                )
            )
        if person.company_id != self.sudo().company_id:
            raise ValidationError(
                self.env._(
                    "%(name)s is not on the staff of this school: choose who signed.",
                    name=person.name,
                )
            )
        entry = holders.filtered(lambda holder: holder.employee_id == person)[:1]
        words = entry or self.sudo().post_id
        return {
            "employee_id": person.id,
            "is_acting": entry.is_acting if entry else True,
            "title_ky": words.with_context(lang=_KYRGYZ).title,
            "title_ru": words.with_context(lang=_RUSSIAN).title,
        }

    def _prepare_minutes(self, facts):
        number = (facts.get("number") or "").strip()
        if not number:
            raise UserError(
                self.env._("Type the number of the minutes in which it was decided.")
            )
        item = facts.get("item") or self.env["ub.agenda.item"]
        return {
            "number": number,
            "item_id": item.id,
            "meeting_id": item.meeting_id.id,
        }
