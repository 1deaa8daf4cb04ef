from odoo import api, fields, models
from odoo.exceptions import UserError


class HrEmployeeLeaving(models.Model):
    """When a person leaves, rights end on the day and nothing is lost silently.

    Roles and offices in force end on the departure day; decisions and meetings
    stay his until somebody takes them over (``hr_employee_handover.py``).
    """

    _name = "hr.employee"
    _inherit = ["hr.employee", "ub.history.mixin"]

    def write(self, vals):
        leaving = returning = self.browse()
        if "active" in vals:
            returning = self.filtered(lambda e: not e.active and vals["active"])
            leaving = self.filtered(lambda e: e.active and not vals["active"])
        result = super().write(vals)
        leaving.sudo()._ub_leave()
        returning.sudo()._ub_return()
        if vals.get("departure_date"):
            self.sudo().filtered(lambda e: not e.active)._ub_end_facts()
        return result

    @api.ondelete(at_uninstall=True)
    def _unlink_only_without_history(self):
        for person in self:
            use = person._ub_first_use()
            if use:
                raise UserError(
                    self.env._(
                        "“%(name)s” stands in the school's records (%(kind)s) and "
                        "cannot be deleted: archive the employee, the history stays.",
                        name=person.name,
                        kind=use,
                    )
                )

    @api.model
    def _ub_catch_up_leaving(self):
        """Archived people whose roles or offices still have no end."""
        open_fact = [("end_reason", "=", False), ("employee_id.active", "=", False)]
        open_fact += ["|", ("date_to", "=", False), ("date_to", ">", "today")]
        people = self.browse()
        for model in ("ub.membership", "ub.post.holder"):
            facts = self.env[model].sudo().with_context(active_test=False)
            people |= facts.search(open_fact).employee_id
        people.sudo()._ub_leave()

    def _ub_leave(self):
        """First ask (who still has what), then end it (self: sudo)."""
        for person in self:
            sentence = self.env._(
                "%(name)s leaves the school. Roles and offices end on the departure "
                "day; decisions and meetings wait for a successor.",
                name=person.name,
            )
            person._ub_ask_handover(sentence, tell_bodies=True)
        self._ub_end_facts()

    def _ub_end_facts(self):
        for person in self:
            day = person.departure_date or fields.Date.context_today(self)
            memberships, holders = person._ub_facts()
            memberships._end_by_leaving(day)
            holders._end_by_leaving(day)

    def _ub_facts(self):
        """Memberships and offices that are open, to come, or ended by leaving."""
        self.ensure_one()
        today = fields.Date.context_today(self)
        domain = [("employee_id", "=", self.id), "|", "|"]
        domain += [("date_to", "=", False), ("date_to", ">=", today)]
        domain += [("end_reason", "=", "left")]
        models_ = (self.env["ub.membership"].sudo(), self.env["ub.post.holder"].sudo())
        return tuple(model.search(domain) for model in models_)

    def _ub_return(self):
        """Who comes back gets nothing by himself; the bodies are told what to do."""
        for person in self:
            memberships, holders = (
                facts.filtered(lambda f: f.end_reason == "left")
                for facts in person._ub_facts()
            )
            sentence = self.env._(
                "%(name)s works in the school again. Former roles and offices do not "
                "come back by themselves: appoint or take in by an order, enter the "
                "office anew, and open the login if it was closed.",
                name=person.name,
            )
            for record in (*memberships.body_id, *holders, person):
                record._message_log(body=sentence)
