from odoo import fields, models

_NOT_HEARD = ("carried", "removed")


class UbMeeting(models.Model):
    """Closed minutes show that what they heard of a plan is done."""

    _inherit = "ub.meeting"

    calendar_line_ids = fields.One2many(
        "ub.plan.line", "meeting_id", "Items of weekly plans", readonly=True
    )

    def action_close(self):
        result = super().action_close()
        for meeting in self.sudo():
            heard = meeting.item_ids.filtered(lambda i: i.outcome not in _NOT_HEARD)
            for line in heard.plan_line_id | meeting.calendar_line_ids:
                words = line._words_of_meeting(meeting)
                line._follow_deed(meeting._local_day(), words)
        return result
