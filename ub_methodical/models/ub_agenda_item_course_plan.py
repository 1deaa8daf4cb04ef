from odoo import fields, models


class UbAgendaItem(models.Model):
    """A question that considers a perspective plan of courses."""

    _inherit = "ub.agenda.item"

    course_plan_ids = fields.Many2many(
        "ub.course.plan",
        "ub_agenda_item_course_plan_rel",
        "item_id",
        "plan_id",
        "Plans of courses",
        check_company=True,
        copy=False,
        help="Closed minutes are the proof that they were considered.",
    )
