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

    def _planned_items(self):
        """Its item of the plan, and those that plans of a week or day took of it."""
        return self.plan_line_id | self.calendar_line_ids

    def _mark_plan_line(self):
        """Done, or partly: the items follow the deed."""
        for event in self.sudo():
            lines = event._planned_items()
            before = [(line.state, line.reason) for line in lines]
            for line in lines:
                line._follow_deed(event._local_day(), line._words_of_event(event))
            event.has_marked = before != [(line.state, line.reason) for line in lines]

    def _take_back_mark(self):
        """The items are as they would be without this event, which is held no more."""
        for event in self.sudo().filtered("has_marked"):
            event.has_marked = False
            for line in event._planned_items():
                is_by_deed = line.state in _MARKED and line.reason and not line.proof
                if is_by_deed and line._can("reopen"):
                    line._take_back_deed(event)
