from odoo import fields, models


class UbTeacherCategory(models.Model):
    """A category that a teacher holds from a day, by an order of attestation."""

    _name = "ub.teacher.category"
    _description = "Teacher's category"
    _inherit = ["ub.teacher.part.mixin", "ub.dated.mixin"]
    _order = "date_from desc, id desc"
    _rec_name = "category_id"

    category_id = fields.Many2one("ub.category", required=True, ondelete="restrict")
    order_reference = fields.Char("Order", help="Number and date of the order.")
