from odoo import models

_NOT_HEARD = ("carried", "removed")


class UbMeeting(models.Model):
    """Closed minutes show that what they heard of a plan is done."""

    _inherit = "ub.meeting"

    def action_close(self):
        result = super().action_close()
        for meeting in self.sudo():
            heard = meeting.item_ids.filtered(lambda i: i.outcome not in _NOT_HEARD)
            for line in heard.plan_line_id:
                words = line._words_of_meeting(meeting)
                line._follow_deed(meeting._local_day(), words)
        return result
