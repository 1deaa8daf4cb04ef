from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbWorkReport(models.Model):
    """A teacher's report: creative, on a course, on self-education, on a trip.

    Written in the program, or handed in on paper on a day; the meeting of the
    association hears it (001 cl. 3.17, 8.8; 000 cl. 3.6).
    """

    _name = "ub.work.report"
    _description = "Teacher's report"
    _inherit = ["ub.personal.mixin"]
    _order = "year_id desc, employee_name, id"
    _rec_names_search = ["name", "employee_id.name"]

    _field_of_question = "report_ids"

    kind_id = fields.Many2one(
        "ub.report.kind",
        "Kind",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env["ub.report.kind"].search([], limit=1),
    )
    is_yearly = fields.Boolean(related="kind_id.is_yearly", store=True)
    is_course = fields.Boolean(related="kind_id.is_course")
    name = fields.Char("Theme", required=True, tracking=True)
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env["ub.year"]._of(fields.Date.context_today(self)),
    )
    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("handed", "Handed in"),
            ("heard", "Was heard"),
        ],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    date_from = fields.Date("First day")
    date_to = fields.Date("Last day")
    education_id = fields.Many2one(
        "ub.self.education",
        "Self-education",
        index="btree_not_null",
        ondelete="set null",
        domain="[('employee_id', '=', employee_id)]",
        help="The theme that it reports on.",
    )
    # A course
    place = fields.Char(help="Where the course, or the trip, took place.")
    hours = fields.Integer()
    task_before = fields.Text("Task before the course")
    task_after = fields.Text("Task after the course")
    # What it says
    content = fields.Text()
    result = fields.Text()
    undone = fields.Text("Not done, and why")
    annexes = fields.Text(help="What is attached, on paper or below in the talk.")
    is_on_paper = fields.Boolean("Handed in on paper", copy=False)
    handed_on = fields.Date(
        "Handed in on", copy=False, help="Empty: the day on which it is handed in here."
    )
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_report_rel",
        "report_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _transitions = {
        "hand_in": (("draft",), "handed"),
        "return": (("handed",), "draft"),
        "note_heard": (("handed",), "heard"),
        "reopen": (("handed", "heard"), "draft"),
        "hear": (("handed",), None),
    }
    _open_fields = frozenset({"heard_note"})

    _yearly_uniq = models.UniqueIndex(
        "(employee_id, kind_id, year_id) WHERE is_yearly",
        "This teacher has such a report of this school year already: open that one.",
    )
    _days_in_order = models.Constraint(
        "CHECK (date_to >= date_from)",
        "The last day lies before the first one: correct the dates.",
    )
    _hours_possible = models.Constraint(
        "CHECK (hours BETWEEN 0 AND 2000)", "Type the hours of the course: 0 to 2000."
    )

    @api.constrains("education_id", "employee_id")
    def _check_education(self):
        for report in self:
            theme = report.education_id
            if theme and theme.employee_id != report.employee_id:
                raise ValidationError(
                    self.env._("Choose a theme of the same teacher, or none.")
                )

    @api.constrains("handed_on")
    def _check_handed_on(self):
        today = fields.Date.context_today(self)
        if self.filtered(lambda report: (report.handed_on or today) > today):
            raise ValidationError(
                self.env._("It is handed in today or earlier: correct the day.")
            )

    # Who

    def _may_hand_in(self):
        return self._may_own()

    def _may_return(self):
        return self._may_look_after()

    _may_reopen = _may_hand_in
    _may_note_heard = _may_return

    # Steps

    def action_hand_in(self):
        """It is with the association: written here, or on paper on the day noted."""
        for report in self:
            report._check_can("hand_in")
            if not report.is_on_paper and not (report.content or "").strip():
                raise UserError(
                    self.env._(
                        "“%(name)s” says nothing yet: write its content, or tick that "
                        "it was handed in on paper.",
                        name=report.display_name,
                    )
                )
            report._transit("hand_in")
            if not report.handed_on:
                report.sudo().handed_on = fields.Date.context_today(self)

    def action_return(self):
        """Back to the teacher, who adds to it and hands it in again."""
        for report in self:
            report._transit("return")

    def action_note_heard(self):
        """A meeting that is not in the program has heard it."""
        for report in self:
            report._check_can("note_heard")
            if not (report.heard_note or "").strip():
                raise UserError(
                    self.env._(
                        "Write number and date of the minutes under “Heard on paper” "
                        "first, or put the report on the agenda of a meeting."
                    )
                )
            report._transit("note_heard")

    def action_reopen(self):
        for report in self:
            report._transit("reopen")

    def _question_code(self):
        return "teacher_reports"

    def _check_ready_to_hear(self):
        result = super()._check_ready_to_hear()
        if self.state != "handed":
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s”: only what was handed in is heard.",
                    name=self.display_name,
                    state=self._state_label(),
                )
            )
        return result

    def _follow_minutes(self, item):
        """Closed minutes: it was heard, and so was its theme (self: sudo)."""
        for report in self.filtered(lambda one: one.state == "handed"):
            report._transit("note_heard")
            if report.education_id:
                plans = self.env["ub.plan"]
                plans._follow_hearing(report.education_id, item.meeting_id)
