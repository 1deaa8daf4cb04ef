from odoo import fields, models


class UbApprovalPresetStep(models.Model):
    """A step of a shared pattern, for one kind of paper."""

    _name = "ub.approval.preset.step"
    _description = "Step of a pattern"
    _inherit = ["ub.approval.stage.mixin", "ub.guard.mixin"]
    _order = "preset_id, kind_id, sequence, id"
    _rec_name = "word_ky"

    _anchors = ("preset_id",)

    preset_id = fields.Many2one(
        "ub.approval.preset", required=True, index=True, ondelete="cascade"
    )
    kind_id = fields.Many2one(
        "ub.document.kind", "Kind of paper", required=True, ondelete="restrict"
    )
