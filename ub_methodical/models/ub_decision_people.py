from odoo import api, models
from odoo.tools import plaintext2html

from .ub_decision import OPEN, TO_DO

_TYPE = "ub_methodical.mail_act_decision"


class UbDecisionPeople(models.Model):
    """Whose activity a decision is, from the closing of the minutes to its end."""

    _inherit = "ub.decision"

    def _responsible_users(self):
        """Who is reminded: persons with a login, of a body its head (sudo)."""
        self.ensure_one()
        own = self.sudo()
        people = own.responsible_id | own.co_responsible_ids
        people |= self._leaders_of(own.responsible_body_id, ("head",))
        return people.filtered("active").user_id.filtered("active")

    def _ask_responsible(self):
        """One activity for each responsible person with a login; nobody is mailed."""
        kind = self.env.ref(_TYPE, raise_if_not_found=False)
        kind = kind or self.env.ref("mail.mail_activity_data_todo")
        own = self.sudo().with_context(mail_activity_quick_update=True)
        asked = {(a.res_id, a.user_id) for a in own.activity_search([_TYPE])}
        own.env["mail.activity"].create(
            [
                decision._prepare_activity_vals(kind, user)
                for decision in own.filtered(lambda d: d.state in TO_DO)
                for user in decision._responsible_users()
                if (decision.id, user) not in asked
            ]
        )

    def _prepare_activity_vals(self, kind, user):
        return {
            "activity_type_id": kind.id,
            "automated": True,
            "summary": self.number,
            "note": plaintext2html(self.text),
            "date_deadline": self.date_due or kind._get_date_deadline(),
            "res_model_id": self.env["ir.model"]._get_id(self._name),
            "res_id": self.id,
            "user_id": user.id,
        }

    def _follow_activities(self, action):
        """Done when reported or lifted, gone when dropped, asked anew when back."""
        asked = self.sudo()
        if action in ("report", "lift"):
            asked.activity_feedback([_TYPE])
        elif action in ("withdraw", "supersede"):
            asked.activity_unlink([_TYPE])
        elif action in ("send_back", "partly", "reopen"):
            asked.filtered(lambda d: d.meeting_id.state == "closed")._ask_responsible()
        elif action == "extend":
            for decision in asked:
                decision.activity_reschedule([_TYPE], date_deadline=decision.date_due)

    @api.model
    def _follow_terms(self, terms):
        """The quarters ``terms`` were moved, and with them what is due by their end."""
        due = [("term_id", "in", terms.ids), ("state", "in", OPEN)]
        decisions = self.sudo().search(due)
        for day, moved in decisions.grouped("date_due").items():
            moved.activity_reschedule([_TYPE], date_deadline=day)

    def _hand_over(self, former, successor):
        """Open work goes to another person, with a line in the log (sudo)."""
        self.ensure_one()
        if self.responsible_id == former:
            self.responsible_id = successor
        self.co_responsible_ids -= former
        if self.responsible_id != successor:
            self.co_responsible_ids |= successor
        note = self.env._(
            "From %(former)s to %(successor)s",
            former=former.name,
            successor=successor.name,
        )
        self._log_step("hand", self.date_due, {"date": self._today(), "note": note})
        asked = self.activity_search([_TYPE])
        asked.filtered(lambda a: a.user_id == former.user_id).unlink()
        if self.meeting_id.state == "closed":
            self._ask_responsible()
