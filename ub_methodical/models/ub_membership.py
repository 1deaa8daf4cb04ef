from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..roles import KEEPERS, SINGLE_ROLES

ROLES = [
    ("head", "Head"),
    ("deputy_head", "Deputy head"),
    ("secretary", "Secretary"),
    ("member", "Member"),
]


class UbMembership(models.Model):
    """A person's role in a body, from a day to a day, and where it comes from.

    A head is also a member: each role is a fact of its own, so that a released
    head stays in the body. Facts that an order made are changed by orders; those
    by office or staff follow the rule of the kind of body.
    """

    _name = "ub.membership"
    _description = "Membership of a body"
    _inherit = ["ub.kyrgyz.search.mixin", "ub.screen.mixin", "ub.dated.mixin"]
    _order = "body_id, role_order, date_from desc, id"
    _rec_names_search = ["employee_id.name", "body_id.name"]
    _check_company_auto = True

    _anchors = ("body_id", "employee_id")
    _created_by = KEEPERS

    body_id = fields.Many2one(
        "ub.body", "Body", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(related="body_id.company_id", store=True, index=True)
    employee_id = fields.Many2one(
        "hr.employee", "Person", required=True, index=True, ondelete="restrict"
    )
    teacher_id = fields.Many2one(
        "ub.teacher",
        "Card",
        compute="_compute_teacher_id",
        store=True,
        index="btree_not_null",
        ondelete="set null",
    )
    role = fields.Selection(ROLES, required=True, default="member")
    role_order = fields.Integer(compute="_compute_role_order", store=True)
    source = fields.Selection(
        [
            ("order", "Order"),
            ("election", "Election"),
            ("office", "By office"),
            ("staff", "Whole staff"),
            ("record", "Entered by the deputy"),
        ],
        required=True,
        default="record",
    )
    basis = fields.Char(help="Number and date of the paper, when it is not in here.")
    order_line_id = fields.Many2one(
        "ub.order.line", "Begun by", index="btree_not_null", ondelete="restrict"
    )
    end_line_id = fields.Many2one(
        "ub.order.line", "Ended by", index="btree_not_null", ondelete="restrict"
    )
    acts_until = fields.Date(
        "Acts until",
        compute="_compute_acts_until",
        store=True,
        index=True,
        help="The head whose term ran out goes on until the next one is appointed "
        "or the school's days of grace have passed.",
    )
    is_acting = fields.Boolean(
        "Has the rights today", compute="_compute_is_acting", search="_search_is_acting"
    )
    is_replaced = fields.Boolean("Handed over", readonly=True)

    @api.depends("employee_id")
    def _compute_teacher_id(self):
        cards = (
            self.env["ub.teacher"]
            .sudo()
            .search([("employee_id", "in", self.employee_id.ids)])
        )
        by_person = cards.grouped("employee_id")
        for fact in self:
            fact.teacher_id = by_person.get(fact.employee_id.sudo())

    @api.depends("role")
    def _compute_role_order(self):
        order = {role: index for index, (role, _label) in enumerate(ROLES)}
        for fact in self:
            fact.role_order = order.get(fact.role, len(order))

    @api.depends("employee_id", "body_id", "role")
    def _compute_display_name(self):
        labels = dict(self._fields["role"]._description_selection(self.env))
        for fact in self:
            fact.display_name = self.env._(
                "%(person)s – %(role)s, %(body)s",
                person=fact.employee_id.name or "",
                role=labels.get(fact.role, ""),
                body=fact.body_id.name or "",
            )

    @api.depends(
        "date_to",
        "role",
        "end_line_id",
        "is_replaced",
        "body_id.company_id.ub_head_grace_days",
        "body_id.membership_ids.date_from",
        "body_id.membership_ids.role",
    )
    def _compute_acts_until(self):
        for fact in self:
            fact.acts_until = fact.date_to
            ran_out = fact.date_to and not fact.end_line_id and not fact.is_replaced
            if fact.role == "head" and ran_out:
                fact.acts_until = fact._last_day_of_grace()

    def _last_day_of_grace(self):
        days = self.body_id.company_id.ub_head_grace_days
        until = self.date_to + timedelta(days=days)
        next_starts = [
            other.date_from
            for other in self.body_id.membership_ids - self
            if other.role == "head" and other.date_from > self.date_from
        ]
        if next_starts:
            until = min(until, min(next_starts) - timedelta(days=1))
        return max(until, self.date_to)

    @api.depends("date_from", "acts_until")
    def _compute_is_acting(self):
        today = fields.Date.context_today(self)
        for fact in self:
            fact.is_acting = fact.date_from <= today and (
                not fact.acts_until or fact.acts_until >= today
            )

    def _search_is_acting(self, operator, value):
        if operator != "in":
            return NotImplemented
        begun = Domain("date_from", "<=", "today")
        acting = begun & (
            Domain("acts_until", "=", False) | Domain("acts_until", ">=", "today")
        )
        return acting if True in value else ~acting

    @api.constrains("body_id", "role", "date_from", "date_to", "employee_id")
    def _check_one_at_a_time(self):
        """One head and one secretary at a time; nobody twice in the same role."""
        there = self.sudo().search(
            [
                ("body_id", "in", self.body_id.ids),
                ("role", "in", self.mapped("role")),
                "|",
                ("role", "in", SINGLE_ROLES),
                ("employee_id", "in", self.employee_id.ids),
            ]
        )
        rivals = there.grouped(lambda other: other._role_key())
        for fact in self:
            for other in rivals.get(fact._role_key(), ()):
                if other != fact and other._meets(fact):
                    raise ValidationError(
                        self.env._(
                            "%(other)s: this began on %(start)s and has not ended when "
                            "the new one begins. End it first (release, or let out).",
                            other=other.display_name,
                            start=fields.Date.to_string(other.date_from),
                        )
                    )

    @api.constrains("employee_id", "body_id")
    def _check_school(self):
        for fact in self:
            companies = fact.employee_id.sudo().company_id
            if companies != fact.body_id.company_id:
                raise ValidationError(
                    self.env._(
                        "%(name)s is not on the staff of this school: enter the "
                        "person as an employee of the school first.",
                        name=fact.employee_id.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            for vals in vals_list:
                self._refuse_forged_source(vals)
        bodies = self.env["ub.body"].browse({v.get("body_id") for v in vals_list if v})
        # Two appointments at once meet here, each would not see the other
        bodies.exists().sudo()._hold_rows()
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su:
            self._refuse_forged_source(vals)
            self._check_by_hand()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_records(self):
        self._check_by_hand()

    def _refuse_forged_source(self, vals):
        """By hand come only the deputy's records and elections; orders make orders."""
        fixed = {"order_line_id", "end_line_id", "is_replaced", "acts_until"}
        source = vals.get("source", "record")
        if source not in ("record", "election") or fixed & set(vals):
            raise ValidationError(
                self.env._(
                    "A membership by order comes from the order itself, one by "
                    "office from the office: enter it there."
                )
            )

    def _role_key(self):
        """Facts with one key are not true on the same day."""
        person = False if self.role in SINGLE_ROLES else self.employee_id.id
        return self.body_id.id, self.role, person

    def _is_taken(self, day):
        """Whether the role is held on ``day``: by anybody when it is a single one."""
        self.ensure_one()
        return any(
            other._role_key() == self._role_key() and other._covers(day)
            for other in self.body_id.membership_ids
        )

    def _check_by_hand(self):
        for fact in self:
            if fact.source not in ("record", "election") and not self.env.su:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” comes from a paper: change it by an order that "
                        "appoints, releases, takes in or lets out.",
                        name=fact.display_name,
                    )
                )
