from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import LEADERS
from .ub_plan_line import MONTHS
from .ub_proposal_answer import _TAKE_UP


class UbProposalPlan(models.Model):
    """What members propose for the plan of their body (003 cl. 5.1).

    The head takes it into a plan in preparation, where it stays bound to who
    proposed it, or declines it; any other proposal may become an item as well.
    """

    _inherit = "ub.proposal"

    plan_year_id = fields.Many2one(
        "ub.year",
        "For the plan of",
        index="btree_not_null",
        ondelete="restrict",
        help="Empty: a question for a meeting.",
    )
    month = fields.Selection(MONTHS, "When")
    plan_line_id = fields.Many2one(
        "ub.plan.line",
        "Taken up as an item",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    plan_note = fields.Char(
        "What came of it", compute="_compute_plan_note", compute_sudo=True
    )
    entered_note = fields.Char(compute="_compute_entered_note", compute_sudo=True)

    @api.depends("state", "plan_line_id.state", "plan_line_id.proof")
    @api.depends_context("lang")
    def _compute_plan_note(self):
        """Members see their item here before they may read the plan."""
        for proposal in self:
            line = proposal.plan_line_id
            proposal.plan_note = proposal._words_of_item(line) if line else False

    @api.depends("employee_id")
    @api.depends_context("lang")
    def _compute_entered_note(self):
        """“X entered it for Y”, where it was brought on paper or by word."""
        for proposal in self:
            person, user = proposal.employee_id, proposal.create_uid
            is_other = bool(person and user) and user not in person.user_id
            words = self.env._(
                "%(who)s entered it for %(whom)s.", who=user.name, whom=person.name
            )
            proposal.entered_note = words if is_other else False

    def _words_of_item(self, line):
        return self.env._(
            "Item of the plan “%(plan)s”, %(term)s: %(state)s",
            plan=line.plan_id._period_label(),
            term=line._term_words() or self.env._("no term yet"),
            state="; ".join(filter(None, (line._state_label(), line.proof_label))),
        )

    @api.constrains("plan_year_id", "body_id")
    def _check_plan_year_open(self):
        for proposal in self.filtered(lambda p: p.plan_year_id and not p.plan_line_id):
            day = proposal.plan_year_id.date_from
            self.env["ub.year.school"]._check_open(proposal.company_id, day)

    def unlink(self):
        """The reminder goes with what it reminds of; another one keeps it."""
        reminded = self.filtered("activity_ids")
        rest = reminded._still_waiting() - self
        result = super().unlink()
        rest.exists()._ask_leaders()
        return result

    def _check_may_propose(self):
        """For the plan leaders also enter what members bring on paper."""
        own = self.filtered(lambda p: not p._is_brought_by_member())
        return super(UbProposalPlan, own)._check_may_propose()

    def _is_brought_by_member(self):
        return (
            bool(self.plan_year_id)
            and not self.from_body_id
            and self._user_leads(self.body_id, *LEADERS)
            and self.employee_id.sudo() in self.body_id._members()
        )

    # Into the plan

    def action_into_plan(self):
        """One tap: the item stands in the plan, its form shows what to add."""
        self.ensure_one()
        self.check_access("read")
        plan = self._plan_in_preparation()
        self._into_plan(plan, plan.section_ids.sorted()[:1])
        return {
            **self.plan_line_id.sudo(False).get_formview_action(),
            "target": "new",
            "name": self.env._("Item of the plan"),
        }

    def action_open_plan_line(self):
        self.ensure_one()
        self.check_access("read")
        return self.plan_line_id.sudo(False).get_formview_action()

    def _plan_in_preparation(self):
        """The plan that the list was opened from, else the body's nearest draft."""
        plans = self.env["ub.plan"]
        drafts = [("state", "=", "draft"), ("body_id", "=", self.body_id.id)]
        if self.plan_year_id:
            drafts.append(("year_id", "=", self.plan_year_id.id))
        chosen = self.env.context.get("ub_plan_id")
        if isinstance(chosen, int):
            drafts.append(("id", "=", chosen))
        found = plans.search(drafts, order="period desc, date_from, id", limit=1)
        if not found:
            raise UserError(
                self.env._(
                    "“%(body)s” has no plan in preparation for this year: begin one, "
                    "or press “Amend” on the approved plan.",
                    body=self.body_id.name,
                )
            )
        return found

    def _into_plan(self, plan, section):
        """Make each proposal an item of ``plan``, in the words of who sent it."""
        if not plan:
            raise UserError(self.env._("Choose the plan that takes it up."))
        plan._check_open_for_parts()
        last = max(plan.line_ids.mapped("sequence"), default=0)
        for place, proposal in enumerate(self, start=1):
            proposal._check_plan(plan)
            proposal._transit("plan")
            proposal.sudo().plan_line_id = self.env["ub.plan.line"].create(
                {
                    "plan_id": plan.id,
                    "section_id": section.id,
                    "sequence": last + place,
                    "name": proposal.name,
                    **plan._prepare_term(False, proposal.month or plan.month, {}),
                }
            )
            proposal._tell_sender(proposal.plan_note)
        self._close_reminders()

    def _check_plan(self, plan):
        if plan.body_id != self.body_id:
            raise UserError(
                self.env._(
                    "“%(name)s” goes into a plan of “%(body)s”: choose such a one.",
                    name=self.name,
                    body=self.body_id.name,
                )
            )

    def _decline(self, reason):
        result = super()._decline(reason)
        self._close_reminders()
        return result

    def action_withdraw(self):
        result = super().action_withdraw()
        self._close_reminders()
        return result

    def _put_back_from_plan(self):
        """The item left the plan in preparation: the proposal waits again (sudo)."""
        for proposal in self.filtered(lambda p: p.state == "planned"):
            proposal._transit("put_back")
        self._ask_leaders()

    # One reminder for all that waits for a plan

    def _still_waiting(self):
        """Proposals for the same plans that nobody has answered yet (sudo)."""
        return self.sudo().search(
            [
                ("state", "=", "proposed"),
                ("body_id", "in", self.body_id.ids),
                ("plan_year_id", "in", self.plan_year_id.ids),
            ]
        )

    def _close_reminders(self):
        """What was answered reminds of nothing; what is left goes on reminding."""
        planned = self.sudo().filtered("plan_year_id")
        self.sudo().activity_unlink([_TAKE_UP])
        planned._still_waiting()._ask_leaders()

    def _ask_leaders(self):
        """A leader gets one reminder for a plan, however much is proposed for it."""
        planned = self.filtered("plan_year_id")
        result = super(UbProposalPlan, self - planned)._ask_leaders()
        for (body, _year), group in planned.grouped(
            lambda p: (p.body_id, p.plan_year_id)
        ).items():
            waiting = group._still_waiting()
            asked = waiting.activity_search([_TAKE_UP]).user_id
            users = self._leading_users(body) - self.env.user - asked
            for first in waiting[:1]:
                first._ask(_TAKE_UP, users, first.name)
        return result
