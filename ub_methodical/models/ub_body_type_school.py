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
    minutes_signers = fields.Selection(
        [("both", "Chair and secretary"), ("chair", "Chair alone")],
        "Minutes are signed by",
        required=True,
        default="both",
    )
    head_post_id = fields.Many2one("ub.post", "Led by the holder of")
    # Rules of procedure: empty where the school does not ask for them
    quorum_percent = fields.Integer(
        "Quorum, %", help="Part of the members who must be there; 0: not asked."
    )
    majority = fields.Selection(
        [("simple", "More than half"), ("qualified", "Two thirds")],
        help="Empty: votes are not counted.",
    )
    review_days = fields.Integer(
        "Days for the speakers",
        help="How long speakers may look at their words before the minutes are "
        "signed; 0: they are not shown.",
    )

    _quorum_range = models.Constraint(
        "CHECK (quorum_percent BETWEEN 0 AND 100)", "A quorum is 0 to 100 per cent."
    )
    _review_range = models.Constraint(
        "CHECK (review_days BETWEEN 0 AND 60)", "Give the speakers 0 to 60 days."
    )
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
            "minutes_signers": body_type.minutes_signers,
            "head_post_id": body_type.head_post_id.id,
        }
