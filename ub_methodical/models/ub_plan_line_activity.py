from odoo import models
from odoo.tools import plaintext2html

from .ub_plan_line import UNMET

_TYPE = "ub_methodical.mail_act_plan_line"
# All year, or in words: no day that a reminder could name
_WITHOUT_DAY = ("year", "words")
_ENDS = ("do", "fail", "carry", "drop")


class UbPlanLineActivity(models.Model):
    """Whoever answers for an item is reminded of it, once the plan is approved.

    An activity for each person with a login, none for what has no day, none twice
    for an item and its copy in the plan of the month. Nobody is written to.
    """

    _name = "ub.plan.line"
    _inherit = ["ub.plan.line", "mail.activity.mixin"]

    def _responsible_users(self):
        """Persons with a login (sudo)."""
        people = self.sudo().responsible_ids.filtered("active")
        return people.user_id.filtered("active")

    def _is_reminded(self):
        has_day = self.date_moved or self.term_kind not in _WITHOUT_DAY
        is_open = self.state in UNMET and self.plan_id.state == "approved"
        return bool(is_open and has_day and self.date_due)

    def _ask_responsible(self):
        """All that is missing in one go, whatever the number of items."""
        due = self.sudo().filtered(lambda line: line._is_reminded())
        kind = self.env.ref(_TYPE, raise_if_not_found=False)
        kind = kind or self.env.ref("mail.mail_activity_data_todo")
        asked = (due | due.origin_id).activity_search([_TYPE])
        asked = {(activity.res_id, activity.user_id) for activity in asked}
        activities = due.with_context(mail_activity_quick_update=True)
        activities.env["mail.activity"].create(
            [
                line._prepare_activity_vals(kind, user)
                for line in due
                for user in line._responsible_users()
                if not asked & {(line.id, user), (line.origin_id.id, user)}
            ]
        )

    def _prepare_activity_vals(self, kind, user):
        return {
            "activity_type_id": kind.id,
            "automated": True,
            "summary": self.display_name,
            "note": plaintext2html(f"{self.plan_id.display_name}\n{self.name}"),
            "date_deadline": self.date_due,
            "res_model_id": self.env["ir.model"]._get_id(self._name),
            "res_id": self.id,
            "user_id": user.id,
        }

    def _forget_former(self):
        """After an amendment nobody is reminded of what others answer for now."""
        lines = self.sudo()
        users = {line.id: line._responsible_users() for line in lines}
        asked = lines.activity_search([_TYPE])
        asked.filtered(lambda a: a.user_id not in users[a.res_id]).unlink()

    def _take(self, action, **facts):
        result = super()._take(action, **facts)
        if action in _ENDS:
            self.sudo().activity_unlink([_TYPE])
        elif action == "reopen":
            self._ask_responsible()
        return result

    def _move_to_month(self, month):
        result = super()._move_to_month(month)
        self._follow_due()
        return result

    def _follow_due(self):
        """Reminders go to the day on which the items are due now."""
        for day, lines in self.sudo().grouped("date_due").items():
            if day:
                lines.activity_reschedule([_TYPE], date_deadline=day)

    def _follow_terms(self, terms):
        """The quarters ``terms`` were moved, and with them what is due by their end."""
        self.sudo().search(
            [("term_id", "in", terms.ids), ("state", "in", UNMET)]
        )._follow_due()

    def _hand_over(self, former, successor):
        """Open work goes to another person; what was sealed keeps its words (sudo)."""
        for line in self.with_context(active_test=False):
            line.responsible_ids = line.responsible_ids - former | successor
            line._log_step(
                self.env._(
                    "from %(former)s to %(successor)s",
                    former=former.name,
                    successor=successor.name,
                )
            )
        self._forget_former()
        self._ask_responsible()

    # An item has no talk of its own, the plan has: this is what activities ask for

    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        """Nobody follows an item."""
        return True

    def message_post_with_source(self, source_ref, **values):
        """“Done” on the reminder itself stands in the talk of the plan."""
        return self.plan_id.message_post_with_source(source_ref, **values)

    def message_notify(self, **values):
        """Whoever is given something to do with an item is told by its plan."""
        return self.plan_id.message_notify(**values)
