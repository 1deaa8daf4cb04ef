from odoo import fields, models
from odoo.exceptions import UserError

from .ub_plan_line_activity import _TYPE


class UbPlanLineTask(models.Model):
    """An item given as a task: done when the last of those who got it has done it."""

    _inherit = "ub.plan.line"

    def action_make_task(self):
        """A task for each person who answers for the item, also before its day."""
        self.ensure_one()
        self._check_can_make()
        line = self.sudo().with_context(mail_activity_quick_update=True)
        users = line._responsible_users()
        if not users:
            raise UserError(
                self.env._(
                    "Nobody who answers for “%(name)s” has a login: name such a "
                    "person, or mark the item by hand when it is done.",
                    name=self.display_name,
                )
            )
        kind = self.env.ref(_TYPE)
        day = max(line.date_due or line.plan_id.date_to, self._tomorrow())
        line.env["mail.activity"].create(
            [
                {**line._prepare_activity_vals(kind, user), "date_deadline": day}
                for user in users - line.activity_search([_TYPE]).user_id
            ]
        )
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": self.env._(
                    "Given as a task until %(day)s: %(people)s.",
                    day=fields.Date.to_string(day),
                    people=", ".join(users.mapped("name")),
                ),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def _follow_task(self, words):
        """A task of the item is done; the item with the last of them."""
        for line in self.exists():
            is_last = not line.sudo().activity_search([_TYPE])
            if is_last and line._can("do"):
                line.sudo()._follow_deed(fields.Date.context_today(self), words)
