from odoo import models


class ReportPlanFollow(models.AbstractModel):
    """Plans of members, and the plan that a plan follows, in words (001 cl. 5.2)."""

    _inherit = "report.ub_reports.report_f09_plan"

    def _title(self, plan):
        if not plan.owner_id:
            return super()._title(plan)
        if not plan.class_name:
            return self.env._(
                "Individual plan of work for %(period)s", period=self._period(plan)
            )
        return self.env._(
            "Plan of work of the class teacher of class %(class)s for %(period)s",
            period=self._period(plan),
            **{"class": plan.class_name},
        )

    def _opening(self, plan):
        """The plan above comes first among what the plan was drawn up from."""
        opening = {**super()._opening(plan), **self._school_words(plan)}
        if not plan.follows_id:
            return opening
        caption = self.env._("Drawn up on the basis of")
        first, rest = self._words_of_above(plan.follows_id), opening["paragraphs"]
        if rest and rest[0]["caption"] == caption:
            first += rest[0]["lines"]
            rest = rest[1:]
        paragraph = {"caption": caption, "lines": first}
        return {**opening, "paragraphs": [paragraph, *rest]}

    def _school_words(self, plan):
        """What the council worked out for the whole school, and when."""
        return {
            "school_directions": self._lines(plan.school_directions),
            "school_priorities": self._lines(plan.school_priorities),
            "school_adopted": plan.school_adopted or "",
        }

    def _words_of_above(self, above):
        """«Мектептин … иш планы (бекитилген күнү 28.08.2026)»."""
        title = self._title(above)
        if not above.approved_on:
            return [title]
        day = self._short_day(above.approved_on)
        return [self.env._("%(plan)s, approved %(day)s", plan=title, day=day)]

    def _meetings(self, plan):
        return [] if plan.owner_id else super()._meetings(plan)

    def _author(self, plan):
        if not plan.owner_id:
            return super()._author(plan)
        title = (
            self.env._("Class teacher") if plan.class_name else self.env._("Teacher")
        )
        return self._signature(title, plan.owner_id)
