from odoo import api, fields, models
from odoo.exceptions import UserError

_WHEN_AND_WHERE = ("date_start", "duration", "place")


class UbCall(models.Model):
    """Who is called to a meeting, and that everybody is told of it once.

    Those with mail are written to (``ub_call_mail``); for the others the leader
    notes how they were told. Nothing leaves while the meeting is a draft.
    """

    _inherit = "ub.meeting"

    call_ids = fields.One2many("ub.presence", "meeting_id", "Called")
    call_note = fields.Char("Told", compute="_compute_call_notes", compute_sudo=True)
    answer_note = fields.Char(
        "Answers", compute="_compute_call_notes", compute_sudo=True
    )
    # The number of its next version in calendars; none yet: nobody was called
    call_sequence = fields.Integer(readonly=True, copy=False)
    is_called_anew = fields.Boolean(
        readonly=True, copy=False, help="Announced more than once: something changed."
    )
    caller_id = fields.Many2one(
        "res.users",
        "Called by",
        readonly=True,
        copy=False,
        ondelete="set null",
        help="Whose letters they are, also when somebody else moves the meeting.",
    )

    @api.depends("presence_ids.told_on", "presence_ids.answer")
    def _compute_call_notes(self):
        for meeting in self:
            lines = meeting.presence_ids
            told = len(lines.filtered("told_on"))
            answers = lines.grouped("answer")
            meeting.call_note = self.env._(
                "Called: %(called)s · told: %(told)s · still to be told: %(rest)s",
                called=len(lines),
                told=told,
                rest=len(lines) - told,
            )
            meeting.answer_note = self.env._(
                "Will come: %(yes)s · cannot: %(no)s · not sure: %(maybe)s · "
                "no answer: %(none)s",
                yes=len(answers.get("yes", ())),
                no=len(answers.get("no", ())),
                maybe=len(answers.get("maybe", ())),
                none=len(answers.get(False, ())),
            )

    # Who is called

    def _people_to_call(self):
        """Besides the members of all joint bodies, whoever is invited.

        Those are the heads of the bodies that a question touches (004 intro.4),
        speakers who are not members, and the deputy where the school wants it.
        """
        called = super()._people_to_call()
        meeting = self.sudo()
        day = meeting._local_day()
        items = meeting.item_ids
        invited = items.speaker_id | items.co_speaker_ids | meeting._deputy_to_tell()
        for body in items.touched_body_ids:
            invited |= body._holder_of("head", day)
        for person in invited:
            called.setdefault(person, "invited")
        return called

    def _calendar_people(self):
        """Also those of joint bodies and the invited see it in their calendars."""
        return self.sudo().presence_ids.employee_id

    # Telling them

    def _invite(self):
        """Tell everybody that it is convened: its first time, or anew."""
        self._announce("convene")

    def _announce(self, occasion):
        """Write to those with mail; the others are now still to be told of it."""
        for meeting in self.sudo():
            lines = meeting.presence_ids
            lines.told_on = False
            meeting.caller_id = meeting._caller()
            mailed = meeting._write_letters(occasion, lines)
            meeting.is_called_anew = bool(meeting.call_sequence)
            meeting.call_sequence += 1
            meeting._tell_deputy(occasion)
            meeting.message_post(body=meeting._announcement(occasion, mailed))

    def _announcement(self, occasion, mailed):
        """What the talk under the form says of it."""
        sentences = {
            "convene": self.env._(
                "Convened: %(mailed)s by mail, %(told)s to be told otherwise."
            ),
            "move": self.env._(
                "Moved: %(mailed)s by mail, %(told)s to be told again otherwise."
            ),
            "postpone": self.env._(
                "Postponed: %(mailed)s by mail, %(told)s to be told otherwise."
            ),
            "cancel": self.env._(
                "Cancelled: %(mailed)s by mail, %(told)s to be told otherwise."
            ),
        }
        told = len(self.presence_ids) - len(mailed)
        text = sentences[occasion] % {"mailed": len(mailed), "told": told}
        if not self._can_mail():
            text += " " + self.env._("No mail leaves here: no mail server is set up.")
        return text

    def write(self, vals):
        """Another time or place of a convened meeting: everybody is told once."""
        before = {}
        if set(_WHEN_AND_WHERE) & set(vals):
            convened = self.filtered(lambda meeting: meeting.state == "convened")
            before = {meeting: meeting._when_and_where() for meeting in convened}
        result = super().write(vals)
        for meeting, was in before.items():
            if meeting._when_and_where() != was and meeting._is_ahead():
                meeting._tell_of_move(was)
        return result

    def _when_and_where(self):
        return {name: self[name] for name in _WHEN_AND_WHERE}

    def _is_ahead(self):
        """What is corrected after the meeting is not announced any more."""
        return self.date_start > fields.Datetime.now()

    def _tell_of_move(self, was):
        """An answer is about a day: on another one it counts no more."""
        if self.date_start != was["date_start"]:
            self.sudo().presence_ids._forget_answers()
        self._announce("move")

    def action_postpone(self):
        result = super().action_postpone()
        self._announce("postpone")
        self.sudo().presence_ids._forget_answers()
        return result

    def action_cancel(self):
        called = self.filtered(lambda m: m.state in ("convened", "postponed"))
        result = super().action_cancel()
        called._announce("cancel")
        called.sudo().presence_ids._forget_answers()
        return result

    def action_call_rest(self):
        """Write also to people who were added since, and to those not told yet."""
        self._check_may_lead()
        self._check_called()
        for meeting in self.filtered(lambda m: m.state == "convened"):
            meeting._fill_presence()
            rest = meeting.sudo().presence_ids.filtered(lambda line: not line.told_on)
            mailed = meeting.sudo()._write_letters("convene", rest)
            meeting.sudo().call_sequence += 1
            meeting.message_post(body=meeting._announcement("convene", mailed))
        self.filtered("event_id")._project()

    def _uncall(self, lines):
        """``lines`` leave the list: whoever knew of the meeting is told so, once.

        Calendars take it out by a version later than the invitation (self: sudo).
        """
        self.ensure_one()
        told = lines.filtered("channel") if self._is_ahead() else lines.browse()
        if not told:
            return
        names = ", ".join(told.employee_id.mapped("name"))
        invited = told.filtered(lambda line: line.answer_token and line.told_on)
        mailed = self._write_letters("remove", invited)
        self.call_sequence += 1
        note = self.env._("Not called any more: %(names)s.", names=names)
        if told - mailed:
            rest = (told - mailed).employee_id.mapped("name")
            note += " " + self.env._(
                "Without a letter, tell them otherwise: %(names)s.",
                names=", ".join(rest),
            )
        self.message_post(body=note)

    def action_told_in_group(self):
        self._tell_rest("message")

    def action_told_by_phone(self):
        self._tell_rest("phone")

    def action_told_in_person(self):
        self._tell_rest("person")

    def action_told_on_sheet(self):
        self._tell_rest("sheet")

    def _tell_rest(self, channel):
        """Note for all who are not told yet how they were told."""
        self._check_may_lead()
        self._check_called()
        rest = self.sudo().presence_ids.filtered(lambda line: not line.told_on)
        rest.write({"channel": channel, "told_on": fields.Datetime.now()})

    def _check_called(self):
        for meeting in self:
            if meeting.state not in ("convened", "postponed", "cancelled"):
                raise UserError(
                    self.env._(
                        "“%(name)s” is “%(state)s”: people are told of a meeting "
                        "between its convening and its day.",
                        name=meeting.display_name,
                        state=meeting._state_label(),
                    )
                )
