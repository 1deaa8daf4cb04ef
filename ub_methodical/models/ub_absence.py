from odoo import fields, models


class UbAbsence(models.Model):
    """Why somebody was not at a meeting: for the few who must know, and not for ever.

    Whoever leads the body or manages the school reads it; papers print only whether
    the reason was good. It is wiped when the school year is closed.
    """

    _name = "ub.absence"
    _description = "Reason of an absence"
    _inherit = ["ub.part.mixin"]
    _order = "presence_id"
    _rec_name = "presence_id"

    _whole = "meeting_id"
    _anchors = ("presence_id",)

    presence_id = fields.Many2one(
        "ub.presence", required=True, index=True, ondelete="cascade"
    )
    meeting_id = fields.Many2one(
        related="presence_id.meeting_id", store=True, index=True
    )
    body_id = fields.Many2one(related="meeting_id.body_id", store=True, index=True)
    company_id = fields.Many2one(
        related="meeting_id.company_id", store=True, index=True
    )
    text = fields.Char("Reason", required=True)

    _line_uniq = models.Constraint(
        "UNIQUE (presence_id)", "The reason of this absence is written already."
    )
