from odoo import fields, models


class UbApprovalRouteStep(models.Model):
    """A step of a school's route."""

    _name = "ub.approval.route.step"
    _description = "Step of a route"
    _inherit = ["ub.approval.stage.mixin", "ub.guard.mixin"]
    _order = "route_id, sequence, id"
    _rec_name = "word_ky"

    _anchors = ("route_id",)

    route_id = fields.Many2one(
        "ub.approval.route", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="route_id.company_id", store=True, index=True)
