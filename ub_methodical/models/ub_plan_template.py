from odoo import fields, models


class UbPlanTemplate(models.Model):
    """Parts and items that a plan of work can be begun with.

    Shipped ones serve all schools and follow the program's updates; a school makes
    its own copy and changes that.
    """

    _name = "ub.plan.template"
    _description = "Template of a plan"
    _inherit = ["ub.own.copy.mixin"]

    type_ids = fields.Many2many(
        "ub.body.type",
        "ub_plan_template_type_rel",
        string="For",
        help="Empty: for bodies of every kind, and for plans of the school.",
    )
    clause = fields.Char(help="The regulation that gives it.")
    section_ids = fields.One2many(
        "ub.plan.template.section", "template_id", "Parts", copy=True
    )
    line_ids = fields.One2many("ub.plan.template.line", "template_id", "Items")

    def _fitting(self, kind):
        """Those of ``self`` that name this kind of body."""
        return self.filtered(lambda template: kind and kind in template.type_ids)
