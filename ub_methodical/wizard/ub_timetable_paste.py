from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..tools.kyrgyz import fold
from ..tools.timetable_table import read_timetable
from .ub_paste_mixin import MAX_PAGE

# Lessons of a week of sixty teachers
_MAX_ROWS = 2000


class UbTimetablePaste(models.TransientModel):
    """The timetable as it stands in Word or Excel: a row for each lesson of a teacher.

    What was understood is shown before anything is written. Rows that name nobody of
    the school are shown and left out until they are corrected.
    """

    _name = "ub.timetable.paste"
    _description = "Pasting a timetable"
    _inherit = ["ub.paste.mixin"]
    _about = ("company_id",)

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
    summary = fields.Char(compute="_compute_summary")

    @api.depends("text", "page")
    def _compute_line_ids(self):
        for wizard in self.filtered(lambda wizard: wizard.text or wizard.page):
            rows = [] if wizard._is_large() else read_timetable(wizard._pasted())
            people = wizard._people_of(wizard.company_id)
            subjects = wizard._subjects()
            line = self.env["ub.timetable.paste.line"]
            wizard.line_ids = [
                Command.clear(),
                *(
                    Command.create(line._prepare_vals(row, people, subjects))
                    for row in rows
                ),
            ]

    @api.depends("line_ids.note")
    @api.depends_context("lang")
    def _compute_summary(self):
        for wizard in self:
            odd = [str(line.place) for line in wizard.line_ids if line.note]
            good = len(wizard.line_ids) - len(odd)
            words = [self.env._("Lessons: %(count)s.", count=good)]
            if odd:
                rows = ", ".join(odd[:20])
                words.append(self.env._("Look at the rows %(rows)s.", rows=rows))
            wizard.summary = " ".join(words) if wizard.line_ids else False
            if not wizard.line_ids and (wizard.text or wizard.page):
                wizard.summary = wizard._why_nothing()

    def action_confirm(self):
        """Write the lessons as they are shown."""
        self.ensure_one()
        if not self.line_ids:
            raise UserError(self._why_nothing())
        odd = self.line_ids.filtered("note")
        if odd:
            rows = ", ".join(str(line.place) for line in odd[:20])
            raise UserError(
                self.env._(
                    "Row %(rows)s is not understood: correct it, or delete it.",
                    rows=rows,
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

    def _is_large(self):
        table = self._pasted()
        return len(table) > MAX_PAGE or len(read_timetable(table)) > _MAX_ROWS

    def _why_nothing(self):
        if self._is_large():
            return self.env._(
                "The table is too large: paste it in parts of %(rows)s rows.",
                rows=_MAX_ROWS,
            )
        return self.env._(
            "No lesson was found. The table needs words over its columns: teacher, "
            "day, lesson No., class; room, subject and shift if you have them."
        )

    def _subjects(self):
        subjects = self.env["ub.subject"].search([])
        found = {}
        for lang, _name in self.env["res.lang"].get_installed():
            for subject in subjects.with_context(lang=lang):
                found.setdefault(fold(subject.name), subject.id)
        return found
