from odoo import api, fields, models

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


class UbPlanSection(models.Model):
    """A part of a plan: organisational work, legal literacy … (001 plan I–IV)."""

    _name = "ub.plan.section"
    _description = "Part of a plan"
    _inherit = ["ub.part.mixin", "ub.screen.mixin"]
    _order = "plan_id, sequence, id"

    _whole = "plan_id"
    _anchors = ("plan_id",)

    plan_id = fields.Many2one(
        "ub.plan", "Plan", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="plan_id.company_id", store=True, index=True)
    body_id = fields.Many2one(related="plan_id.body_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True)
    number = fields.Char(compute="_compute_number")
    line_ids = fields.One2many("ub.plan.line", "section_id", "Items")

    @api.depends("sequence", "plan_id.section_ids.sequence")
    def _compute_number(self):
        for plan, sections in self.grouped("plan_id").items():
            order = list(plan.section_ids.sorted()._origin or plan.section_ids)
            for section in sections:
                own = section._origin or section
                place = order.index(own) if own in order else len(order)
                section.number = _ROMAN[min(place, len(_ROMAN) - 1)]

    @api.depends("number", "name")
    def _compute_display_name(self):
        for section in self:
            section.display_name = f"{section.number}. {section.name or ''}"

    @api.model_create_multi
    def create(self, vals_list):
        """A part that nobody has placed comes last."""
        for vals in vals_list:
            if "sequence" not in vals and vals.get("plan_id"):
                vals["sequence"] = self._next_sequence(vals["plan_id"])
        return super().create(vals_list)

    @api.model
    def _next_sequence(self, plan_id):
        if not isinstance(plan_id, int):
            return 10
        rows = self.sudo()._read_group(
            [("plan_id", "=", plan_id)], [], ["sequence:max"]
        )
        return (rows[0][0] or 0) + 10
