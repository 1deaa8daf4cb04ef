from odoo import api, models

_CONSULTATIONS = ("ub.consultation", "ub.consultation.answer")


class IrModelAccess(models.Model):
    """Who sees and writes requests for help, in words."""

    _inherit = "ir.model.access"

    @api.model
    def _ub_who_reads(self, name):
        if name in _CONSULTATIONS:
            return self.env._(
                "A request for help is seen by who asks and who is asked; what was "
                "given also by who was advised and by the head. Ask one of them."
            )
        return super()._ub_who_reads(name)

    @api.model
    def _ub_who_writes(self, name):
        if name in _CONSULTATIONS:
            return self.env._(
                "A request for help is written by who asks, and answered by who is "
                "asked; the director, a deputy director or the secretary of the school "
                "enters it for who has no login. Ask one of them."
            )
        return super()._ub_who_writes(name)
