from odoo import api, fields, models


class UbTeacherCategory(models.Model):
    """A category that a teacher holds from a day, by an order of attestation."""

    _name = "ub.teacher.category"
    _description = "Teacher's category"
    _inherit = ["ub.dated.mixin"]
    _order = "date_from desc, id desc"
    _rec_name = "category_id"

    _anchors = ("teacher_id",)

    teacher_id = fields.Many2one(
        "ub.teacher", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="teacher_id.company_id", store=True, index=True
    )
    category_id = fields.Many2one("ub.category", required=True, ondelete="restrict")
    order_reference = fields.Char("Order", help="Number and date of the order.")

    @api.model_create_multi
    def create(self, vals_list):
        categories = super().create(vals_list)
        categories.teacher_id._unconfirm()
        return categories

    def write(self, vals):
        self.teacher_id._unconfirm()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_unconfirms(self):
        self.teacher_id._unconfirm()
