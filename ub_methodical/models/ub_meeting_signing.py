from odoo import api, fields, models
from odoo.exceptions import UserError


class UbMeetingSigning(models.Model):
    """Who signs minutes, the deputy's mark, and the correction of what is sealed."""

    _inherit = "ub.meeting"

    can_sign = fields.Boolean(compute="_compute_can_sign")
    can_check = fields.Boolean(compute="_compute_can_sign")
    correction_reason = fields.Char(
        related="document_id.correction_reason", string="Corrected because"
    )

    @api.depends("state", "document_id.signature_ids.date")
    @api.depends_context("uid")
    def _compute_can_sign(self):
        for meeting in self:
            meeting.can_sign = bool(meeting._own_lines("sign"))
            meeting.can_check = meeting._may_check()

    def action_write_up(self):
        result = super().action_write_up()
        for meeting in self:
            meeting.sudo()._ask_signatures()
        return result

    def action_sign(self):
        """The chair confirms by it that the minutes are correct (004 chair.resp 6)."""
        for meeting in self:
            lines = meeting._own_lines("sign")
            if not lines:
                raise UserError(
                    self.env._(
                        "These minutes do not wait for your signature. Signatures with "
                        "the pen are registered on the page “Signatures”."
                    )
                )
            lines.action_sign()

    def action_check(self):
        """«Текшерилди»: the deputy has looked through the minutes."""
        for meeting in self:
            meeting.check_access("read")
            if not meeting._may_check():
                raise UserError(
                    self.env._(
                        "The mark is put once, by the deputy director whom the body "
                        "answers to or by another who manages the school, on minutes "
                        "that are written."
                    )
                )
            meeting.sudo()._hold_rows()
            lines = meeting.sudo().document_id.signature_ids
            lines = lines.filtered(lambda line: line.purpose == "check")
            person = meeting._own_employee()
            own = lines.filtered(lambda line, p=person: line.employee_id == p)
            (lines - own).unlink()
            own = own or lines.create(meeting._prepare_signature("check", person))
            own._note_down("app", fields.Date.context_today(self))

    def action_correct(self):
        """Open the content of closed minutes again, with a reason."""
        self.ensure_one()
        self._check_can("correct")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Correct sealed minutes"),
            "res_model": "ub.meeting.correct",
            "view_mode": "form",
            "target": "new",
            "context": {"default_meeting_id": self.id},
        }

    def _correct(self, reason):
        """The number stays; the sealed revision is in force until the next one is."""
        self.ensure_one()
        self._transit("correct")
        meeting = self.sudo()
        meeting.document_id.correction_reason = reason
        meeting._void_signatures()
        meeting.message_post(
            body=self.env._("The minutes are being corrected: %(why)s", why=reason)
        )

    def _may_correct(self):
        return self._may_lead()

    def _may_reopen(self):
        """What was sealed once is corrected, it does not begin anew."""
        return super()._may_reopen() and not self.sudo().document_id.revision_ids

    def _may_check(self):
        """Once, from the written minutes on: the mark is not their content."""
        if self.state not in ("minutes", "closed") or not self._own_employee():
            return False
        lines = self.sudo().document_id.signature_ids
        if lines.filtered(lambda line: line.purpose == "check" and line.date):
            return False
        return self._user_holds("manage") or self._own_employee() == (
            self.sudo().body_id.deputy_id
        )

    def _may_register_signatures(self):
        return self._may_lead()

    def _awaits(self, purpose):
        states = ("minutes", "closed") if purpose == "check" else ("minutes",)
        return self.state in states

    def _own_employee(self):
        """The current user as an employee of the meeting's school (sudo)."""
        return self.env.user._ub_employees(self.sudo().company_id)[:1]

    def _own_lines(self, purpose):
        """Empty lines of the current user, when the paper waits for them."""
        self.ensure_one()
        if not self._awaits(purpose):
            return self.env["ub.signature"]
        own = self.sudo().document_id.signature_ids.filtered(
            lambda line: line.purpose == purpose
            and not line.date
            and line.employee_id.user_id == self.env.user
        )
        return own.sudo(False)

    def _signers(self):
        """Who must sign, with the words under the line, as the school has set it."""
        self.ensure_one()
        words = self.with_context(lang="ky_KG").env
        signers = [(self.chair_id, words._("Chair"))]
        if self.body_id._words().minutes_signers != "chair":
            signers.append((self.secretary_id, words._("Secretary")))
        return signers

    def _ask_signatures(self):
        """A line for each signer and for the deputy's mark (self: sudo)."""
        self.ensure_one()
        signers = self._signers()
        if not all(person for person, _title in signers):
            raise UserError(
                self.env._(
                    "Name the chair and the secretary of this meeting: both sign the "
                    "minutes. Where the chair signs alone, set so in Configuration, "
                    "School, Words for kinds of body."
                )
            )
        known = {
            line.employee_id
            for line in self.document_id.signature_ids
            if line.purpose == "sign"
        }
        lines = [
            self._prepare_signature("sign", person, title)
            for person, title in dict(reversed(signers)).items()
            if person not in known
        ]
        deputy = self.body_id.deputy_id
        if deputy and not self.document_id.signature_ids.filtered(
            lambda line: line.purpose == "check"
        ):
            lines.append(self._prepare_signature("check", deputy))
        self.env["ub.signature"].create(list(reversed(lines)))

    def _prepare_signature(self, purpose, person, title=False):
        return {
            "document_id": self.document_id.id,
            "purpose": purpose,
            "employee_id": person.id,
            "title": title,
        }

    def _void_signatures(self):
        """Who has signed, signed another text: his line goes, the talk keeps it."""
        for meeting in self.sudo():
            lines = meeting.document_id.signature_ids.filtered(
                lambda line: line.purpose in ("sign", "check")
            )
            names = lines.filtered("date").employee_id.mapped("name")
            if names:
                meeting.message_post(
                    body=self.env._(
                        "The signatures of %(names)s are void: the text is written "
                        "again.",
                        names=", ".join(names),
                    )
                )
            lines.unlink()

    def _check_signed(self):
        """All who must have signed; the sentence names who has not."""
        self.ensure_one()
        lines = self.sudo().document_id.signature_ids.filtered(
            lambda line: line.purpose == "sign" and line.date
        )
        signers = {person for person, _title in self.sudo()._signers()}
        missing = [p.name for p in signers if p not in lines.employee_id]
        if missing:
            raise UserError(
                self.env._(
                    "Not signed yet: %(names)s. Each signs here, or the signature with "
                    "the pen is registered on the page “Signatures”.",
                    names=", ".join(sorted(missing)),
                )
            )

    def _seal_day(self):
        return self._local_day()
