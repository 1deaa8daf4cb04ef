from odoo import models
from odoo.exceptions import UserError

# Steps that say nothing without a word of the one who takes them
_IN_WORDS = {"report", "send_back", "partly", "extend", "withdraw", "reopen"}


class UbDecisionFacts(models.Model):
    """What a step may say of a decision: its words, day, name, files, term."""

    _inherit = "ub.decision"

    def _check_facts(self, action, facts):
        """Sentences for what does not fit; the screens ask for the same."""
        if action in _IN_WORDS and not (facts.get("note") or "").strip():
            raise UserError(
                self.env._("Write a word about it: what was done, what is left or why.")
            )
        self._check_day(facts["date"])
        self._check_actor(action, facts)
        self._check_files(facts.get("attachments"))
        if action == "extend":
            self._check_new_term(facts)
        if action == "supersede":
            self._check_other(facts.get("other"))

    def _check_day(self, day):
        first = self.sudo().meeting_id._local_day()
        if not first <= day <= self._today():
            raise UserError(
                self.env._(
                    "Choose a day from the meeting (%(first)s) to today.",
                    first=first.strftime("%d.%m.%Y"),
                )
            )

    def _check_actor(self, action, facts):
        """Not in any name: in one's own, or entered for who had the right."""
        person = facts.get("employee")
        if (
            person
            and person.id
            not in (self._actors(action, facts["date"]) | self._actors(action)).ids
        ):
            raise UserError(
                self.env._(
                    "This is not the step of %(name)s: choose who takes it.",
                    name=person.sudo().name,
                )
            )
        if person and person.sudo().user_id != self.env.user and not self._may_type():
            raise UserError(self.env._("You report in your own name only."))

    def _check_files(self, files):
        """Only what the user has just brought himself."""
        strange = files and files.sudo().filtered(
            lambda f: f.create_uid != self.env.user or f.res_id
        )
        if strange:
            raise UserError(
                self.env._("Attach the evidence anew, from your own device.")
            )

    def _check_new_term(self, facts):
        term, day = facts.get("term"), facts.get("date_due")
        if term and term.sudo().company_id != self.company_id:
            raise UserError(self.env._("Choose a quarter of this school."))
        day = term.sudo().date_to if term else day
        if not day or self.date_due and day <= self.date_due:
            raise UserError(self.env._("The new term comes after the former one."))

    def _check_other(self, other):
        later = other and other != self and other.sudo()
        if (
            not later
            or later.company_id != self.company_id
            or later.state in ("withdrawn", "superseded")
        ):
            raise UserError(
                self.env._("Choose the decision in force that replaces this one.")
            )
        other.check_access("read")
