from odoo import fields, models


class UbAgendaItem(models.Model):
    """A question that looks at mentoring plans, or hears the two of a pair."""

    _inherit = "ub.agenda.item"

    mentorship_plan_ids = fields.Many2many(
        "ub.mentorship.plan",
        "ub_agenda_item_mentorship_plan_rel",
        "item_id",
        "plan_id",
        "Mentoring plans",
        check_company=True,
        copy=False,
    )
    mentorship_report_ids = fields.Many2many(
        "ub.mentorship.report",
        "ub_agenda_item_mentorship_report_rel",
        "item_id",
        "report_id",
        "Reports on mentoring",
        check_company=True,
        copy=False,
    )
