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
    name = fields.Char("Question", required=True, help="For example: «… жөнүндө».")
    speaker_id = fields.Many2one(
        "hr.employee", "Speaker", index="btree_not_null", ondelete="restrict"
    )
    speaker = fields.Char("Speaker from outside")
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
