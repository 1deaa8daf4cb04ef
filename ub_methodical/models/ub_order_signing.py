from odoo import models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbOrderSigning(models.Model):
    """The day an order is signed: its number, its signature, its effects."""

    _inherit = "ub.order"

    def action_sign(self):
        """Signed in the program by the holder of the director's office."""
        for order in self:
            order._come_into_force("sign", "app")

    def action_register(self):
        """The director signed with a pen; whoever keeps the papers registers it."""
        for order in self:
            order._come_into_force("register", "paper")

    def action_take_over(self):
        """It existed before the program: no signature, no route, its own number."""
        for order in self:
            order._come_into_force("take_over", None)

    def _check_unlocked(self):
        if "taken_over" in self.mapped("kind") and not self._is_administrator():
            raise UserError(
                self.env._(
                    "Only an administrator enters what existed before the program."
                )
            )
        return super()._check_unlocked()

    def _may_sign(self):
        if self.kind == "taken_over":
            return False
        holder = self._signatory()
        return holder.employee_id.user_id == self.env.user

    def _may_register(self):
        return self.kind != "taken_over" and self._user_holds(*KEEPERS)

    def _may_take_over(self):
        return self.kind == "taken_over" and self._is_administrator()

    def _may_cancel(self):
        """Never a button: the cancelling order itself takes this step."""
        return self.env.su

    def _signatory(self):
        """Who directs the school on the order's day: the acting holder first."""
        self.ensure_one()
        return self.company_id._ub_holders(("direct",), self.date)[:1]

    def _come_into_force(self, action, mode):
        """One short transaction: the step, the effects, and last the number."""
        self.ensure_one()
        self._transit(action)
        order = self.sudo()
        order._check_ready()
        if mode:
            order._record_signature(mode)
            order._add_acknowledgements()
        order.write({"signed_on": order.date})
        if order.kind == "cancelling":
            order.cancels_id._cancelled_by(order)
        else:
            order.line_ids._take_effect()
        order._give_number()
        order.message_post(body=self.env._("The order is in force."))

    def _record_signature(self, mode):
        holder = self._signatory()
        if not holder:
            raise UserError(
                self.env._(
                    "Nobody holds the director's office on the day of the order: enter "
                    "the holder, or an acting one, under Offices."
                )
            )
        self.env["ub.signature"].create(
            {
                "document_id": self.document_id.id,
                "purpose": "sign",
                "employee_id": holder.employee_id.id,
                "title": holder.with_context(lang="ky_KG").title,
                "mode": mode,
                "date": self.date,
                "registered_by_id": self.env.uid,
            }
        )

    def _add_acknowledgements(self):
        """A line “I have read it” for each person whom the order names."""
        people = self._people_named()
        self.env["ub.signature"].create(
            [
                {
                    "document_id": self.document_id.id,
                    "purpose": "acknowledge",
                    "employee_id": person.id,
                }
                for person in people
            ]
        )

    def _people_named(self):
        """Whom the order names: they acknowledge it; more kinds of lines add theirs."""
        return self.line_ids.employee_id

    def _give_number(self):
        """Last in the transaction, so that the counter's row is held shortly."""
        series = self.env["ub.series"]._for(self.company_id, self._kind())
        if series.mode == "drawn" and self.kind != "taken_over":
            self.write({"number": series._draw(self.date)})
        elif not self.number:
            raise UserError(
                self.env._("Type the number of the order from the school's order book.")
            )
        self.flush_recordset()

    def _cancelled_by(self, canceller):
        """End the effects from the cancelling order's date; history stays."""
        self._transit("cancel")
        self.line_ids._cease(canceller.date)
        self.message_post(
            body=self.env._("Cancelled by %(order)s.", order=canceller.display_name)
        )
