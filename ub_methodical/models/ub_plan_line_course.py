from odoo import fields, models


class UbPlanLineCourse(models.Model):
    """An item that is a member's course."""

    _inherit = "ub.plan.line"

    course_id = fields.Many2one(
        "ub.course",
        "Course",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
