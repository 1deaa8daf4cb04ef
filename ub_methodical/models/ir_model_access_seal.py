from odoo import api, models

_SEALS = ("ub.revision", "ub.revision.closure", "ub.seal.chain", "ub.seal.check")


class IrModelAccess(models.Model):
    """Refusals around sealed papers: who may, and whom to ask."""

    _inherit = "ir.model.access"

    @api.model
    def _ub_who_reads(self, name):
        if name in _SEALS:
            return self.env._(
                "Sealed papers are read by who reads the paper itself, unless an order "
                "closed the access. Ask the director."
            )
        return super()._ub_who_reads(name)

    @api.model
    def _ub_who_writes(self, name):
        if name in _SEALS:
            return self.env._(
                "Sealed papers are changed by nobody; the access to them is closed by "
                "the director or an administrator."
            )
        return super()._ub_who_writes(name)
