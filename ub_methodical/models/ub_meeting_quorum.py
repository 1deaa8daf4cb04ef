from odoo import api, fields, models


class UbMeetingQuorum(models.Model):
    """How many were there, and whether that is enough where the school asks it."""

    _inherit = "ub.meeting"

    counts_votes = fields.Boolean(compute="_compute_rules_of_procedure")
    quorum = fields.Integer(
        compute="_compute_rules_of_procedure",
        help="Members who must be there; 0 where the school does not ask it.",
    )
    has_quorum = fields.Boolean(compute="_compute_has_quorum")

    @api.depends("body_id", "presence_ids.kind")
    def _compute_rules_of_procedure(self):
        for meeting in self:
            words = meeting.body_id.sudo()._words()
            members = len(meeting._called_members())
            meeting.counts_votes = bool(words.majority)
            # Rounded up without floats: 50 % of 7 members are 4
            meeting.quorum = -(-members * words.quorum_percent // 100)

    @api.depends("quorum", "presence_ids.state")
    def _compute_has_quorum(self):
        for meeting in self:
            there = meeting._called_members()._was_there()
            meeting.has_quorum = len(there) >= meeting.quorum

    def _called_members(self):
        return self.sudo().presence_ids.filtered(lambda line: line.kind == "member")

    def _gaps(self):
        return [
            *super()._gaps(),
            (
                self.env._(
                    "Too few members were there to decide: %(quorum)s are needed. "
                    "Correct the presence, or call the meeting again.",
                    quorum=self.quorum,
                ),
                not self.has_quorum,
            ),
        ]
