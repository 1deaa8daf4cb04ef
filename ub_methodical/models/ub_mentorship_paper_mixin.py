from odoo import api, fields, models

from ..roles import KEEPERS


class UbMentorshipPaperMixin(models.AbstractModel):
    """A paper of a pair: the head of the young teacher's body looks after it."""

    _name = "ub.mentorship.paper.mixin"
    _description = "Paper of a mentoring pair"
    _inherit = ["ub.personal.mixin"]
    _anchors = ("mentorship_id",)

    mentorship_id = fields.Many2one(
        "ub.mentorship",
        "Pair",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self._default_mentorship_id(),
    )
    company_id = fields.Many2one(
        related="mentorship_id.company_id", store=True, precompute=True, default=None
    )
    young_id = fields.Many2one(
        related="mentorship_id.employee_id",
        string="Young teacher",
        store=True,
        precompute=True,
        index=True,
    )
    mentor_id = fields.Many2one(
        related="mentorship_id.mentor_id",
        string="Mentor",
        store=True,
        precompute=True,
        index=True,
    )

    @api.model
    def _default_mentorship_id(self):
        """The user's only pair of today; of several one is chosen."""
        mine = self.env["ub.mentorship"].search(
            [("is_mine", "=", True), ("is_current", "=", True)], limit=2
        )
        return mine if len(mine) == 1 else mine.browse()

    @api.depends("mentorship_id")
    def _compute_body_id(self):
        for record in self:
            record.body_id = record.body_id or record.mentorship_id.body_id

    def _may_look_after(self):
        """Heads of the young teacher's bodies, and who manages the school."""
        self.ensure_one()
        led = ("led", self.sudo().young_id.id, None) in self.env.user._ub_facts()
        return led or self._user_holds(*KEEPERS)
