from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbWorkReport(models.Model):
    """A teacher's report: creative, on a course, on self-education, on a trip.

    Written in the program, or handed in on paper on a day; the meeting of the
    association hears it (001 cl. 3.17, 8.8; 000 cl. 3.6).
    """

    _name = "ub.work.report"
    _description = "Teacher's report"
    _inherit = ["ub.personal.report.mixin"]
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
    item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_agenda_item_report_rel",
        "report_id",
        "item_id",
        "Questions of meetings",
        readonly=True,
        copy=False,
    )

    _yearly_uniq = models.UniqueIndex(
        "(employee_id, kind_id, year_id) WHERE is_yearly",
        "This teacher has such a report of this school year already: open that one.",
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

    def _has_words(self):
        return bool((self.content or "").strip())

    def _question_code(self):
        return "teacher_reports"

    def _was_heard_at(self, meeting):
        """With it, its theme was heard."""
        if self.education_id:
            self.env["ub.plan"]._follow_hearing(self.education_id, meeting)
