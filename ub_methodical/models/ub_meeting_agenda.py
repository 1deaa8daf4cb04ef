from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from .ub_agenda_occasion import LAST

_PREPARED = ("draft", "convened", "postponed")
_HELD = ("held", "minutes", "closed")
_EXECUTION, _INSTRUCTIONS = "execution", "instructions"


class UbMeetingAgenda(models.Model):
    """What an agenda begins with, how long it takes, what it takes over."""

    _inherit = "ub.meeting"

    agenda_minutes = fields.Integer(
        "Minutes planned", compute="_compute_agenda_minutes"
    )
    agenda_hint = fields.Text("About the agenda", compute="_compute_agenda_hint")
    carried_count = fields.Integer(compute="_compute_carried_count")

    @api.depends("item_ids.minutes")
    def _compute_agenda_minutes(self):
        for meeting in self:
            meeting.agenda_minutes = sum(meeting.item_ids.mapped("minutes"))

    @api.depends(
        "state", "date_start", "duration", "item_ids.minutes", "item_ids.kind_id"
    )
    @api.depends_context("lang")
    def _compute_agenda_hint(self):
        for meeting in self:
            hints = meeting._agenda_hints() if meeting.state in _PREPARED else []
            meeting.agenda_hint = "\n".join(hint for hint in hints if hint)

    def _agenda_hints(self):
        """Sentences that help; none of them forbids anything."""
        return [self._hint_of_time(), self._hint_of_last_meeting()]

    def _hint_of_time(self):
        lasts = round(self.duration * 60)
        if self.agenda_minutes <= lasts:
            return ""
        return self.env._(
            "The questions take %(planned)s minutes, the meeting lasts %(lasts)s: "
            "shorten some, or let it last longer.",
            planned=self.agenda_minutes,
            lasts=lasts,
        )

    def _hint_of_last_meeting(self):
        """In the last quarter the deputy speaks at the last meeting (001 cl. 5.7)."""
        codes = self.item_ids.kind_id.mapped("code")
        if not self._is_in_last_term() or _INSTRUCTIONS in codes:
            return ""
        template = self.env["ub.agenda.template"]._for(self.body_id, LAST)
        return self.env._(
            "It is the last quarter: if this is the last meeting of the year, take "
            "the template “%(name)s”.",
            name=template.name or "",
        )

    def _is_in_last_term(self):
        day = self._local_day()
        if not day or not self.body_id:
            return False
        last_term = [
            ("company_id", "=", self.company_id.id),
            ("number", "=", 4),
            ("date_from", "<=", day),
            ("date_to", ">=", day),
        ]
        return bool(self.env["ub.term"].sudo().search_count(last_term, limit=1))

    @api.depends("state", "date_start", "body_id")
    def _compute_carried_count(self):
        for meeting in self:
            is_open = meeting.state in _PREPARED
            items = meeting._carried_items() if is_open else meeting.item_ids.browse()
            meeting.carried_count = len(items)

    @api.onchange("body_id")
    def _onchange_body_agenda(self):
        """A new meeting begins with the standing questions of its kind of body."""
        if self.body_id and not self._origin and not self.item_ids:
            items = self._standing_items()
            self.item_ids = [Command.create(vals) for vals in items]

    @api.model_create_multi
    def create(self, vals_list):
        """Whoever leaves the agenda out gets the standing questions, not so imports."""
        meetings = super().create(vals_list)
        is_import = self.env.context.get("import_file")
        for meeting, vals in zip(meetings, vals_list, strict=True):
            if is_import or meeting.is_on_paper:
                continue
            if "item_ids" not in vals:
                items = meeting._standing_items()
                meeting.item_ids = [Command.create(item) for item in items]
            meeting._offer_carried_items()
            if _EXECUTION in meeting.item_ids.kind_id.mapped("code"):
                meeting._bring_earlier_decisions()
        return meetings

    def _standing_items(self):
        """Values of the questions that an ordinary meeting of the body begins with."""
        template = self.env["ub.agenda.template"]._for(self.body_id)
        return self._in_order(template._prepare_items(self.body_id))

    def _in_order(self, items):
        last = self._last_sequence()
        return [{**vals, "sequence": last} for vals in items]

    def _last_sequence(self):
        """Among equals the later question comes last."""
        return max(self.item_ids.mapped("sequence"), default=10)

    def _fill_from_template(self, template):
        """Add the questions of ``template`` that the agenda has not yet."""
        self.ensure_one()
        self._check_open_for_parts()
        template.check_access("read")
        known = set(self.item_ids.mapped("name"))
        items = self._in_order(template._prepare_items(self.body_id, known))
        self.item_ids = [Command.create(vals) for vals in items]

    def action_fill_from_template(self):
        """Choose a template whose questions come to the agenda."""
        self.ensure_one()
        self._check_open_for_parts()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_agenda_fill_action"
        )
        return {**action, "context": {"default_meeting_id": self.id}}

    def action_offer_carried_items(self):
        """Questions carried over since then come to this agenda."""
        self._check_open_for_parts()
        for meeting in self:
            if meeting.state not in _PREPARED:
                raise UserError(
                    self.env._(
                        "The meeting is over: carried questions come to the next one."
                    )
                )
            meeting._offer_carried_items()

    def _offer_carried_items(self):
        """Take over, once, what earlier meetings of the body have carried over.

        The new question names the one that it continues; proposals go with it.
        """
        self.ensure_one()
        for former in self._carried_items().sudo():
            item = former.create(self._prepare_carried_vals(former))
            former.proposal_ids.item_id = item

    def _carried_items(self):
        """Carried questions that no other meeting has taken over yet."""
        if not self.body_id or not self.date_start:
            return self.item_ids.browse()
        return self.env["ub.agenda.item"].search(
            [
                ("body_id", "=", self.body_id.id),
                ("outcome", "=", "carried"),
                ("meeting_id.state", "in", _HELD),
                ("meeting_id.date_start", "<", self.date_start),
                ("next_ids", "not any", [("meeting_id.state", "!=", "cancelled")]),
            ],
            order="meeting_id, sequence, id",
        )

    def _prepare_carried_vals(self, former):
        return {
            "meeting_id": self.id,
            "previous_id": former.id,
            "sequence": self._last_sequence(),
            "kind_id": former.kind_id.id,
            "name": former.name,
            "speaker_id": former.speaker_id.id,
            "speaker": former.speaker,
            "speaker_title": former.speaker_title,
            "co_speaker_ids": [Command.set(former.co_speaker_ids.ids)],
            "touched_body_ids": [Command.set(former.touched_body_ids.ids)],
            "minutes": former.minutes,
            "attachment_ids": [Command.set(former.attachment_ids.ids)],
        }
