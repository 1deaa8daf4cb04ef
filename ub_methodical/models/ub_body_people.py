from datetime import timedelta

from odoo import api, models


class UbBodyPeople(models.Model):
    """Who belongs to a body by the rule of its kind, without being named."""

    _inherit = "ub.body"

    def _members_by_rule(self, day):
        """Employees whom the kind of body makes members on ``day`` (sudo)."""
        self.ensure_one()
        rule = self.type_id.member_rule
        due = self.env["hr.employee"].sudo()
        if rule == "staff":
            return due.search([("company_id", "=", self.company_id.id)])
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
            facts = self.env["ub.membership"].sudo()
            due |= facts.search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("role", "=", "head"),
                    ("body_id.type_id", "in", self.type_id.member_type_ids.ids),
                    *facts._domain_covering(day),
                ]
            ).employee_id
        return due

    def _sync_head_by_office(self, day):
        """The holder of the leading office heads the body (002 cl. 4.3)."""
        post = self._words().head_post_id
        if not post:
            return
        holder = post._holder(self.company_id, day).employee_id
        heads = self.membership_ids.filtered(lambda f: f.role == "head" and f._covers(day))
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
            if body._user_holds("direct", "manage", "record"):
                self.env["ub.membership"].sudo()._sync_by_rule(body.sudo())

    @api.model
    def _cron_sync_members(self):
        """Every night: members by office and by staff follow the facts."""
        bodies = self.sudo().search([("state", "=", "active")])
        self.env["ub.membership"].sudo()._sync_by_rule(bodies)
