from odoo import fields, models
from odoo.tools import html2plaintext

from ..tools import kyrgyz
from .ub_plan_line_activity import _TYPE


class MailActivity(models.Model):
    """“Done” on a task marks the item of the plan that it was given for."""

    _inherit = "mail.activity"

    def _action_done(self, feedback=False, attachment_ids=None):
        kind = self.env.ref(_TYPE, raise_if_not_found=False)
        tasks = self.filtered(
            lambda one: one.res_model == "ub.plan.line" and one.activity_type_id == kind
        )
        lines = self.env["ub.plan.line"].browse(tasks.mapped("res_id"))
        words = lines and self._words_of_task(feedback)
        result = super()._action_done(feedback, attachment_ids)
        lines._follow_task(words)
        return result

    def _words_of_task(self, feedback):
        """What shows the item done: the report on the task, else who did it when."""
        said = html2plaintext(feedback or "").strip()
        day = kyrgyz.short_date(fields.Date.context_today(self))
        return said or self.env._(
            "%(person)s, %(day)s", person=self.env.user.name, day=day
        )
