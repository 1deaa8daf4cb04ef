from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS
from .ub_plan_line import DAYS, UNMET

_IN_WORDS = ("partly", "fail", "drop")
_ALL = ("open", "partly", "done", "failed", "carried", "dropped")


class UbPlanLineLife(models.Model):
    """What becomes of an item: one table of steps, a line in the plan's talk each.

    Leaders of the body mark every item; who answers for one reports his own as
    done or partly done. ``move`` changes the month of fulfilment, not the state.
    """

    _inherit = "ub.plan.line"

    _transitions = {
        "do": (UNMET, "done"),
        "partly": (UNMET, "partly"),
        "fail": (UNMET, "failed"),
        "carry": (UNMET, "carried"),
        "drop": (UNMET, "dropped"),
        "reopen": (("done", "partly", "failed", "carried", "dropped"), "open"),
        "move": (UNMET, None),
    }

    @api.depends("state", "plan_id.state", "responsible_ids", "body_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    def _may_mark(self):
        """Leaders of the plan; of a cancelled one nothing is marked any more."""
        own, plans = self.sudo(), self.env["ub.plan"]
        if own.plan_id.state == "cancelled":
            return False
        if self.env.su or own.company_id._ub_user_empowered(*KEEPERS):
            return True
        return bool(own.body_id) and plans._user_leads(own.body_id, *LEADERS)

    def _may_report(self):
        """Besides: who answers for the item, once the plan is sent."""
        own = self.sudo()
        people = own.responsible_ids.filtered("active").user_id
        is_out = own.plan_id.state in ("sent", "approved")
        return self._may_mark() or is_out and self.env.uid in people.ids

    _may_do = _may_partly = _may_report
    _may_fail = _may_carry = _may_drop = _may_reopen = _may_move = _may_mark

    def action_do(self):
        """Done today: one press on the board or in the list."""
        self._take("do")

    def action_reopen(self):
        """Undo a mark set by mistake."""
        self._take("reopen")

    def _take(self, action, **facts):
        """Take one step. ``facts``: ``date`` (today), ``note``, ``proof``."""
        facts = {**facts, "date": facts.get("date") or fields.Date.context_today(self)}
        for line in self:
            line._check_can(action)
            line._check_facts(action, facts)
            line._transit(action)
            line.sudo().write(line._prepare_step_vals(action, facts))
            words = [line._state_label(), facts.get("note"), facts.get("proof")]
            line._log_step("; ".join(word for word in words if word))
        self._follow_origin(action, facts)

    def _check_facts(self, action, facts):
        """Sentences for what does not fit; the screens ask for the same."""
        if action in _IN_WORDS and not (facts.get("note") or "").strip():
            raise UserError(
                self.env._(
                    "Write a word about it: what is left, or why it is not done."
                )
            )
        day = facts["date"]
        first = self.year_id.date_from
        if not first <= day <= fields.Date.context_today(self):
            raise UserError(
                self.env._("Choose a day of the school year, not later than today.")
            )

    def _prepare_step_vals(self, action, facts):
        if action == "reopen":
            return dict.fromkeys(("date_done", "reason", "proof"), False)
        vals = {"reason": facts.get("note") or False}
        if facts.get("proof"):
            vals["proof"] = facts["proof"]
        if action == "do":
            vals["date_done"] = facts["date"]
        return vals

    def _follow_origin(self, action, facts):
        """What is done in the month is done in the annual plan, when it was due."""
        if action not in ("do", "partly"):
            return
        for line in self.filtered("origin_id"):
            plan, origin = line.sudo().plan_id, line.sudo().origin_id
            if origin.state not in UNMET:
                continue
            is_whole = action == "do" and line.sudo()._is_whole_of(origin)
            note = facts.get("note") or plan._period_label()
            if not origin.deed_count and line.sudo().proof_label:
                facts = {**facts, "proof": line.sudo().proof_label}
            origin._take("do" if is_whole else "partly", **{**facts, "note": note})

    def _is_whole_of(self, origin):
        """Nothing of ``origin`` is left once this is done.

        The term is over then; or ``origin`` was to be done on any day of the month or
        week that the plan of days was drawn from.
        """
        due, plan = origin.date_due, self.plan_id
        if due and due <= plan.date_to:
            return True
        is_any_day = origin.term_kind == "month" or (
            origin.period == "week" and not origin._has_own_days()
        )
        return plan.period in DAYS and is_any_day

    def _log_step(self, words):
        """One line in the talk of the plan, in the name of who takes the step."""
        self.ensure_one()
        self.plan_id.sudo()._message_log(
            body=f"{self.display_name}: {words}",
            author_id=self.env.user.partner_id.id,
        )
