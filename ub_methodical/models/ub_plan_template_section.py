from odoo import fields, models


class UbPlanTemplateSection(models.Model):
    """A part of a template, in both languages."""

    _name = "ub.plan.template.section"
    _description = "Part of a template"
    _inherit = ["ub.guard.mixin"]
    _order = "template_id, sequence, id"
    _rec_name = "name_ky"

    _anchors = ("template_id",)

    template_id = fields.Many2one(
        "ub.plan.template", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="template_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    name_ky = fields.Char("In Kyrgyz", required=True)
    name_ru = fields.Char("In Russian")
    clause = fields.Char()
    line_ids = fields.One2many(
        "ub.plan.template.line", "section_id", "Items", copy=True
    )

    def _words(self):
        """The part's name in the reader's language, else in the other one."""
        is_russian = (self.env.lang or "").startswith("ru")
        return (is_russian and self.name_ru) or self.name_ky
