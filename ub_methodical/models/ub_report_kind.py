from odoo import fields, models


class UbReportKind(models.Model):
    """What a teacher reports on: creative work, a course, self-education, a trip."""

    _name = "ub.report.kind"
    _description = "Kind of a teacher's report"
    _inherit = ["ub.catalogue.mixin", "ub.kyrgyz.search.mixin"]

    is_yearly = fields.Boolean(
        "One a year",
        help="Each teacher hands in one in a school year (001 plan IV.10).",
    )
    is_course = fields.Boolean(
        "About a course", help="Asks for place, hours, tasks before and after."
    )
    clause = fields.Char(help="Where the regulations name it.")
