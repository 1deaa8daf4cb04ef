from odoo import api, models

_PAIR = ("ub.mentorship",)
_INSIDE = (
    "ub.mentorship.plan",
    "ub.mentorship.line",
    "ub.mentorship.deed",
    "ub.mentorship.report",
)


class IrModelAccess(models.Model):
    """Refusals about mentoring: who may see it, and whom to ask."""

    _inherit = "ir.model.access"

    @api.model
    def _ub_who_reads(self, name):
        if name in _INSIDE:
            return self.env._(
                "This is seen by the mentor and the young teacher, the head of the "
                "young teacher's association, the director, the deputies and the "
                "secretary of the school. Ask one of the two."
            )
        return super()._ub_who_reads(name)

    @api.model
    def _ub_who_writes(self, name):
        if name in _PAIR:
            return self.env._(
                "Who is whose mentor follows from an order: add a line “Assign a "
                "mentor” or “End the mentoring” to one."
            )
        if name in _INSIDE:
            return self.env._(
                "This is written by the mentor and the young teacher; who keeps the "
                "papers of the school enters it for them."
            )
        return super()._ub_who_writes(name)
