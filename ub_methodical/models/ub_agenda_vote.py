from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbAgendaVote(models.Model):
    """Votes on a question, where the school counts them; hidden elsewhere."""

    _inherit = "ub.agenda.item"

    counts_votes = fields.Boolean(related="meeting_id.counts_votes")
    has_majority = fields.Boolean(compute="_compute_has_majority")
    is_voted = fields.Boolean(compute="_compute_has_majority")

    @api.depends("votes_for", "votes_against", "votes_abstained", "meeting_id.body_id")
    def _compute_has_majority(self):
        for item in self:
            cast = item.votes_for + item.votes_against + item.votes_abstained
            item.is_voted = cast > 0
            majority = item.meeting_id.body_id.sudo()._words().majority
            if majority == "qualified":
                item.has_majority = 3 * item.votes_for >= 2 * cast
            else:
                item.has_majority = 2 * item.votes_for > cast

    @api.constrains("votes_for", "votes_against", "votes_abstained")
    def _check_votes(self):
        for item in self:
            votes = (item.votes_for, item.votes_against, item.votes_abstained)
            if min(votes) < 0:
                raise ValidationError(self.env._("Votes are counted from 0 up."))
            there = len(item.meeting_id.presence_ids._was_there() - item._absent())
            if there and sum(votes) > there:
                raise ValidationError(
                    self.env._(
                        "“%(question)s”: %(votes)s votes, but only %(there)s people "
                        "were there. Correct the votes or the presence.",
                        question=item.name,
                        votes=sum(votes),
                        there=there,
                    )
                )

    def _absent(self):
        """Lines of presence of those who were not there for this question."""
        self.ensure_one()
        lines = self.meeting_id.presence_ids
        return lines.filtered(lambda line: line.employee_id in self.absent_ids)
