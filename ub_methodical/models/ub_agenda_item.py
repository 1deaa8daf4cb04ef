from odoo import api, fields, models


class UbAgendaItem(models.Model):
    """A question of the agenda, and what the minutes say of it."""

    _name = "ub.agenda.item"
    _description = "Agenda item"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "meeting_id, sequence, id"

    meeting_id = fields.Many2one(
        "ub.meeting", required=True, index=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=10)
    number = fields.Integer(compute="_compute_number")
    kind_id = fields.Many2one("ub.agenda.kind", "Kind", ondelete="restrict")
    name = fields.Char("Question", required=True, help="For example: «… жөнүндө».")
    speaker_id = fields.Many2one(
        "hr.employee", "Speaker", index="btree_not_null", ondelete="restrict"
    )
    speaker = fields.Char("Speaker from outside")
    co_speaker_ids = fields.Many2many(
        "hr.employee", "ub_agenda_item_speaker_rel", string="Together with"
    )
    minutes = fields.Integer("Time", help="Minutes that the question may take.")
    touched_body_ids = fields.Many2many(
        "ub.body",
        "ub_agenda_item_touched_rel",
        string="Touches",
        help="Bodies whose themes it touches: their heads are invited (004 intro.4).",
    )
    attachment_ids = fields.Many2many("ir.attachment", string="Annexes", copy=False)
    outcome = fields.Selection(
        [
            ("decided", "Decided"),
            ("noted", "Taken note of"),
            ("carried", "Carried over"),
            ("removed", "Removed from the agenda"),
        ],
        copy=False,
    )
    previous_id = fields.Many2one(
        "ub.agenda.item",
        "Carried over from",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    reviewed_ids = fields.Many2many(
        "ub.decision",
        "ub_agenda_item_reviewed_rel",
        string="Earlier decisions",
        copy=False,
        help="Decisions whose fulfilment the question looks at.",
    )
    absent_ids = fields.Many2many(
        "hr.employee",
        "ub_agenda_item_absent_rel",
        string="Not there for this question",
        copy=False,
    )
    votes_for = fields.Integer("For", copy=False)
    votes_against = fields.Integer("Against", copy=False)
    votes_abstained = fields.Integer("Abstained", copy=False)
    speech_ids = fields.One2many("ub.speech", "item_id", "Who spoke", copy=False)
    heard = fields.Text("Heard (УГУЛДУ)")
    spoken = fields.Text("Spoke (ЧЫГЫП СҮЙЛӨГӨНДӨР)")
    decision_ids = fields.One2many("ub.decision", "item_id", "Decisions", copy=False)

    @api.depends("sequence", "meeting_id.item_ids.sequence")
    def _compute_number(self):
        self.number = 0
        for meeting in self.meeting_id:
            for index, item in enumerate(meeting.item_ids.sorted(), start=1):
                item.number = index

    def _speaker_name(self):
        self.ensure_one()
        return self.speaker_id.name or self.speaker or ""
