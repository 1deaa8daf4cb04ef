from datetime import timedelta

from odoo import fields, models


class UbLeavingMixin(models.AbstractModel):
    """A role or an office that ends because its holder leaves the school."""

    _name = "ub.leaving.mixin"
    _description = "Fact that ends when a person leaves"

    end_reason = fields.Selection(
        [("left", "Left the school")], "Why it ended", readonly=True, copy=False
    )

    def _end_by_leaving(self, last_day):
        """End what would go on after ``last_day``; a corrected day moves the end."""
        for fact in self:
            ends_now = not fact.date_to or fact.date_to > last_day
            if ends_now or fact.end_reason == "left":
                last = max(last_day, fact.date_from - timedelta(days=1))
                fact.write({"date_to": last, **fact._prepare_leaving_vals()})

    def _prepare_leaving_vals(self):
        return {"end_reason": "left"}
