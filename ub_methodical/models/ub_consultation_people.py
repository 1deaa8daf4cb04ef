from odoo import api, fields, models
from odoo.fields import Domain

from ..people_field import People


class UbConsultationPeople(models.Model):
    """Whom a consultation is given, whose heads find it in their log, for whom it
    waits.
    """

    _inherit = "ub.consultation"

    employee_ids = People(
        "ub_consultation_employee_rel",
        string="Whom",
        check_company=True,
        copy=False,
        compute="_compute_employee_ids",
        store=True,
        readonly=False,
    )
    audience = fields.Char(
        "Whom, in words", help="In place of many names: «класс жетекчилер»."
    )
    whom = fields.Char("Who was advised", compute="_compute_whom", compute_sudo=True)
    association_ids = fields.Many2many(
        "ub.body",
        "ub_consultation_association_rel",
        string="Their associations",
        compute="_compute_association_ids",
        store=True,
    )
    form = fields.Selection(
        [("individual", "Individual"), ("group", "For a group")],
        compute="_compute_form",
        store=True,
        readonly=False,
    )
    passed_by_ids = People(
        "ub_consultation_passed_rel", string="Passed on by", readonly=True, copy=False
    )
    is_mine = fields.Boolean("My request")
    waits_for_me = fields.Boolean(
        compute="_compute_waits_for_me", search="_search_waits_for_me"
    )

    @api.depends("employee_id")
    def _compute_employee_ids(self):
        for one in self:
            one.employee_ids = one.employee_ids or one.employee_id

    @api.depends("employee_ids.name", "audience")
    def _compute_whom(self):
        for one in self:
            names = ", ".join(one.employee_ids.sorted("name").mapped("name"))
            one.whom = one.audience or names

    @api.depends("employee_ids", "date")
    def _compute_association_ids(self):
        """Whose heads find it in their log: associations of the day (self: sudo)."""
        facts = self.env["ub.membership"].sudo()
        today = fields.Date.context_today(self)
        for day, same in self.grouped(lambda one: one.date or today).items():
            found = facts.search(
                [
                    ("employee_id", "in", same.employee_ids.ids),
                    ("body_id.category", "=", "association"),
                    *facts._domain_covering(day),
                ]
            )
            for one in same:
                own = found.filtered(
                    lambda fact, one=one: fact.employee_id in one.employee_ids
                )
                one.association_ids = own.body_id

    @api.depends("employee_ids", "audience")
    def _compute_form(self):
        for one in self:
            is_group = len(one.employee_ids) > 1 or one.audience
            one.form = "group" if is_group else "individual"

    @api.depends("state", "adviser_id", "body_id", "employee_id")
    @api.depends_context("uid")
    def _compute_waits_for_me(self):
        waiting = self.filtered_domain(self._domain_waiting())
        for one in self:
            one.waits_for_me = one in waiting

    def _search_waits_for_me(self, operator, value):
        if operator != "in":
            return NotImplemented
        waiting = self._domain_waiting()
        return waiting if True in value else ~waiting

    def _head_of_asker(self):
        """Who heads an association of the asker today, and is not he himself."""
        self.ensure_one()
        facts = self.env["ub.membership"].sudo()
        person = self.employee_id.sudo()
        own = facts.search(
            [
                ("employee_id", "=", person.id),
                ("body_id.category", "=", "association"),
                ("is_acting", "=", True),
            ],
            order="id",
        )
        heads = [body._holder_of("head") for body in own.body_id]
        return next((one.sudo(False) for one in heads if one and one != person), False)

    @api.model
    def _domain_waiting(self, states=("asked", "agreed")):
        """Requests that wait for the user, or for a body that he leads."""
        user = self.env.user
        led = [
            body
            for kind, body, role in user._ub_facts()
            if kind == "member" and role == "head"
        ]
        mine = Domain("adviser_id", "in", user._ub_employees().ids)
        of_body = Domain("adviser_id", "=", False) & Domain("body_id", "in", led)
        asked = Domain("state", "in", states) & Domain("employee_id", "!=", False)
        return asked & (mine | of_body)
