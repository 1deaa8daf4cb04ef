from odoo import fields, models

from .ub_plan_line import MONTHS


class UbPlanTemplateLine(models.Model):
    """An item of a template: the work, when, who answers, what is expected."""

    _name = "ub.plan.template.line"
    _description = "Item of a template"
    _inherit = ["ub.guard.mixin"]
    _order = "section_id, sequence, id"
    _rec_name = "text_ky"

    _anchors = ("section_id",)

    section_id = fields.Many2one(
        "ub.plan.template.section", required=True, index=True, ondelete="cascade"
    )
    template_id = fields.Many2one(
        related="section_id.template_id", store=True, index=True
    )
    company_id = fields.Many2one(
        related="section_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    text_ky = fields.Text("In Kyrgyz", required=True)
    text_ru = fields.Text("In Russian")
    result_ky = fields.Char("Expected result in Kyrgyz")
    result_ru = fields.Char("Expected result in Russian")
    kind_id = fields.Many2one("ub.event.kind", "Form of work", ondelete="restrict")
    month = fields.Selection(
        MONTHS, help="Empty and without a quarter: all year.", default="all"
    )
    quarter = fields.Integer(help="1 to 4; then the month does not matter.")
    responsible = fields.Selection(
        [
            ("head", "Head of the body"),
            ("secretary", "Secretary of the body"),
            ("members", "Members of the body"),
            ("deputy", "Responsible deputy"),
            ("mentors", "Mentors"),
        ],
        "Who answers for it",
    )
    clause = fields.Char(help="The regulation that asks for it.")
    is_on = fields.Boolean("In use", default=True)

    _quarter_range = models.Constraint(
        "CHECK (quarter BETWEEN 0 AND 4)", "A school year has quarters 1 to 4."
    )

    def _words(self, name):
        """``text`` or ``result`` in the reader's language, else in the other one."""
        is_russian = (self.env.lang or "").startswith("ru")
        kyrgyz, russian = self[f"{name}_ky"], self[f"{name}_ru"]
        return (is_russian and russian) or kyrgyz or russian or False
