from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS, LEADERS, MANAGERS
from .ub_decision import OPEN, TO_DO

_HEADS = ("head", "deputy_head")


class UbDecisionLife(models.Model):
    """What becomes of a decision: one table, and a log of every step.

    Whoever answers for it reports it done; only the head of the body, the deputy
    responsible for it or who manages the school takes it off control. A secretary
    enters both in their names. ``extend`` gives a new term and leaves the state.
    """

    _inherit = "ub.decision"

    _transitions = {
        "report": (TO_DO, "reported"),
        "send_back": (("reported",), "open"),
        "partly": (OPEN, "partly"),
        "lift": (OPEN, "done"),
        "extend": (TO_DO, None),
        "withdraw": (OPEN, "withdrawn"),
        "supersede": (OPEN, "superseded"),
        "reopen": (("done", "withdrawn", "superseded"), "open"),
    }

    @api.depends("state", "meeting_id.state", "responsible_id", "co_responsible_ids")
    @api.depends("responsible_body_id", "body_id")
    @api.depends_context("uid")
    def _compute_allowed_actions(self):
        return super()._compute_allowed_actions()

    def _can(self, action):
        return self._is_adopted() and super()._can(action)

    def _check_can(self, action):
        for decision in self:
            if not decision._is_adopted():
                raise UserError(
                    self.env._(
                        "“%(name)s” is not decided yet: its meeting is still to be "
                        "held.",
                        name=decision.display_name,
                    )
                )
        return super()._check_can(action)

    # Who

    def _may_report(self):
        return self._may_type() or self._is_among(self._reporters())

    def _may_lift(self):
        return self._may_type() or self._is_among(self._lifters())

    _may_send_back = _may_partly = _may_extend = _may_lift
    _may_withdraw = _may_supersede = _may_reopen = _may_lift

    def _may_type(self):
        """Who enters for others: it is their name that the log tells."""
        meetings = self.env["ub.meeting"]
        return (
            self.env.su
            or self.company_id._ub_user_empowered(*KEEPERS)
            or meetings._user_leads(self.sudo().body_id, *LEADERS)
        )

    def _is_among(self, people):
        return any(e.active and e.user_id.id == self.env.uid for e in people)

    def _reporters(self, day=None):
        """Persons (sudo) who may say that it is done; nobody named: who lifts it."""
        own = self.sudo()
        leaders = self._leaders_of(own.responsible_body_id, LEADERS, day)
        people = own.responsible_id | own.co_responsible_ids | leaders
        return people or self._lifters(day)

    def _lifters(self, day=None):
        """Persons (sudo) who take it off control: leaders, deputy, director."""
        own = self.sudo()
        day = day or fields.Date.context_today(self)
        holders = own.company_id._ub_holders(MANAGERS, day)
        leaders = self._leaders_of(own.body_id, _HEADS, day)
        return leaders | own.body_id.deputy_id | holders.employee_id

    @api.model
    def _leaders_of(self, body, roles, day=None):
        day = day or fields.Date.context_today(self)
        facts = body.membership_ids.filtered(
            lambda f: f.role in roles and (f.is_acting or f._covers(day))
        )
        return facts.employee_id

    def _actors(self, action, day=None):
        self.ensure_one()
        return self._reporters(day) if action == "report" else self._lifters(day)

    def _offered_actors(self, action, day=None):
        """In whose names the user may take the step: a typist in each of them."""
        people = self._actors(action, day)
        if self._may_type():
            return people
        return people.filtered(lambda e: e.user_id == self.env.user)

    def _default_actor(self, action, day=None):
        """The user when it is his step, else the first whose step it is."""
        people = self._actors(action, day)
        own = people.filtered(lambda e: e.user_id == self.env.user)
        return (own or people)[:1]

    # Steps

    def action_lift(self):
        """Taken off control today: one press, at the meeting or in the register."""
        self._take("lift")

    def action_print_cut(self):
        """The control sheet of the chosen decisions, to hand out (F20)."""
        self.check_access("read")
        report = self.env["ub.meeting"]._kind()._report("control")
        if not report:
            raise UserError(
                self.env._(
                    "No form is installed for this paper: ask the administrator to "
                    "install the reports of methodical work."
                )
            )
        return report.report_action(self)

    def _take(self, action, **facts):
        """Take one step and write it down.

        ``facts``: ``date`` (today), ``employee`` (in whose name), ``note``,
        ``term`` and ``date_due`` (extend), ``other`` (supersede), ``attachments``.
        """
        facts = {**facts, "date": facts.get("date") or self._today()}
        for decision in self:
            former = decision.date_due
            decision._hold_for(action)
            decision._check_facts(action, facts)
            if self._transitions[action][1]:
                decision._transit(action)
            decision.sudo().write(decision._prepare_step_vals(action, facts))
            decision._log_step(action, former, facts)
        self._follow_activities(action)

    def _hold_for(self, action):
        """The table's answer, under a lock."""
        self.check_access("read")
        self._hold_rows()
        self.invalidate_recordset(["state"])
        self._check_can(action)

    def _today(self):
        return fields.Date.context_today(self)

    def _prepare_step_vals(self, action, facts):
        if action == "lift":
            return {"date_done": facts["date"]}
        if action == "supersede":
            return {"superseded_by_id": facts["other"].id}
        if action == "reopen":
            return {"date_done": False, "superseded_by_id": False}
        if action != "extend":
            return {}
        term = facts.get("term")
        if term:
            return {"term_id": term.id, "date_due": term.date_to}
        return {"term_id": False, "date_due": facts["date_due"]}

    def _log_step(self, action, former, facts):
        """One line more; evidence belongs to the line from then on."""
        files = facts.get("attachments") or self.env["ir.attachment"]
        person = facts.get("employee") or self._default_actor(action, facts["date"])
        step = self.step_ids.sudo().create(
            {
                "decision_id": self.id,
                "kind": action,
                "date": facts["date"],
                "employee_id": person.id,
                "user_id": self.env.uid,
                "old_date": former if action == "extend" else False,
                "new_date": self.date_due if action == "extend" else False,
                "note": facts.get("note"),
                "attachment_ids": files.ids,
            }
        )
        files.sudo().write({"res_model": step._name, "res_id": step.id})
