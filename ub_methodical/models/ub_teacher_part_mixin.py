from odoo import api, fields, models


class UbTeacherPartMixin(models.AbstractModel):
    """A line of a teacher's card: changed with the card's own care.

    A change by anyone but the deputy waits for confirmation, and what somebody else
    entered for the teacher is told in the card's talk.
    """

    _name = "ub.teacher.part.mixin"
    _description = "Line of a teacher's card"
    _inherit = ["ub.guard.mixin"]

    _anchors = ("teacher_id",)

    teacher_id = fields.Many2one(
        "ub.teacher", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="teacher_id.company_id", store=True, index=True
    )

    @api.model_create_multi
    def create(self, vals_list):
        parts = super().create(vals_list)
        parts._change_card()
        return parts

    def write(self, vals):
        self._change_card()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_changes_card(self):
        self._change_card()

    def _change_card(self):
        self.teacher_id._unconfirm()
        for card, parts in self.grouped("teacher_id").items():
            card._log_entered_for(parts.mapped("display_name"))
