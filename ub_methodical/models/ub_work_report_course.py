from odoo import api, fields, models
from odoo.exceptions import ValidationError

_TAKEN = ("place", "hours", "date_from", "date_to", "task_before", "task_after")


class UbWorkReportCourse(models.Model):
    """A report that names its course takes what stands there: it is typed once.

    As long as the report is written it follows the course; what was handed in stays.
    """

    _inherit = "ub.work.report"

    course_id = fields.Many2one(
        "ub.course",
        "Course",
        index="btree_not_null",
        ondelete="restrict",
        check_company=True,
        domain="[('employee_id', '=', employee_id),"
        " ('state', 'in', ('attended', 'confirmed'))]",
        help="Days, place, hours and tasks come from there.",
    )
    name = fields.Char(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    place = fields.Char(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    hours = fields.Integer(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    date_from = fields.Date(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    date_to = fields.Date(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    task_before = fields.Text(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )
    task_after = fields.Text(
        compute="_compute_from_course", store=True, readonly=False, precompute=True
    )

    @api.depends("course_id", *(f"course_id.{name}" for name in _TAKEN))
    def _compute_from_course(self):
        for report in self:
            course = report.course_id.sudo()
            follows = course and report.state in ("draft", False)
            report.name = report.name or course.name
            for name in _TAKEN:
                report[name] = (follows and course[name]) or report[name]

    @api.constrains("course_id", "employee_id")
    def _check_course(self):
        for report in self:
            course = report.course_id
            if course and course.employee_id != report.employee_id:
                raise ValidationError(
                    self.env._("Choose a course of the same teacher, or none.")
                )
