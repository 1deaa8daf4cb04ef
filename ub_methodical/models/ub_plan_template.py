from odoo import api, fields, models

from ..roles import KEEPERS


class UbPlanTemplate(models.Model):
    """Parts and items that a plan of work can be begun with.

    Shipped ones serve all schools and follow the program's updates; a school makes
    its own copy and changes that.
    """

    _name = "ub.plan.template"
    _description = "Template of a plan"
    _inherit = ["ub.screen.mixin", "ub.kyrgyz.search.mixin"]
    _order = "company_id, sequence, id"
    _created_by = KEEPERS
    _anchors = ("company_id",)

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        "res.company",
        "School",
        index=True,
        ondelete="cascade",
        default=lambda self: self.env.company,
        help="Empty: shipped with the program.",
    )
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

    @api.model
    def _for_school(self, company):
        """Its own templates first, then the shipped ones."""
        found = self.search([("company_id", "in", (company.id, False))])
        return found.sorted(lambda template: not template.company_id)

    def _fitting(self, kind):
        """Those of ``self`` that name this kind of body."""
        return self.filtered(lambda template: kind and kind in template.type_ids)

    def action_copy_for_school(self):
        """The school's own copy, open for changes."""
        self.ensure_one()
        name = self.env._("%(name)s (our own)", name=self.name)
        own = self.copy({"company_id": self.env.company.id, "name": name})
        return own.get_formview_action()
