from odoo import api, models


class UbLessonMentorship(models.Model):
    """A visit that is deleted leaves the log of the pair with its lesson."""

    _inherit = "ub.lesson"

    @api.ondelete(at_uninstall=False)
    def _unlink_deeds(self):
        deeds = self.env["ub.mentorship.deed"].sudo()
        deeds.search([("lesson_id", "in", self.ids)]).unlink()
