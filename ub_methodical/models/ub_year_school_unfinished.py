from markupsafe import Markup

from odoo import api, fields, models

from .ub_decision import HELD, OPEN
from .ub_plan_line import UNMET

# So many names stand in a list, then the number alone
NAMED = 5
_AHEAD = ("draft", "convened", "postponed", "held", "minutes")


class UbYearSchoolUnfinished(models.Model):
    """What a year leaves open: listed before it is closed, kept when it was.

    A closed year takes nothing new, but what is listed here may still be finished.
    """

    _inherit = "ub.year.school"

    unfinished = fields.Html(
        "Not finished in this year", compute="_compute_unfinished", sanitize=False
    )

    @api.depends("year_id", "company_id")
    @api.depends_context("uid", "lang")
    def _compute_unfinished(self):
        """For those who close the year: it names papers that not all may read."""
        for year in self:
            may = year._origin and year._may_close()
            year.unfinished = may and self._as_list(year._unfinished())

    def action_close(self):
        result = super().action_close()
        for year in self:
            found = self._as_list(year._unfinished())
            if found:
                title = self.env._("Not finished when the year was closed:")
                year._message_log(body=Markup("<p>%s</p>%s") % (title, found))
        return result

    def _unfinished(self):
        """Triples of a heading, how many there are, and the first of their names."""
        self.ensure_one()
        return [
            row
            for model, (title, domain) in self._domains_unfinished().items()
            if (row := self._counted(title, self.env[model].sudo(), domain))[1]
        ]

    def _domains_unfinished(self):
        own = [("company_id", "=", self.company_id.id)]
        year = [*own, ("year_id", "=", self.year_id.id)]
        waits = [("is_current", "=", True), ("state", "=", "waiting")]
        return {
            "ub.decision": (
                self.env._("Decisions"),
                [
                    *own,
                    ("meeting_id.year_id", "=", self.year_id.id),
                    ("meeting_id.state", "in", HELD),
                    ("state", "in", OPEN),
                ],
            ),
            "ub.plan.line": (
                self.env._("Items of plans without a deed"),
                [*year, ("state", "in", UNMET), ("plan_id.state", "!=", "cancelled")],
            ),
            "ub.meeting": (
                self.env._("Meetings without closed minutes"),
                [*year, ("state", "in", _AHEAD)],
            ),
            "ub.event": (
                self.env._("Events not held"),
                [
                    *own,
                    ("date_start", ">=", self.year_id.date_from),
                    ("date_start", "<=", self.year_id.date_to),
                    ("state", "in", ("draft", "planned")),
                ],
            ),
            "ub.order": (
                self.env._("Orders not signed"),
                [*year, ("state", "=", "draft")],
            ),
            "ub.document": (
                self.env._("Papers on their way"),
                [*year, ("approval_step_ids", "any", waits)],
            ),
        }

    @api.model
    def _counted(self, title, records, domain):
        named = records.search(domain, limit=NAMED + 1)
        count = len(named)
        if count > NAMED:
            count = records.search_count(domain)
        return title, count, named[:NAMED].mapped("display_name")

    @api.model
    def _as_list(self, rows):
        """Rows as ``_unfinished`` gives them, for the screen; empty without any."""
        if not rows:
            return False
        items = [
            Markup("<li><b>%s: %s</b> – %s</li>")
            % (title, count, "; ".join(names) + (" …" if count > len(names) else ""))
            for title, count, names in rows
        ]
        return Markup("<ul>%s</ul>") % Markup("").join(items)
