from odoo import api, fields, models


class UbCourseReport(models.Model):
    """A course, the report on it, and the card of who attended it."""

    _inherit = "ub.course"

    teacher_id = fields.Many2one(
        "ub.teacher",
        "Card",
        compute="_compute_teacher_id",
        store=True,
        index="btree_not_null",
        ondelete="set null",
        export_string_translation=False,
    )
    report_ids = fields.One2many("ub.work.report", "course_id", "Reports")
    has_report = fields.Boolean(compute="_compute_has_report")

    @api.depends("employee_id")
    def _compute_teacher_id(self):
        cards = self.env["ub.teacher"]._by_person(self.employee_id)
        for course in self:
            course.teacher_id = cards.get(course.employee_id.id)

    @api.depends("report_ids")
    @api.depends_context("uid")
    def _compute_has_report(self):
        for course in self:
            course.has_report = bool(course.report_ids)

    @api.depends("report_ids.heard_note", "report_ids.state")
    @api.depends_context("lang")
    def _compute_heard_label(self):
        return super()._compute_heard_label()

    def _in_short(self):
        """«2025, 72 саат, № 1234»: as it stands in the data bank."""
        self.ensure_one()
        hours = self.hours and self.env._("%(hours)s hours", hours=self.hours)
        number = (self.certificate_number or "").removeprefix("№").strip()
        number = number and f"№\u00a0{number}"
        return ", ".join(filter(None, (str(self.date_to.year), hours, number)))

    def action_open_report(self):
        """The report on this course: that which was begun, else a new one."""
        self.ensure_one()
        self.check_access("read")
        if self.report_ids:
            return self.report_ids[:1].get_formview_action()
        kind = self.env["ub.report.kind"].search([("is_course", "=", True)], limit=1)
        return {
            "type": "ir.actions.act_window",
            "res_model": "ub.work.report",
            "name": self.env._("Report on a course"),
            "views": [(False, "form")],
            "context": {
                "default_course_id": self.id,
                "default_employee_id": self.employee_id.id,
                "default_kind_id": kind.id,
            },
        }
