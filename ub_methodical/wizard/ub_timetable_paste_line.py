from odoo import api, fields, models

from ..models.ub_guard_mixin import MAX_CHAR
from ..models.ub_timetable_line import WEEKDAYS
from ..tools.kyrgyz import fold
from ..tools.kyrgyz_match import person_key
from ..tools.timetable_table import number_of, weekday_of


class UbTimetablePasteLine(models.TransientModel):
    """A lesson of the pasted timetable as it was understood, to be corrected."""

    _name = "ub.timetable.paste.line"
    _description = "Row of a pasted timetable"
    _inherit = ["ub.form.mixin"]
    _order = "place, id"
    _about = ("wizard_id",)

    wizard_id = fields.Many2one(
        "ub.timetable.paste", required=True, index=True, ondelete="cascade"
    )
    place = fields.Integer("Row")
    words = fields.Char("As pasted")
    employee_id = fields.Many2one("hr.employee", "Teacher")
    weekday = fields.Selection(WEEKDAYS, "Day")
    shift = fields.Selection([("1", "First"), ("2", "Second")], default="1")
    number = fields.Integer("Lesson No.", aggregator=None)
    classes = fields.Char("Class")
    subject_id = fields.Many2one("ub.subject", "Subject")
    room = fields.Char()
    note = fields.Char("Look at it", compute="_compute_note")

    @api.depends("employee_id", "weekday", "number", "classes")
    @api.depends_context("lang")
    def _compute_note(self):
        for line in self:
            missing = [
                line._label_of(name)
                for name in ("employee_id", "weekday", "number", "classes")
                if not line[name]
            ]
            line.note = (
                self.env._("Not understood: %(fields)s.", fields=", ".join(missing))
                if missing
                else False
            )

    @api.model
    def _prepare_vals(self, row, people, subjects):
        day = weekday_of(row["weekday"])
        number = number_of(row["number"]) or 0
        person = people.get(person_key(row["teacher"]))
        texts = [row["teacher"], row["weekday"], row["number"], row["classes"]]
        return {
            "place": row["line"],
            "words": " | ".join(texts)[:MAX_CHAR],
            "employee_id": person.id if person else False,
            "weekday": False if day is None else str(day),
            "shift": "2" if number_of(row.get("shift")) == 2 else "1",
            "number": number if number <= 12 else 0,
            "classes": row["classes"][:MAX_CHAR],
            "subject_id": subjects.get(fold(row.get("subject") or ""), False),
            "room": (row.get("place") or "")[:MAX_CHAR],
        }

    def _prepare_lesson_vals(self):
        return {
            "employee_id": self.employee_id.id,
            "weekday": self.weekday,
            "shift": self.shift or "1",
            "number": self.number,
            "classes": self.classes,
            "subject_id": self.subject_id.id,
            "place": self.room or False,
        }
