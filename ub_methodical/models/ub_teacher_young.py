from dateutil.relativedelta import relativedelta

from odoo import Command, api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from ..roles import KEEPERS


class UbTeacherYoung(models.Model):
    """Young teachers without a mentor, and the order that gives them one.

    How many years of service count as young is the school's norm, shown with its
    clause; only what the deputy has confirmed of a card counts.
    """

    _inherit = "ub.teacher"

    is_without_mentor = fields.Boolean(
        "Young, without a mentor",
        compute="_compute_is_without_mentor",
        search="_search_is_without_mentor",
    )
    young_note = fields.Char("Counts as young", compute="_compute_young_note")

    def _compute_is_without_mentor(self):
        found = self.search([("id", "in", self.ids), ("is_without_mentor", "=", True)])
        for card in self:
            card.is_without_mentor = card in found

    def _search_is_without_mentor(self, operator, value):
        if operator != "in":
            return NotImplemented
        today = fields.Date.context_today(self)
        young = Domain.FALSE
        for norm in self._norms_of_young():
            since = today - relativedelta(years=int(norm.value))
            young |= Domain("company_id", "=", norm.company_id.id) & Domain(
                "pedagogical_since", ">", since
            )
        pairs = self.env["ub.mentorship"].sudo()
        going_on = ["|", ("date_to", "=", False), ("date_to", ">=", today)]
        mentored = pairs.search(
            [("company_id", "in", self.env.companies.ids), *going_on]
        ).employee_id
        young &= Domain("confirmed_on", "!=", False)
        young &= Domain("employee_id", "not in", mentored.ids)
        return young if True in value else ~young

    @api.model
    def _norms_of_young(self):
        values = self.env["ub.norm.value"].sudo()
        return values.search(
            [
                ("company_id", "in", self.env.companies.ids),
                ("norm_id.code", "=", "young_teacher_years"),
                ("enforcement", "!=", "off"),
            ]
        )

    @api.depends("company_id")
    @api.depends_context("lang", "allowed_company_ids")
    def _compute_young_note(self):
        """«less than 3 years of service (001 3.16)»."""
        norms = {norm.company_id: norm for norm in self._norms_of_young()}
        for card in self:
            norm = norms.get(card.company_id)
            card.young_note = norm and self.env._(
                "less than %(years)g years of pedagogical service (%(clause)s)",
                years=norm.value,
                clause=norm.clause or self.env._("the school's own rule"),
            )

    def action_propose_mentors(self):
        """A draft of the order, a line for each; the association names the mentors."""
        self.check_access("read")
        company = self.company_id
        if len(company) != 1:
            raise UserError(self.env._("Choose teachers of one and the same school."))
        if not company._ub_user_empowered(*KEEPERS):
            raise AccessError(
                self.env._(
                    "Orders are written by the director, a deputy director or the "
                    "secretary of the school. Ask one of them."
                )
            )
        order = self._draft_of_mentors(company)
        there = order.line_ids.employee_id
        lines = [
            Command.create(card._prepare_mentor_line())
            for card in self
            if card.employee_id not in there
        ]
        if order:
            order.write({"line_ids": lines})
        else:
            basis = [Command.create({"kind": "association"})]
            vals = {"company_id": company.id, "basis_ids": basis}
            # With its lines at once: the heading is worded by them
            order = order.create({**vals, "line_ids": lines})
        return order.get_formview_action()

    def _prepare_mentor_line(self):
        body = self.env["ub.mentorship"]._association_of(self.employee_id)
        if not body:
            raise UserError(
                self.env._(
                    "%(name)s belongs to no association yet: take the person in first, "
                    "the association proposes the mentor.",
                    name=self.name,
                )
            )
        return {
            "kind": "mentor",
            "body_id": body.id,
            "employee_id": self.employee_id.id,
        }

    @api.model
    def _draft_of_mentors(self, company):
        """A draft with nothing but mentors that is there already."""
        return self.env["ub.order"].search(
            [
                ("company_id", "=", company.id),
                ("state", "=", "draft"),
                ("kind", "=", "order"),
                ("line_ids", "any", [("kind", "=", "mentor")]),
                ("line_ids", "not any", [("kind", "!=", "mentor")]),
            ],
            limit=1,
        )
