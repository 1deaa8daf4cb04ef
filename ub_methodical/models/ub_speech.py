from odoo import api, fields, models
from odoo.exceptions import UserError

# What the speaker himself may change while the minutes are shown to him
_OWN = {"text", "dissent"}


class UbSpeech(models.Model):
    """What one person said on a question.

    While the minutes are shown to their speakers, each may correct the words in his
    own name or add a separate opinion; nobody else's, and not afterwards.
    """

    _name = "ub.speech"
    _description = "Words of a speaker"
    _inherit = ["ub.meeting.part.mixin"]
    _order = "item_id, sequence, id"
    _rec_name = "person"

    _anchors = ("item_id",)

    item_id = fields.Many2one(
        "ub.agenda.item", required=True, index=True, ondelete="cascade"
    )
    meeting_id = fields.Many2one(
        related="item_id.meeting_id", store=True, index=True, required=False
    )
    sequence = fields.Integer(default=10)
    employee_id = fields.Many2one(
        "hr.employee", "Speaker", index="btree_not_null", ondelete="restrict"
    )
    person = fields.Char("Speaker from outside")
    text = fields.Text("Words", required=True)
    dissent = fields.Text(
        "Separate opinion", copy=False, help="It stands in the minutes as written."
    )
    seen_on = fields.Date("Agreed by the speaker", readonly=True, copy=False)
    can_correct = fields.Boolean(compute="_compute_can_correct")

    @api.depends("employee_id", "person")
    def _compute_display_name(self):
        for speech in self:
            speech.display_name = speech._speaker_name()

    @api.depends("employee_id", "meeting_id.review_until", "meeting_id.state")
    @api.depends_context("uid")
    def _compute_can_correct(self):
        for speech in self:
            is_own = speech.employee_id.user_id == self.env.user
            speech.can_correct = is_own and speech.meeting_id._is_under_review()

    def write(self, vals):
        """The speaker changes his own words under review; else the leaders write."""
        if not self.env.su and set(vals) <= _OWN and all(self.mapped("can_correct")):
            self._check_values(vals)
            return self.sudo().write({**vals, "seen_on": self._today()})
        if {"text", "employee_id"} & set(vals) and "seen_on" not in vals:
            self.sudo().filtered("seen_on").seen_on = False
        return super().write(vals)

    def action_agree(self):
        """“These are my words.”"""
        self.check_access("read")
        for speech in self:
            if not speech.can_correct:
                raise UserError(
                    self.env._(
                        "Only the speaker himself agrees to his words, while the "
                        "minutes are shown to the speakers."
                    )
                )
        self.sudo().seen_on = self._today()

    def _today(self):
        return fields.Date.context_today(self)

    def _speaker_name(self):
        return self.sudo().employee_id.name or self.person or ""
