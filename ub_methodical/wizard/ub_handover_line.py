from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.ub_decision import OPEN
from ..models.ub_plan_line import UNMET

_MODELS = {
    "role": "ub.membership",
    "office": "ub.post.holder",
    "decision": "ub.decision",
    "meeting": "ub.meeting",
    "plan_line": "ub.plan.line",
}
# States in which work is still in hand
_IN_HAND = {"decision": OPEN, "plan_line": UNMET}


class UbHandoverLine(models.TransientModel):
    """One role, office or piece of work, and who takes it over."""

    _name = "ub.handover.line"
    _description = "What is handed over"

    wizard_id = fields.Many2one(
        "ub.handover", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="wizard_id.company_id")
    # Kind and number, not a link: the name behind a link is read by anybody
    kind = fields.Selection(
        [
            ("role", "Role"),
            ("office", "Office"),
            ("decision", "Decision"),
            ("meeting", "Meeting"),
            ("plan_line", "Item of a plan"),
        ],
        required=True,
    )
    record_id = fields.Integer(required=True)
    what = fields.Char(compute="_compute_what", compute_sudo=True)
    successor_id = fields.Many2one(
        "hr.employee",
        "Hand over to",
        compute="_compute_successor_id",
        store=True,
        readonly=False,
        domain="[('company_id', '=', company_id)]",
        ondelete="cascade",
    )

    @api.depends("kind", "record_id", "wizard_id.employee_id")
    def _compute_what(self):
        for line in self:
            record = line._record()
            if not record or not line.wizard_id._may_hand_over():
                line.what = False
            elif line.kind == "role":
                roles = record._fields["role"]._description_selection(self.env)
                line.what = f"{dict(roles)[record.role]}, {record.body_id.name}"
            elif line.kind == "office":
                line.what = record.post_id.name
            else:
                line.what = record.display_name

    @api.depends("wizard_id.successor_id")
    def _compute_successor_id(self):
        for line in self:
            line.successor_id = line.wizard_id.successor_id or line.successor_id

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not self.env.su:
            for wizard in lines.wizard_id:
                wizard._check_may_hand_over()
        return lines

    def _record(self):
        """The record (sudo), empty unless it is in the hands of the person."""
        self.ensure_one()
        person = self.wizard_id.employee_id.sudo()
        # Who has left stands beside others in a list of people
        records = self.env[_MODELS[self.kind]].sudo().with_context(active_test=False)
        record = records.browse(self.record_id).exists()
        holders = {
            "ub.decision": lambda r: r.responsible_id | r.co_responsible_ids,
            "ub.meeting": lambda r: r.chair_id | r.secretary_id,
            "ub.plan.line": lambda r: r.responsible_ids,
        }.get(record._name, lambda r: r.employee_id)
        return record.filtered(lambda r: person in holders(r))

    def _check_still_so(self):
        """Nothing changed meanwhile, and the successor works in the school."""
        for line in self:
            successor = line.successor_id.sudo()
            record = line._record()
            states = _IN_HAND.get(line.kind)
            if not record or states and record.state not in states:
                raise UserError(
                    self.env._(
                        "A line has changed meanwhile: close the window and open it "
                        "again."
                    )
                )
            if successor.company_id != line.company_id or not successor.active:
                raise UserError(
                    self.env._(
                        "%(name)s is not on the staff of this school: choose another "
                        "person.",
                        name=successor.name,
                    )
                )

    def _hand_over_work(self):
        """Pieces of work at once, offices with the user's own rights."""
        for line in self:
            if line.kind != "role":
                getattr(line, f"_hand_over_{line.kind}")(line._record())

    def _hand_over_decision(self, decision):
        decision._hand_over(self.wizard_id.employee_id.sudo(), self.successor_id.sudo())
        decision.meeting_id._message_log(
            body=self.env._(
                "The decision “%(text)s” went from %(former)s to %(successor)s.",
                text=decision.text,
                former=self.wizard_id.employee_id.name,
                successor=self.successor_id.name,
            )
        )

    def _hand_over_meeting(self, meeting):
        person = self.wizard_id.employee_id
        for name in ("chair_id", "secretary_id"):
            if meeting[name] == person:
                meeting[name] = self.successor_id
        meeting._message_log(
            body=self.env._(
                "%(successor)s leads or writes the meeting in place of %(former)s.",
                former=person.name,
                successor=self.successor_id.name,
            )
        )

    def _hand_over_plan_line(self, item):
        item._hand_over(self.wizard_id.employee_id.sudo(), self.successor_id.sudo())

    def _hand_over_office(self, holder):
        self.env["ub.post.holder"].create(
            {
                "company_id": holder.company_id.id,
                "post_id": holder.post_id.id,
                "employee_id": self.successor_id.id,
                "date_from": self._first_day(holder),
            }
        )

    def _first_day(self, fact):
        """The day chosen, but not before the former one's last day is over."""
        after = fact.date_to and fact.date_to + timedelta(days=1)
        return max(filter(None, (self.wizard_id.date, after)))

    def _prepare_order_lines(self):
        """Release whoever is still in the role, then appoint."""
        fact = self._record()
        common = {"body_id": fact.body_id.id, "role": fact.role}
        start = self._first_day(fact)
        appoint = {
            **common,
            "kind": "appoint",
            "employee_id": self.successor_id.id,
            "date_from": start,
        }
        if fact.date_to:
            return [appoint]
        release = {"kind": "release", "employee_id": fact.employee_id.id}
        return [{**common, **release, "date_from": start}, appoint]
