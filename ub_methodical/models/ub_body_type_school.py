from odoo import api, fields, models


class UbBodyTypeSchool(models.Model):
    """How one school calls a kind of body and words its papers (forms §3)."""

    _name = "ub.body.type.school"
    _description = "School's words for a kind of body"
    _inherit = ["ub.school.mixin", "ub.declension.mixin"]
    _order = "company_id, type_id"

    _anchors = ("company_id", "type_id")

    type_id = fields.Many2one(
        "ub.body.type", "Kind of body", required=True, index=True, ondelete="cascade"
    )
    category = fields.Selection(related="type_id.category")
    name = fields.Char("Name of the unit", required=True, translate=True)
    head_title = fields.Char(
        required=True,
        translate=True,
        help="How the school calls who leads it: one word, used everywhere.",
    )
    decision_noun = fields.Char("What it passes", required=True, translate=True)
    decision_heading = fields.Char(
        "Heading over decisions", required=True, translate=True
    )
    head_post_id = fields.Many2one("ub.post", "Led by the holder of")

    _type_uniq = models.Constraint(
        "UNIQUE (company_id, type_id)",
        "The school has its words for this kind already.",
    )

    @api.model
    def _prepare_shipped_vals(self, body_type):
        """What a new school begins with, in the language of ``body_type``."""
        return {
            "name": body_type.unit_name,
            "head_title": body_type.head_title,
            "decision_noun": body_type.decision_noun,
            "decision_heading": body_type.decision_heading,
            "head_post_id": body_type.head_post_id.id,
        }
