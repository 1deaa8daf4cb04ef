from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS

_ANSWER = "ub_methodical.mail_act_consultation"


class UbConsultationLife(models.Model):
    """Who asks, who answers, and what becomes of it: one table for all."""

    _inherit = "ub.consultation"

    _transitions = {
        "ask": (("draft",), "asked"),
        "agree": (("asked", "agreed"), "agreed"),
        "give": (("asked", "agreed"), "given"),
        "note": (("draft",), "given"),
        "pass_on": (("asked", "agreed"), "asked"),
        "decline": (("asked", "agreed"), "declined"),
        "withdraw": (("asked", "agreed"), "withdrawn"),
        # Undone: what was asked waits once more, what was noted is written anew
        "reopen": (("given",), "agreed"),
        "put_back": (("declined", "withdrawn"), "asked"),
        "correct": (("given",), "draft"),
    }
    _open_states = ("draft", "asked", "agreed")
    _open_fields = frozenset({"result"})

    may_answer = fields.Boolean(compute="_compute_may_answer")
    may_undo = fields.Boolean(compute="_compute_may_answer")

    @api.depends("state", "adviser_id", "body_id", "employee_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    @api.depends("allowed_actions")
    @api.depends_context("uid")
    def _compute_may_answer(self):
        for one in self:
            one.may_answer = one._may_answer()
            one.may_undo = any(map(one._can, ("reopen", "put_back", "correct")))

    # Who

    def _keeps(self):
        """Who keeps the papers of the school enters it for whoever has no login."""
        self.ensure_one()
        return self.env.su or self.company_id._ub_user_holds(*KEEPERS)

    def _is_of(self, person):
        return bool(person and person in self.env.user._ub_employees())

    def _may_own(self):
        """Whose words they are: the asker's, or of who advised unasked."""
        self.ensure_one()
        author = self.employee_id or self.adviser_id
        return self._is_of(author) or self._keeps()

    def _may_answer(self):
        """Who is asked: the person, or those who lead the body."""
        self.ensure_one()
        if self._is_of(self.adviser_id) or self._keeps():
            return True
        return bool(self.employee_id) and self._user_leads(self.body_id, *LEADERS)

    def _may_ask(self):
        return bool(self.employee_id) and self._may_own()

    def _may_note(self):
        return not self.employee_id and self._may_own()

    def _may_reopen(self):
        return bool(self.employee_id) and self._may_answer()

    def _may_correct(self):
        return not self.employee_id and not self.event_id and self._may_own()

    def _may_put_back(self):
        if self.state == "withdrawn":
            return self._may_ask()
        return self._may_answer()

    _may_agree = _may_give = _may_pass_on = _may_decline = _may_answer
    _may_withdraw = _may_ask

    # Steps

    def action_ask(self):
        """Who is asked is reminded; nobody else learns of it."""
        for one in self:
            one._check_can("ask")
            if not one.adviser_id and not one.body_id:
                raise UserError(
                    self.env._("Choose whom you ask: a person, a council or a body.")
                )
            one._transit("ask")
            one._remind()

    def action_note(self):
        """It was given without being asked for."""
        for one in self:
            one._check_can("note")
            one._check_given()
            one._transit("note")
            one._follow_given()

    def action_withdraw(self):
        for one in self:
            one._transit("withdraw")
        self.sudo().activity_unlink([_ANSWER])

    def action_undo(self):
        """A step taken by mistake; what is wrong is corrected, or deleted."""
        for one in self:
            one.check_access("read")
            steps = [one._can(step) and step for step in ("reopen", "correct")]
            step = next(filter(None, steps), "put_back")
            one._check_can(step)
            if one.state == "given":
                one._take_back_mark()
            one._transit(step)
            one.sudo().write({"reason": False, "answered_on": False})
            if step == "put_back":
                one._remind()

    def _agree(self, date, place=None):
        for one in self:
            one._check_can("agree")
            if not date or date < fields.Date.context_today(self):
                raise UserError(
                    self.env._("Choose the day on which it will be: today or later.")
                )
            one._take_over("agree", {"date": date, "place": place or one.place})
            one._remind(date)

    def _give(self, facts):
        """``facts``: ``date``, and what was advised."""
        for one in self:
            one._check_can("give")
            one._check_given(facts["date"])
            one._take_over("give", facts)
            one._follow_given()
            one.sudo().activity_unlink([_ANSWER])

    def _pass_on(self, person):
        for one in self:
            one._check_can("pass_on")
            if not person or person == one.adviser_id:
                raise UserError(
                    self.env._("Choose the person of the school who can help better.")
                )
            me = one.env.user._ub_employees(one.company_id)
            one._transit("pass_on")
            one.sudo().write(
                {"adviser_id": person.id, "passed_by_ids": one._links(me - person)}
            )
            one._remind()

    def _decline(self, reason):
        for one in self:
            one._check_can("decline")
            if not (reason or "").strip():
                raise UserError(
                    self.env._("Write why, in a kind word: who asked reads it.")
                )
            one._transit("decline")
            today = fields.Date.context_today(self)
            one.sudo().write({"reason": reason, "answered_on": today})
            one.sudo().activity_unlink([_ANSWER])
            one._tell(reason)
