from odoo import api, models


class IrModelAccess(models.Model):
    """Refusals around courses: who may, and whom to ask."""

    _inherit = "ir.model.access"

    @api.model
    def _ub_who_reads(self, name):
        if name == "ub.course.plan":
            return self.env._(
                "The perspective plan of courses is seen by the director, the deputies "
                "and the secretary of the school; the council sees it once it is sent. "
                "Ask a deputy director."
            )
        return super()._ub_who_reads(name)

    @api.model
    def _ub_who_writes(self, name):
        if name == "ub.course":
            return self.env._(
                "A course is entered by the teacher, the director, a deputy director "
                "or the secretary of the school; the head of the body plans it. Once "
                "it is confirmed it stays."
            )
        if name == "ub.course.plan":
            return self.env._(
                "The perspective plan of courses is written by the director, a deputy "
                "director or the secretary of the school. Ask one of them."
            )
        return super()._ub_who_writes(name)
