from odoo import api, models

_ROUTES = ("ub.approval.route", "ub.approval.route.step")
_PAPERS = ("ub.local.act", "ub.approval.step")


class IrModelAccess(models.Model):
    """Refusals around approvals: who may, and whom to ask."""

    _inherit = "ir.model.access"

    @api.model
    def _ub_who_reads(self, name):
        if name in _PAPERS:
            return self.env._(
                "Local papers are read by whom they concern once they are approved; "
                "before that by their authors and by who is asked to approve them. Ask "
                "the head of the body."
            )
        return super()._ub_who_reads(name)

    @api.model
    def _ub_who_writes(self, name):
        if name == "ub.local.act":
            return self.env._(
                "Local papers are written by the head, the deputy head or the "
                "secretary of the body, by the director, a deputy director or the "
                "secretary of the school. Ask one of them."
            )
        if name == "ub.approval.step":
            return self.env._(
                "Steps of approval are not typed in: use the buttons above the paper."
            )
        if name in _ROUTES:
            return self.env._(
                "Who approves which paper is set by the director or a deputy director. "
                "Ask one of them."
            )
        return super()._ub_who_writes(name)
