from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbPlanFollow(models.Model):
    """The plan that a plan follows: the school's one, the association's one.

    A body works by a plan that follows the school's (001 cl. 5.2), and members'
    plans follow the one of their body (004 tasks.4).
    """

    _inherit = "ub.plan"

    follows_id = fields.Many2one(
        "ub.plan",
        "Follows the plan",
        compute="_compute_follows_id",
        store=True,
        precompute=True,
        readonly=False,
        index="btree_not_null",
        check_company=True,
        ondelete="set null",
        copy=False,
        help="The annual plan of the school; for a member's plan, of his body.",
    )
    follower_count = fields.Integer(
        "Plans that follow it", compute="_compute_follower_count"
    )

    @api.depends("body_id", "post_id", "owner_id", "year_id", "period", "company_id")
    def _compute_follows_id(self):
        """The annual plan above, as long as nobody has chosen another one."""
        found = {}
        for plan in self.filtered(lambda p: p.state == "draft"):
            key = plan._key_above()
            if key not in found:
                domain = plan._domain_above()
                found[key] = self.sudo().search(domain, limit=1) if domain else None
            above = found[key] if key else self.browse()
            plan.follows_id = above.sudo(False)

    def _key_above(self):
        """Equal for plans that follow the same one; empty for the school's own."""
        is_school = not self.body_id and not self.post_id
        if self.period != "year" or is_school:
            return ()
        body = self.body_id if self.owner_id else self.body_id.browse()
        return (self.company_id.id, self.year_id.id, body.id)

    def _domain_above(self):
        if not self._key_above():
            return []
        company, year, body = self._key_above()
        return [
            ("company_id", "=", company),
            ("year_id", "=", year),
            ("period", "=", "year"),
            ("body_id", "=", body),
            ("post_id", "=", False),
            ("owner_id", "=", False),
            ("state", "!=", "cancelled"),
        ]

    def _compute_follower_count(self):
        groups = self.env["ub.plan"]._read_group(
            [("follows_id", "in", self.ids), ("state", "!=", "cancelled")],
            ["follows_id"],
            ["__count"],
        )
        counts = {plan.id: count for plan, count in groups}
        for plan in self:
            plan.follower_count = counts.get(plan._origin.id, 0)

    @api.constrains("follows_id", "year_id", "period")
    def _check_follows(self):
        for plan in self.filtered("follows_id"):
            above = plan.follows_id
            if (above.year_id, above.period) != (plan.year_id, "year"):
                raise ValidationError(
                    self.env._(
                        "A plan follows an annual plan of the same school year: "
                        "choose such a one."
                    )
                )
        if self._has_cycle("follows_id"):
            raise ValidationError(
                self.env._("Two plans cannot follow each other: choose another plan.")
            )

    @api.model_create_multi
    def create(self, vals_list):
        """Drafts that were there before the plan above them follow it from now on."""
        plans = super().create(vals_list)
        plans._take_followers()
        return plans

    def _take_followers(self):
        above = self.filtered(lambda p: p.period == "year" and not p.owner_id)
        for plan in above.filtered(lambda p: p._is_above_others()).sudo():
            waiting = self.sudo().search(
                [
                    ("company_id", "=", plan.company_id.id),
                    ("year_id", "=", plan.year_id.id),
                    ("state", "=", "draft"),
                    ("period", "=", "year"),
                    ("follows_id", "=", False),
                    ("owner_id", "!=" if plan.body_id else "=", False),
                    ("id", "!=", plan.id),
                ]
            )
            followers = waiting.filtered(lambda p, own=plan: p._is_under(own))
            followers.follows_id = plan

    def _is_above_others(self):
        return self.has_member_plans if self.body_id else not self.post_id

    def _is_under(self, above):
        if above.body_id:
            return self.body_id == above.body_id
        return bool(self.body_id or self.post_id)

    def write(self, vals):
        """An item serves the plan that its own plan follows, no other one."""
        result = super().write(vals)
        if "follows_id" in vals:
            lines = self.sudo().line_ids
            astray = lines.filtered(
                lambda line: line.serves_id.plan_id != line.plan_id.follows_id
            )
            astray.serves_id = False
        return result

    def action_open_followers(self):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_plan_action"
        )
        return {
            **action,
            "domain": [("follows_id", "=", self.id)],
            "name": self.env._("Plans that follow it"),
            "context": {},
        }
