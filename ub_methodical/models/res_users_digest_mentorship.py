from odoo import api, models
from odoo.fields import Domain


class ResUsersDigestMentorship(models.Model):
    """Terms of a mentoring plan are told to those two, and to nobody else."""

    _inherit = "res.users"

    @api.model
    def _ub_tasks(self, first, last):
        tasks = super()._ub_tasks(first, last)
        lines = self.env["ub.mentorship.line"]
        due = lines._domain_open() & Domain("date_due", "<=", last)
        for line in lines.search(due, order="date_due, id"):
            people = (line.young_id | line.mentor_id).filtered("active")
            for user in people.user_id.filtered("active"):
                tasks[user].append(line)
        return tasks
