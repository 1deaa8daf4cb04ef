from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbLessonTimetable(models.Model):
    """A visit takes number, class and room from the timetable; nothing typed twice."""

    _inherit = "ub.lesson"

    slot_id = fields.Many2one(
        "ub.timetable.line",
        "From the timetable",
        copy=False,
        check_company=True,
        ondelete="set null",
        help="The teacher's lessons of that day of the week.",
    )
    weekday = fields.Char(compute="_compute_weekday")
    number = fields.Integer(compute="_compute_from_slot", store=True, readonly=False)
    classes = fields.Char(compute="_compute_from_slot", store=True, readonly=False)
    place = fields.Char(compute="_compute_from_slot", store=True, readonly=False)
    hour = fields.Char(compute="_compute_from_slot", store=True, readonly=False)
    subject_id = fields.Many2one(
        compute="_compute_from_slot", store=True, readonly=False
    )

    @api.depends("date")
    def _compute_weekday(self):
        for lesson in self:
            lesson.weekday = lesson.date and str(lesson.date.weekday())

    @api.depends("slot_id")
    def _compute_from_slot(self):
        bells = self.env["ub.bell"]._by_lesson(self.slot_id.company_id)
        for lesson in self:
            slot = lesson.slot_id
            bell = bells.get((slot.company_id.id, slot.shift, slot.number))
            lesson.hour = bell.hour if bell else lesson.hour
            lesson.number = slot.number or lesson.number
            lesson.classes = slot.classes or lesson.classes
            lesson.place = slot.place or lesson.place
            lesson.subject_id = slot.subject_id or lesson.subject_id

    @api.constrains("slot_id", "teacher_id", "date")
    def _check_slot(self):
        for lesson in self.filtered("slot_id"):
            slot = lesson.slot_id
            if slot.employee_id != lesson.teacher_id or slot.weekday != lesson.weekday:
                raise ValidationError(
                    self.env._(
                        "“%(slot)s” is not a lesson of this teacher on this day: "
                        "choose it anew.",
                        slot=slot.display_name,
                    )
                )
