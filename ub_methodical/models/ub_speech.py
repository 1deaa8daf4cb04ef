from odoo import fields, models


class UbSpeech(models.Model):
    """What one person said on a question; he may see it before the minutes close."""

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
    dissent = fields.Text("Separate opinion", copy=False)
