from odoo import api, fields, models


class UbDecisionPhrase(models.Model):
    """A decision begun from the bank of phrases."""

    _inherit = "ub.decision"

    phrase_id = fields.Many2one("ub.phrase", "Ready phrase", store=False)

    @api.onchange("phrase_id")
    def _onchange_phrase_id(self):
        """The phrase is written below what stands there, never over it."""
        for decision in self.filtered("phrase_id"):
            body = decision.item_id.meeting_id.body_id
            parts = [decision.text, decision.phrase_id._text(body)]
            decision.text = "\n".join(part for part in parts if part)
            decision.phrase_id = False
