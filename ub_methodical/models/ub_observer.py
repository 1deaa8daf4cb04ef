from odoo import fields, models


class UbObserver(models.Model):
    """A methodologist of the district, and what the school lets him see."""

    _name = "ub.observer"
    _description = "District methodologist"
    _inherit = ["ub.dated.mixin", "ub.school.mixin"]
    _order = "company_id, date_from desc"
    _rec_name = "user_id"
    _created_by = ("direct",)

    user_id = fields.Many2one(
        "res.users", "Methodologist", required=True, index=True, ondelete="cascade"
    )
    sees_bodies = fields.Boolean("Bodies, members and offices", default=True)
    sees_orders = fields.Boolean("Signed orders")
    sees_meetings = fields.Boolean(
        "Held meetings and decisions",
        help="And what they turn upon: plans once they are sent for approval, "
        "announced events, approved local papers. Nothing that is still being "
        "prepared.",
    )
