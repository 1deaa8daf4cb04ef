import pytz

from odoo import api, models
from odoo.exceptions import UserError


class UbPlanLife(models.Model):
    """Who writes a plan, and what of it lives on when its words are locked."""

    _inherit = "ub.plan"

    # Way of approval

    def _approval_period(self):
        return self.date_from, self.date_to

    def _may_author(self):
        return self._may_lead()

    def _check_ready_to_send(self):
        result = super()._check_ready_to_send()
        if not self.line_ids:
            raise UserError(
                self.env._(
                    "The plan is empty: take its items from a template, from last "
                    "year's plan, or paste a table first."
                )
            )
        unterm = self.line_ids.filtered(lambda line: not line.term_label)
        if unterm:
            raise UserError(
                self.env._(
                    "“%(name)s” has no term: say when it is due.",
                    name=unterm[0].display_name,
                )
            )
        return result

    def action_put_on_agenda(self):
        """The body's next meeting considers the plan; made when there is none."""
        self.ensure_one()
        self._check_may_lead()
        meeting = self._meeting_to_consider()
        items = meeting.item_ids
        if self.sudo().document_id not in items.sudo().document_id:
            kind = self.env["ub.agenda.kind"].search([("code", "=", "plan")], limit=1)
            items.create(
                {
                    "meeting_id": meeting.id,
                    "kind_id": kind.id,
                    "name": self.env._(
                        "%(question)s (%(period)s)",
                        question=kind._words(self.body_id)
                        or self.env._("The plan of work"),
                        period=self._period_label(),
                    ),
                    "document_id": self.sudo().document_id.id,
                    "speaker_id": self.body_id._holder_of("head").id,
                    "sequence": meeting._last_sequence(),
                }
            )
        return meeting.get_formview_action()

    def _meeting_to_consider(self):
        if not self.body_id:
            raise UserError(
                self.env._(
                    "This plan is not of a body: put it on the agenda of a meeting "
                    "yourself."
                )
            )
        return self.env["ub.meeting"]._next_of(self.body_id)

    # Who

    def _not_led(self):
        """Leaders of the body write it (003 cl. 5.1), or who manages the school."""
        return self.env._(
            "The plan of a body is written by its head, deputy head or secretary; "
            "plans of offices and of the school by the director, a deputy or the "
            "secretary of the school."
        )

    @api.model
    def _utc(self, moment):
        """A moment of the user's clock as the database keeps it."""
        zone = pytz.timezone(self.env.user.tz or "UTC")
        return zone.localize(moment).astimezone(pytz.utc).replace(tzinfo=None)

    def _check_open_for_parts(self):
        self._check_may_lead()
        return super()._check_open_for_parts()
