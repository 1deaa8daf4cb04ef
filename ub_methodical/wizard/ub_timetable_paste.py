from odoo import fields, models
from odoo.exceptions import UserError

from ..tools.timetable_table import read_timetable


class UbTimetablePaste(models.TransientModel):
    """The timetable as it stands in Word or Excel: a row for each lesson of a teacher.

    What was understood is shown before anything is written. Rows that name nobody of
    the school are shown and left out until they are corrected.
    """

    _name = "ub.timetable.paste"
    _description = "Pasting a timetable"
    _inherit = ["ub.paste.mixin"]
    _about = ("company_id",)

    # Lessons of a week of sixty teachers
    _most_rows = 2000

    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: self.env.company
    )
    replaces = fields.Boolean(
        "In place of the old lessons",
        default=True,
        help="Of the teachers that the table names; others keep theirs.",
    )
    line_ids = fields.One2many(
        "ub.timetable.paste.line",
        "wizard_id",
        "Understood",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )

    def action_confirm(self):
        """Write the lessons as they are shown."""
        self.ensure_one()
        if not self.line_ids:
            raise UserError(self._why_nothing())
        odd = self.line_ids.filtered("note")
        if odd:
            raise UserError(
                self.env._(
                    "Row %(rows)s is not understood: correct it, or delete it.",
                    rows=self._places_of(odd),
                )
            )
        lessons = self.env["ub.timetable.line"]
        if self.replaces:
            lessons.search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("employee_id", "in", self.line_ids.employee_id.ids),
                ]
            ).unlink()
        lessons.create([line._prepare_lesson_vals() for line in self.line_ids])
        return {"type": "ir.actions.act_window_close"}

    def _read(self):
        return read_timetable(self._pasted())

    def _prepare_lines(self, rows):
        people = self._people_of(self.company_id)
        subjects = self._ids_by_name("ub.subject")
        lines = self.env["ub.timetable.paste.line"]
        return [lines._prepare_vals(row, people, subjects) for row in rows]

    def _count_words(self):
        good = len(self.line_ids) - len(self.line_ids.filtered("note"))
        return self.env._("Lessons: %(count)s.", count=good)

    def _nothing_found(self):
        return self.env._(
            "No lesson was found. The table needs words over its columns: teacher, "
            "day, lesson No., class; room, subject and shift if you have them."
        )
