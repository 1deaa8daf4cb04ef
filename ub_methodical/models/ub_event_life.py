from odoo import fields, models
from odoo.exceptions import UserError


class UbEventLife(models.Model):
    """The steps of an event and who takes them: one table for all."""

    _inherit = "ub.event"

    _transitions = {
        "announce": (("draft",), "planned"),
        "hold": (("draft", "planned"), "held"),
        "cancel": (("draft", "planned"), "cancelled"),
        "reopen": (("held", "cancelled"), "draft"),
    }
    _open_states = ("draft", "planned")
    _led_through = frozenset({"body_id", "company_id", "plan_line_id"})

    def _may_announce(self):
        return self._may_lead()

    _may_hold = _may_cancel = _may_reopen = _may_announce

    def _may_keep(self):
        """Also the plan whose item it marks is the user's."""
        plan = self.sudo().plan_line_id.plan_id.with_env(self.env)
        return super()._may_keep() and (not plan or plan._may_lead())

    def _not_led(self):
        return self.env._(
            "Events of a body are prepared by its head, deputy head or secretary; "
            "those of the school by the director, a deputy or the secretary of the "
            "school."
        )

    def action_announce(self):
        """Those who take part see it, also in their calendars."""
        for event in self:
            event._transit("announce")
        self._project()

    def action_hold(self):
        """It took place, and what came of it is written down."""
        for event in self:
            event._check_can("hold")
            event._check_over()
            event._transit("hold")
            event._mark_plan_line()

    def action_cancel(self):
        for event in self:
            event._check_can("cancel")
            if not (event.reason or "").strip():
                raise UserError(
                    self.env._("Write first why it is cancelled: people will read it.")
                )
            event._transit("cancel")
        self._unproject()

    def action_reopen(self):
        """Undo a step taken by mistake; its item of the plan is open again."""
        for event in self:
            event._transit("reopen")
            event._take_back_mark()

    def _check_open_for_parts(self):
        self._check_may_lead()
        return super()._check_open_for_parts()

    def _check_over(self):
        self.ensure_one()
        if self.date_start > fields.Datetime.now():
            raise UserError(
                self.env._("The event is still to come: correct its date and time.")
            )
        if not (self.results or "").strip():
            raise UserError(self.env._("Write first what came of it, under Results."))
