from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools import kyrgyz


class UbPlanLineLesson(models.Model):
    """Visits to lessons as deeds of an item: open, mutual and formal ones alike.

    The plan tells how many took place and until when; whose lessons they were is told
    by the register of visits, to its own readers.
    """

    _inherit = "ub.plan.line"

    # For counting: who reads which visits is asked of ``ub.lesson``
    lesson_ids = fields.One2many(
        "ub.lesson",
        "plan_line_id",
        "Visits to lessons",
        readonly=True,
        groups=fields.NO_ACCESS,
    )

    @api.depends("lesson_ids.state", "drawn_ids.lesson_ids.state")
    @api.depends_context("lang")
    def _compute_deeds(self):
        result = super()._compute_deeds()
        for line in self:
            visits = line._visits()
            held = visits.filtered(lambda lesson: lesson.state == "held")
            line.deed_count += len(visits)
            words = [line._words_of_visits(held), line.proof_label]
            line.proof_label = "; ".join(filter(None, words))
        return result

    @api.depends("lesson_ids.state")
    def _compute_missing(self):
        return super()._compute_missing()

    def _what_is_missing(self):
        planned = self._visits().filtered(lambda lesson: lesson.state == "planned")
        if planned:
            day = kyrgyz.short_date(min(planned.mapped("date")))
            return self.env._("The visit of %(day)s is still to take place.", day=day)
        return super()._what_is_missing()

    def _visits(self):
        """Visits that carry it out, also by its items in plans of a month (sudo)."""
        visits = self.sudo().lesson_ids | self.sudo().drawn_ids.lesson_ids
        return visits.filtered(lambda lesson: lesson.state != "cancelled")

    def _words_of_visits(self, held):
        """«Өз ара катышуу: 3, 20.11»: by kind, how many, the last day."""
        kinds = dict(held._fields["kind"]._description_selection(self.env))
        return "; ".join(
            f"{kinds[kind]}: {len(some)}, {max(some.mapped('date')):%d.%m}"
            for kind, some in held.grouped("kind").items()
        )

    def _words_of_lesson(self, lesson):
        kinds = dict(lesson._fields["kind"]._description_selection(self.env))
        return f"{kinds[lesson.kind]}, {lesson.date:%d.%m}"

    def _is_awaited(self):
        planned = self._visits().filtered(lambda lesson: lesson.state == "planned")
        return bool(planned) or super()._is_awaited()

    def _deeds_done(self):
        held = self._visits().filtered(lambda lesson: lesson.state == "held")
        words = [
            (lesson, lesson.date, self._words_of_lesson(lesson)) for lesson in held
        ]
        return [*super()._deeds_done(), *words]

    def action_make_lesson(self):
        """A visit in preparation that carries out this item."""
        self.ensure_one()
        self._check_can_make()
        return {
            "type": "ir.actions.act_window",
            "res_model": "ub.lesson",
            "views": [(False, "form")],
            "context": {
                "default_plan_line_id": self.id,
                "default_date": self._start_of_deed().date(),
            },
        }

    def action_open_deeds(self):
        """Several visits as a list: of those that the user may read."""
        self.ensure_one()
        if self._meetings() or self._events():
            return super().action_open_deeds()
        visits = self._visits()
        if not visits:
            raise UserError(self.env._("No meeting and no event yet."))
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Visits to lessons"),
            "res_model": "ub.lesson",
            "views": [(False, "list"), (False, "kanban"), (False, "form")],
            "domain": [("id", "in", visits.ids)],
        }
