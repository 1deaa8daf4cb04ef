from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbPlanMember(models.Model):
    """A plan of one member under his body: a class teacher's plan for his class.

    It follows the plan of the association, which shows all of them together
    (004 tasks.4, chair.org 6). Who owns it writes it; leaders may enter it for him.
    """

    _inherit = "ub.plan"

    _anchors = ("company_id", "owner_id")

    owner_id = fields.Many2one(
        "hr.employee",
        "Plan of the member",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="For example a class teacher; empty: the plan of the whole body.",
    )
    class_name = fields.Char("Class", help="For example «5-а».")
    has_member_plans = fields.Boolean(related="body_id.type_id.has_member_plans")

    _owner_uniq = models.UniqueIndex(
        "(owner_id, body_id, year_id, COALESCE(class_name, '')) "
        "WHERE owner_id IS NOT NULL AND state != 'cancelled'",
        "This member has such a plan of the year already: open it, or name another "
        "class.",
    )

    @api.depends("owner_id", "class_name")
    def _compute_display_name(self):
        result = super()._compute_display_name()
        for plan in self.filtered("owner_id"):
            parts = (
                plan.class_name,
                plan.sudo().owner_id.name,
                plan._period_label(),
            )
            plan.display_name = ", ".join(part for part in parts if part)
        return result

    @api.constrains("owner_id", "body_id", "period")
    def _check_owner(self):
        for plan in self.filtered("owner_id"):
            if plan.period != "year" or not plan.body_id:
                raise ValidationError(
                    self.env._(
                        "A member's own plan is for the school year, under a body: "
                        "choose the body, and “For the school year”."
                    )
                )
            if plan.owner_id not in plan.body_id._members():
                raise ValidationError(plan._not_a_member(plan.sudo().owner_id.name))

    def _not_a_member(self, name):
        return self.env._(
            "%(person)s is not a member of “%(body)s”: choose a member.",
            person=name,
            body=self.body_id.name,
        )

    def _whose_key(self):
        return (*super()._whose_key(), self.owner_id.id)

    def _may_lead(self):
        return super()._may_lead() or self._is_own()

    def _is_own(self):
        return bool(self.owner_id) and self.owner_id in self.env.user._ub_employees()

    def action_make_month(self):
        if self.owner_id:
            raise UserError(
                self.env._("Monthly plans are drawn from the plan of the whole body.")
            )
        return super().action_make_month()

    def action_open_own_plan(self):
        """The reader's own plan under this one; begun when he has none."""
        self.ensure_one()
        self.check_access("read")
        self._check_takes_member_plans()
        person = self.env.user._ub_employees(self.company_id)[:1]
        if person not in self.body_id._members():
            raise UserError(self._not_a_member(self.env.user.name))
        own = self._member_plans().filtered(lambda p: p.owner_id == person)
        own = own[:1] or self.create(self._prepare_member_vals(person))
        return own.get_formview_action()

    def action_make_member_plans(self):
        """A draft for each member who has none; the screen shows all of them."""
        self.ensure_one()
        self._check_may_lead()
        self._check_takes_member_plans()
        there = self._member_plans().sudo().owner_id
        left = self.body_id._members() - there
        self.create([self._prepare_member_vals(person) for person in left])
        return self.action_open_followers()

    def _member_plans(self):
        return self.search(
            [
                ("body_id", "=", self.body_id.id),
                ("year_id", "=", self.year_id.id),
                ("owner_id", "!=", False),
                ("state", "!=", "cancelled"),
            ]
        )

    def _check_takes_member_plans(self):
        if not self.has_member_plans or self.owner_id or self.period != "year":
            raise UserError(
                self.env._(
                    "Members have plans of their own under the annual plan of such a "
                    "body only: begin there."
                )
            )

    def _prepare_member_vals(self, person):
        return {
            "body_id": self.body_id.id,
            "company_id": self.company_id.id,
            "year_id": self.year_id.id,
            "owner_id": person.id,
            "follows_id": self.id,
        }
