from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError


class UbHandoverLine(models.TransientModel):
    """One role, office, decision or meeting, and who takes it over."""

    _name = "ub.handover.line"
    _description = "What is handed over"

    wizard_id = fields.Many2one(
        "ub.handover", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="wizard_id.company_id")
    membership_id = fields.Many2one("ub.membership", readonly=True, ondelete="cascade")
    holder_id = fields.Many2one("ub.post.holder", readonly=True, ondelete="cascade")
    decision_id = fields.Many2one("ub.decision", readonly=True, ondelete="cascade")
    meeting_id = fields.Many2one("ub.meeting", readonly=True, ondelete="cascade")
    kind = fields.Selection(
        [
            ("role", "Role: by an order"),
            ("office", "Office"),
            ("decision", "Open decision"),
            ("meeting", "Coming meeting"),
        ],
        compute="_compute_what",
        compute_sudo=True,
    )
    what = fields.Char(compute="_compute_what", compute_sudo=True)
    successor_id = fields.Many2one(
        "hr.employee",
        "To",
        compute="_compute_successor_id",
        store=True,
        readonly=False,
        domain="[('company_id', '=', company_id)]",
        ondelete="cascade",
    )

    @api.depends("membership_id", "holder_id", "decision_id", "meeting_id")
    def _compute_what(self):
        for line in self:
            record = line._record()
            line.what = line._is_own() and record.display_name
            line.kind = {
                "ub.membership": "role",
                "ub.post.holder": "office",
                "ub.decision": "decision",
                "ub.meeting": "meeting",
            }[record._name]

    @api.depends("wizard_id.successor_id")
    def _compute_successor_id(self):
        for line in self:
            line.successor_id = line.wizard_id.successor_id or line.successor_id

    def _record(self):
        self.ensure_one()
        return (
            self.membership_id or self.holder_id or self.decision_id or self.meeting_id
        )

    def _is_own(self):
        """The record is in the hands of the wizard's person, as the wizard saw it."""
        person = self.wizard_id.employee_id.sudo()
        record = self._record().sudo()
        if record._name == "ub.decision":
            return record.responsible_id == person and not record.date_done
        if record._name == "ub.meeting":
            return person in record.chair_id | record.secretary_id
        return record.employee_id == person

    def _check_still_so(self):
        """Nothing changed meanwhile, and the successor works in the school."""
        for line in self:
            successor = line.successor_id.sudo()
            if not line._record() or not line._is_own():
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
        """Decisions and meetings at once, offices with the user's own rights."""
        for line in self:
            if line.decision_id:
                line._hand_over_decision(line.decision_id.sudo())
            elif line.meeting_id:
                line._hand_over_meeting(line.meeting_id.sudo())
            elif line.holder_id:
                line._hand_over_office(line.holder_id)

    def _hand_over_decision(self, decision):
        decision.responsible_id = self.successor_id
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
        fact = self.membership_id.sudo()
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
