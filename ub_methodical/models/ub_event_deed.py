from odoo import fields, models

_MARKED = ("done", "partly")


class UbEventDeed(models.Model):
    """A held event marks its item of the plan; reopened, it takes the mark back.

    What somebody marked by hand, with a proof of his own, is left as it is.
    """

    _inherit = "ub.event"

    has_marked = fields.Boolean(
        "Has marked its item of the plan", readonly=True, copy=False
    )

    def _mark_plan_line(self):
        """Done, or partly: the item follows the deed."""
        for event in self.sudo():
            line = event.plan_line_id
            before = (line.state, line.reason)
            line._follow_deed(event._local_day(), line._words_of_event(event))
            event.has_marked = before != (line.state, line.reason)

    def _take_back_mark(self):
        """The item is as it would be without this event, which is no longer held."""
        for event in self.sudo().filtered("has_marked"):
            event.has_marked = False
            line = event.plan_line_id
            is_by_deed = line.state in _MARKED and line.reason and not line.proof
            if is_by_deed and line._can("reopen"):
                line._take_back_deed(event)
