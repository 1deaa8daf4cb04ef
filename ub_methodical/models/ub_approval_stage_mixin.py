from odoo import api, fields, models


class UbApprovalStageMixin(models.AbstractModel):
    """One stage of an approval: whose it is, its words on the paper, its term.

    The same for a shared pattern, for a school's route and for a paper that was sent:
    each is copied from the one before and then stands for itself.
    """

    _name = "ub.approval.stage.mixin"
    _description = "Stage of an approval"

    sequence = fields.Integer(default=10)
    by = fields.Selection(
        [("meeting", "Meeting of a body"), ("office", "Holder of an office")],
        required=True,
        default="office",
    )
    body_type_id = fields.Many2one(
        "ub.body.type",
        "Meeting of",
        ondelete="restrict",
        help="Empty: the body that the paper belongs to.",
    )
    post_id = fields.Many2one(
        "ub.post",
        "Office",
        ondelete="restrict",
        help="Empty: the deputy director whom the body answers to.",
    )
    word_ky = fields.Char("Word in Kyrgyz", required=True, help="«МАКУЛДАШЫЛДЫ» …")
    word_ru = fields.Char("Word in Russian", required=True, help="«СОГЛАСОВАНО» …")
    counted_from = fields.Selection(
        [
            ("sent", "From the sending of the paper"),
            ("previous", "From the step before"),
            ("period", "From the first day of the paper's period"),
            ("year_end", "From the end of the school year"),
        ],
        "Term",
        help="Empty: no term.",
    )
    days = fields.Integer(help="How many days the step may take.")
    day_kind = fields.Selection(
        [("calendar", "Calendar days"), ("working", "Working days")],
        "Days are",
        required=True,
        default="calendar",
    )
    has_opinion = fields.Boolean(
        "Reasoned opinion", help="A reasoned opinion may be written with the answer."
    )
    who = fields.Char("Whose step", compute="_compute_who")

    _days_possible = models.Constraint(
        "CHECK (days BETWEEN 0 AND 366)", "A step takes 0 to 366 days."
    )

    @api.depends("by", "body_type_id", "post_id")
    @api.depends_context("lang")
    def _compute_who(self):
        for stage in self:
            if stage.by == "meeting":
                own = self.env._("Meeting of the paper's own body")
                stage.who = stage.body_type_id.name or own
            else:
                own = self.env._("Deputy director whom the body answers to")
                stage.who = stage.post_id.name or own

    def _prepare_stage_vals(self):
        """The stage, to be copied into a route or onto a paper."""
        self.ensure_one()
        return {
            "sequence": self.sequence,
            "by": self.by,
            "body_type_id": self.body_type_id.id,
            "post_id": self.post_id.id,
            "word_ky": self.word_ky,
            "word_ru": self.word_ru,
            "counted_from": self.counted_from,
            "days": self.days,
            "day_kind": self.day_kind,
            "has_opinion": self.has_opinion,
        }
