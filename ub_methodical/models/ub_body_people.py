from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..roles import KEEPERS


class UbBodyPeople(models.Model):
    """Who belongs to a body by the rule of its kind, without being named."""

    _inherit = "ub.body"

    def _sync_by_rule(self, day=None):
        """Bring members by office and by staff in line with the rules on ``day``.

        Facts that no longer hold end the day before, new ones begin on ``day``.
        """
        day = day or fields.Date.context_today(self)
        for body in self.sudo().filtered(lambda b: b.type_id.member_rule != "named"):
            due = body._members_by_rule(day)
            ruled = body.membership_ids.filtered(
                lambda f: f.source in ("office", "staff")
                and f.role == "member"
                and f._covers(day)
                and not f.end_reason
            )
            gone = ruled.filtered(lambda f, due=due: f.employee_id not in due)
            gone._end(day - timedelta(days=1))
            whole_staff = body.type_id.member_rule in ("staff", "teachers")
            source = "staff" if whole_staff else "office"
            self.env["ub.membership"].sudo().create(
                [
                    {
                        "body_id": body.id,
                        "employee_id": employee.id,
                        "date_from": day,
                        "source": source,
                    }
                    for employee in due - body._members(day)
                ]
            )
            body._sync_head_by_office(day)

    def _members_by_rule(self, day):
        """Employees whom the kind of body makes members on ``day`` (sudo)."""
        self.ensure_one()
        rule = self.type_id.member_rule
        due = self.env["hr.employee"].sudo()
        if rule == "staff":
            return due.search([("company_id", "=", self.company_id.id)])
        if rule == "teachers":
            cards = self.env["ub.teacher"].sudo()
            own = cards.search([("company_id", "=", self.company_id.id)])
            due |= own.employee_id.filtered("active") | self._heads_on(day)
        if rule in ("office", "office_heads"):
            holders = self.env["ub.post.holder"].sudo()
            due |= holders.search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("post_id", "in", self.type_id.member_post_ids.ids),
                    *holders._domain_covering(day),
                ]
            ).employee_id
        if rule in ("heads", "office_heads"):
            types = [("body_id.type_id", "in", self.type_id.member_type_ids.ids)]
            due |= self._heads_on(day, types)
        return due

    def _heads_on(self, day, domain=(("body_id.category", "=", "association"),)):
        """Heads of the school's associations (003 cl. 4.2), or as ``domain`` says."""
        facts = self.env["ub.membership"].sudo()
        return facts.search(
            [
                ("company_id", "=", self.company_id.id),
                ("role", "=", "head"),
                *domain,
                *facts._domain_covering(day),
            ]
        ).employee_id

    def _sync_head_by_office(self, day):
        """The holder of the leading office heads the body (002 cl. 4.3)."""
        post = self._words().head_post_id
        if not post:
            return
        holder = post._holder(self.company_id, day).employee_id
        heads = self.membership_ids.filtered(
            lambda f: f.role == "head" and f._covers(day)
        )
        if heads.employee_id == holder:
            return
        by_office = heads.filtered(lambda f: f.source == "office")
        by_office._end(day - timedelta(days=1))
        by_office.write({"is_replaced": True})
        if holder and heads == by_office:
            self.env["ub.membership"].create(
                {
                    "body_id": self.id,
                    "employee_id": holder.id,
                    "role": "head",
                    "date_from": day,
                    "source": "office",
                }
            )

    def action_sync_members(self):
        """Bring the members by office up to date at once, without the night's job."""
        self.check_access("read")
        for body in self:
            if not body._user_holds(*KEEPERS):
                raise UserError(
                    self.env._(
                        "The members of “%(body)s” are kept by the director, a deputy "
                        "director or the secretary of the school. Ask one of them.",
                        body=body.name,
                    )
                )
            body._sync_by_rule()

    @api.model
    def _cron_sync_members(self):
        """Every night: members by office and by staff follow the facts."""
        self.sudo().search([("state", "=", "active")])._sync_by_rule()
