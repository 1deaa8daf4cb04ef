from odoo import api, fields, models
from odoo.exceptions import UserError


class UbMeetingMinutes(models.Model):
    """From a sitting that was held to minutes that are numbered, signed and sealed."""

    _inherit = "ub.meeting"

    norm_note = fields.Text("Not as the norms ask", compute="_compute_norm_note")
    photo = fields.Binary("Photo of the written minutes", attachment=True, copy=False)
    photo_name = fields.Char(copy=False)

    @api.depends("state", "item_ids.outcome", "item_ids.decision_ids")
    def _compute_norm_note(self):
        for meeting in self:
            findings = meeting._norm_findings() if meeting.state == "held" else []
            meeting.norm_note = "\n".join(finding.text for finding in findings)

    def _norm_findings(self):
        return self.env["ub.norm"]._findings(self.body_id, "meeting", meeting=self)

    def action_write_up(self):
        """The minutes are written: they get their number and wait for signatures.

        From here on the text is locked, so that all sign the same (001 cl. 5.5,
        004 intro.6).
        """
        for meeting in self:
            meeting._check_written()
            meeting._transit("write_up")
            meeting.sudo().book_ids._give_number()
            meeting._check_numbered()
            meeting.sudo()._number_decisions()

    def action_rewrite(self):
        """Back to writing: who has signed, signed another text and signs again."""
        for meeting in self:
            meeting._transit("rewrite")
            meeting.sudo()._void_signatures()

    def action_close(self):
        """All have signed: the minutes are sealed, the decisions go to their people."""
        for meeting in self:
            meeting._check_can("close")
            meeting._check_signed()
            meeting._seal()
            meeting._transit("close")
            meeting.sudo()._answer_proposals()
            meeting.sudo()._ask_for_decisions()

    def _check_written(self):
        """What minutes cannot do without; every sentence says what to add."""
        self.ensure_one()
        missing = [sentence for sentence, is_missing in self._gaps() if is_missing]
        missing += [f.text for f in self._norm_findings() if f.blocks]
        if missing:
            raise UserError("\n".join(missing))

    def _gaps(self):
        """Pairs of a sentence and whether it is true of these minutes."""
        there = self.presence_ids._was_there()
        unknown = self.presence_ids.filtered(lambda p: p.state == "unknown")
        return [
            (
                self.env._("The meeting is still to come: correct its date and time."),
                self.date_start > fields.Datetime.now(),
            ),
            (self.env._("Name the chair of this meeting."), not self.chair_id),
            (self.env._("The agenda is empty: add the questions."), not self.item_ids),
            (self.env._("Nobody is noted as present: mark who was there."), not there),
            (
                self.env._(
                    "Mark as present or absent: %(names)s.",
                    names=", ".join(unknown.sudo().employee_id.mapped("name")),
                ),
                bool(there and unknown),
            ),
        ]

    def _check_numbered(self):
        unnumbered = self.sudo().book_ids.filtered(lambda line: not line.number)
        if unnumbered:
            raise UserError(
                self.env._(
                    "Type the number of the minutes from the book of “%(body)s”.",
                    body=unnumbered[0].joint_body_id.name,
                )
            )
