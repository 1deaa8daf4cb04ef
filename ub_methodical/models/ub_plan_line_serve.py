from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbPlanLineServe(models.Model):
    """Which item of the plan above an item serves (001 cl. 5.2; 004 tasks.4)."""

    _inherit = "ub.plan.line"

    follows_id = fields.Many2one(related="plan_id.follows_id")
    serves_id = fields.Many2one(
        "ub.plan.line",
        "Serves the item",
        index="btree_not_null",
        ondelete="set null",
        copy=False,
        help="Of the plan that this one follows.",
    )
    served_count = fields.Integer(
        "Items that serve it", compute="_compute_served_count", compute_sudo=True
    )

    def _compute_served_count(self):
        """In plans that are on their way or approved, whoever may read them."""
        groups = self.env["ub.plan.line"]._read_group(
            [
                ("serves_id", "in", self.ids),
                ("state", "!=", "dropped"),
                ("plan_id.state", "in", ("sent", "approved")),
            ],
            ["serves_id"],
            ["__count"],
        )
        counts = {line.id: count for line, count in groups}
        for line in self:
            line.served_count = counts.get(line._origin.id, 0)

    @api.constrains("serves_id")
    def _check_serves(self):
        for line in self.filtered("serves_id"):
            if line.serves_id.plan_id != line.plan_id.follows_id:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” serves an item of the plan that its own plan "
                        "follows: choose one of those.",
                        name=line.display_name,
                    )
                )

    def action_open_served(self):
        """Those of them that the reader may see."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_plan_line_action"
        )
        return {
            **action,
            "domain": [("serves_id", "=", self.id)],
            "name": self.env._("Items that serve it"),
            "context": {},
        }
