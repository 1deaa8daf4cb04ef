from odoo import Command, api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbLessonNow(models.TransientModel):
    """A visit in three taps: whose lesson, now, begin to write."""

    _name = "ub.lesson.now"
    _description = "Visit now"
    _inherit = ["ub.form.mixin"]
    _about = ("company_id",)

    company_id = fields.Many2one(
        "res.company", required=True, default=lambda self: self.env.company
    )
    date = fields.Date(default=fields.Date.context_today, readonly=True)
    weekday = fields.Char(compute="_compute_weekday")
    teacher_id = fields.Many2one("hr.employee", "Teacher", required=True)
    slot_id = fields.Many2one(
        "ub.timetable.line",
        "Lesson",
        compute="_compute_slot_id",
        store=True,
        readonly=False,
    )
    kind = fields.Selection(
        [("peer", "Mutual visit"), ("formal", "Formal visit")],
        compute="_compute_kind",
        store=True,
        readonly=False,
    )
    entered_late = fields.Boolean("Entered after the start")
    late_reason = fields.Char("Why it could not be helped")

    @api.depends("date")
    def _compute_weekday(self):
        for form in self:
            form.weekday = form.date and str(form.date.weekday())

    @api.depends("teacher_id")
    def _compute_slot_id(self):
        """The only lesson of the teacher today; of several one is chosen."""
        lines = self.env["ub.timetable.line"]
        for form in self:
            today = lines.search(
                [
                    ("employee_id", "=", form.teacher_id.id),
                    ("weekday", "=", form.weekday),
                ]
            )
            form.slot_id = today if len(today) == 1 else lines

    @api.depends("teacher_id")
    def _compute_kind(self):
        """Formal in the hands of who leads the teacher or the school."""
        for form in self:
            leads = form._body_led() or form.company_id._ub_user_holds(
                "direct", "manage"
            )
            form.kind = "formal" if leads else "peer"

    def _body_led(self):
        """An association of the teacher that the user heads (sudo)."""
        self.ensure_one()
        facts = self.env["ub.membership"].sudo()
        own = facts.search(
            [
                ("employee_id", "=", self.teacher_id.id),
                ("body_id.category", "=", "association"),
                *facts._domain_covering("today"),
            ]
        ).body_id
        led = self.env.user._ub_facts()
        return own.filtered(lambda body: ("member", body.id, "head") in led)[:1]

    @api.constrains("entered_late", "late_reason")
    def _check_late(self):
        for form in self:
            if form.entered_late and not (form.late_reason or "").strip():
                raise ValidationError(
                    self.env._(
                        "One enters after the start of a lesson only when it cannot be "
                        "helped: write why."
                    )
                )

    def action_confirm(self):
        """The visit and its sheet, open to be written on."""
        self.ensure_one()
        me = self.env.user._ub_employees(self.company_id)[:1]
        if not me:
            raise UserError(
                self.env._(
                    "You are not among the staff of this school: choose your school at "
                    "the top of the page."
                )
            )
        lesson = self.env["ub.lesson"].create(
            {
                "kind": self.kind,
                "teacher_id": self.teacher_id.id,
                "visitor_ids": [Command.set(me.ids)],
                "date": self.date,
                "slot_id": self.slot_id.id,
            }
        )
        sheet = self.env["ub.lesson.sheet"].create(
            {
                "lesson_id": lesson.id,
                "visitor_id": me.id,
                "entered_late": self.entered_late,
                "late_reason": self.late_reason,
            }
        )
        return sheet.get_formview_action()
