from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError


class UbRevisionClosure(models.Model):
    """Access to a sealed paper is closed by an order: it stays, but is not read.

    From that day only who directs the school and the administrator read the revision
    and the record that it was made from; a redacted revision can be sealed in its
    place. Nothing of the sealed paper changes.
    """

    _name = "ub.revision.closure"
    _description = "Access to a sealed paper closed"
    _inherit = ["ub.dated.mixin", "ub.screen.mixin"]
    _order = "date_from desc, id desc"
    _rec_name = "revision_id"
    _created_by = ("direct",)

    _anchors = ("revision_id",)

    revision_id = fields.Many2one(
        "ub.revision", "Sealed paper", required=True, index=True, ondelete="restrict"
    )
    document_id = fields.Many2one(
        related="revision_id.document_id", store=True, index=True
    )
    company_id = fields.Many2one(
        related="revision_id.company_id", store=True, index=True
    )
    order_id = fields.Many2one(
        "ub.order", "Order", index="btree_not_null", ondelete="restrict"
    )
    order_number = fields.Char(
        "Order №", help="Typed, when the order is not in the program."
    )
    reason = fields.Char(required=True)

    @api.constrains("order_id", "order_number")
    def _check_order(self):
        for closure in self:
            if not closure.order_id and not closure.order_number:
                raise ValidationError(
                    self.env._("Choose the order, or type its number and date.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        closures = super().create(vals_list)
        closures._check_may_close()
        return closures

    def write(self, vals):
        self._check_may_close()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise ValidationError(
            self.env._("An order has a history: set the last day in place of this.")
        )

    def _check_may_close(self):
        for closure in self.sudo():
            if not self._may_close(closure.company_id):
                raise AccessError(
                    self.env._(
                        "Access to sealed papers is closed by the director of the "
                        "school or by an administrator."
                    )
                )

    @api.model
    def _may_close(self, company):
        return self.env.su or company._ub_user_empowered("direct")
