from odoo import api, fields, models


class UbOrderBasis(models.Model):
    """What an order rests on: a council's decision (001 cl. 1.5), the deputy's
    proposal (001 cl. 1.7), an election by the members (001 cl. 5.1).

    The paper is named from the program, or typed: «№ 1 протокол, 28.08».
    """

    _name = "ub.order.basis"
    _description = "Basis of an order"
    _inherit = ["ub.part.mixin"]
    _order = "order_id, sequence, id"
    _rec_name = "text"

    _whole = "order_id"
    _anchors = ("order_id",)

    order_id = fields.Many2one(
        "ub.order", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="order_id.company_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(
        [
            ("decision", "Decision of the pedagogical council"),
            ("proposal", "Deputy's proposal"),
            ("election", "Election by the members"),
            ("consent", "Consent of the members"),
            ("other", "Another paper"),
        ],
        required=True,
        default="decision",
    )
    meeting_id = fields.Many2one(
        "ub.meeting", "Meeting", index="btree_not_null", ondelete="restrict"
    )
    proposed_by_id = fields.Many2one(
        "hr.employee", "Proposed by", index="btree_not_null", ondelete="restrict"
    )
    text = fields.Char(
        "Number and date",
        compute="_compute_text",
        store=True,
        readonly=False,
        help="As it is printed, for example «№ 1 протокол, 28.08.2026».",
    )

    @api.depends("meeting_id")
    def _compute_text(self):
        for basis in self:
            meeting = basis.meeting_id.sudo()
            if meeting:
                basis.text = meeting._reference()
