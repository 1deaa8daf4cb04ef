from datetime import timedelta

from odoo import models
from odoo.exceptions import UserError

from ..roles import SINGLE_ROLES


class UbOrderEffects(models.Model):
    """How lines begin and end dated facts, and how a cancelled line is undone."""

    _inherit = "ub.order.line"

    # What each kind of line does on signing

    def _effect_found(self):
        self.body_id._hold_rows()
        if self.body_id.date_from:
            raise UserError(
                self.env._(
                    "“%(body)s” is founded already, by an earlier order.",
                    body=self.body_id.name,
                )
            )
        self.body_id.write({"date_from": self.date_from, "date_to": self.date_to})

    def _effect_abolish(self):
        self._end_body(self.body_id, "abolished")

    def _effect_reorganise(self):
        self._end_body(self.body_id, "reorganised")
        self.body_id.successor_id = self.into_body_id
        members = self.body_id._members(self.date_from - timedelta(days=1))
        for person in members - self.into_body_id._members(self.date_from):
            self._begin(self.into_body_id, person, "member")

    def _effect_appoint(self):
        if self.employee_id not in self.body_id._members(self.date_from):
            self._begin(self.body_id, self.employee_id, "member", with_end=False)
        if self.role in SINGLE_ROLES:
            self._retire_predecessor()
        if self.role != "member":
            self._begin(self.body_id, self.employee_id, self.role)

    def _effect_release(self):
        self._end_role(self.role)

    def _effect_admit(self):
        if self.employee_id in self.body_id._members(self.date_from):
            raise UserError(
                self.env._(
                    "%(person)s is a member of “%(body)s” already.",
                    person=self.employee_id.name,
                    body=self.body_id.name,
                )
            )
        self._begin(self.body_id, self.employee_id, "member")

    def _effect_let_out(self):
        self._end_role(None)

    # Means

    def _begin(self, body, person, role, with_end=True):
        return self.env["ub.membership"].create(
            {
                "body_id": body.id,
                "employee_id": person.id,
                "role": role,
                "date_from": self.date_from,
                "date_to": self.date_to if with_end else False,
                "source": "order",
                "order_line_id": self.id,
            }
        )

    def _retire_predecessor(self):
        """Whoever holds the role goes on until the day before the next one."""
        eve = self.date_from - timedelta(days=1)
        previous = self.body_id.membership_ids.filtered(
            lambda f: f.role == self.role and f._covers(self.date_from)
        )
        previous.write({"end_line_id": self.id})
        previous._end(eve)

    def _end_role(self, role):
        """End one role of the person, or with ``None`` all of them in the body.

        A release on a day ends the right on that very day: the last day is the
        one before.
        """
        facts = self.body_id.membership_ids.filtered(
            lambda f: f.employee_id == self.employee_id
            and (role is None or f.role == role)
            and (not f.date_to or f.acts_until >= self.date_from)
        )
        if not facts:
            raise UserError(
                self.env._(
                    "%(person)s does not have that role in “%(body)s” on this day: "
                    "check the line.",
                    person=self.employee_id.name,
                    body=self.body_id.name,
                )
            )
        facts.write({"end_line_id": self.id})
        facts._end(self.date_from - timedelta(days=1))

    def _end_body(self, body, ending):
        body._hold_rows()
        if not body.date_from or body.date_to:
            raise UserError(
                self.env._(
                    "“%(body)s” does not work, there is nothing to end.", body=body.name
                )
            )
        eve = self.date_from - timedelta(days=1)
        body.write({"date_to": max(eve, body.date_from), "ending": ending})
        open_facts = body.membership_ids.filtered(
            lambda f: not f.date_to or f.date_to > eve
        )
        open_facts.write({"end_line_id": self.id})
        open_facts._end(eve)

    # A cancelled line: what it began ends, what it ended goes on

    def _cease_found(self, day):
        self.body_id.write(
            {
                "date_to": max(day - timedelta(days=1), self.body_id.date_from),
                "ending": "abolished",
            }
        )
        open_facts = self.body_id.membership_ids.filtered(lambda f: not f.date_to)
        open_facts._end(day - timedelta(days=1))

    def _cease_appoint(self, day):
        self.begun_ids.write({"is_replaced": True})
        self.begun_ids._end(day - timedelta(days=1))
        self._resume(day)

    def _cease_admit(self, day):
        self.begun_ids._end(day - timedelta(days=1))

    def _cease_release(self, day):
        self._resume(day)

    def _cease_let_out(self, day):
        self._resume(day)

    def _cease_abolish(self, day):
        self.body_id.write({"date_to": False, "ending": False, "successor_id": False})
        self._resume(day)

    def _cease_reorganise(self, day):
        self.begun_ids._end(day - timedelta(days=1))
        self._cease_abolish(day)

    def _resume(self, day):
        """Roles that the line ended begin again on ``day``, each as a new fact."""
        for fact in self.ended_ids.filtered(lambda f: not f._is_taken(day)):
            fact.copy(
                {
                    "date_from": max(day, self.date_from),
                    "date_to": False,
                    "source": "order",
                    "order_line_id": fact.order_line_id.id,
                    "end_line_id": False,
                }
            )
