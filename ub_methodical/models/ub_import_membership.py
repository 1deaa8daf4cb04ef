from odoo import api, fields, models

from ..roles import SINGLE_ROLES
from .ub_import_message import sheet_row


class UbMembership(models.Model):
    """Members and roles from a file: by an order taken over, or by a record."""

    _name = "ub.membership"
    _inherit = ["ub.membership", "ub.import.order.mixin"]

    _import_keys = ("body_id", "employee_id", "role", "date_from")

    def _begun_by(self):
        return self.sudo().order_line_id

    @api.model
    def _import_complete(self, values, record):
        """Without a first day: the day of the order, or what holds today."""
        if record or values.get("date_from"):
            return
        values.pop("date_from", None)
        if values.get("order_date"):
            values["date_from"] = values["order_date"]
            return
        parts = [self._import_value(n, values, record) for n in self._import_keys[:3]]
        domain = [
            (n, "=", part) for n, part in zip(self._import_keys, parts, strict=False)
        ]
        current = self.search([*domain, ("is_current", "=", True)], limit=1)
        if current:
            values["date_from"] = fields.Date.to_string(current.date_from)

    @api.model
    def _import_refuse(self, record, values, sheet, info):
        yield from super()._import_refuse(record, values, sheet, info)
        if record and values.get("order_number") and not record._begun_by():
            yield (
                "order_number",
                self.env._(
                    "“%(name)s” is entered already, without that order: delete the "
                    "entry first, or leave the columns of the order empty.",
                    name=record.display_name,
                ),
            )
        yield from self._import_refuse_rival(record, values, sheet, info)

    @api.model
    def _import_refuse_rival(self, record, values, sheet, info):
        """One head and one secretary at a time, in the file and in the program."""
        get = self._import_value
        body_id, role = (get(name, values, record) for name in ("body_id", "role"))
        if role not in SINGLE_ROLES:
            return
        start = get("date_from", values, record)
        end = get("date_to", values, record) or "9999-12-31"
        where = self.env._("row %(row)s", row=sheet_row(info))
        sheet_facts = sheet.setdefault(("role", body_id, role), [])
        stored = self.search([("body_id", "=", body_id), ("role", "=", role)])
        rivals = sheet_facts + [
            (str(fact.date_from), str(fact.date_to or "9999-12-31"), fact.display_name)
            for fact in stored - record
            if fact._is_ever_true()
        ]
        sheet_facts.append((start, end, where))
        for other_start, other_end, other in rivals:
            if start <= other_end and other_start <= end:
                yield (
                    "role",
                    self.env._(
                        "A body has one head and one secretary at a time, and "
                        "%(other)s has this role in those days: give the earlier one a "
                        "last day.",
                        other=other,
                    ),
                )

    @api.model
    def _create_by_order(self, paper, vals_list):
        """The order's lines make the facts; a row takes the one that it tells of."""
        bodies = self.env["ub.body"].browse([vals["body_id"] for vals in vals_list])
        bodies.check_access("write")
        appointed = {
            (vals["body_id"], vals["employee_id"])
            for vals in vals_list
            if vals.get("role", "member") != "member"
        }
        lines = [
            self._prepare_import_line(vals, body)
            for vals, body in zip(vals_list, bodies, strict=True)
            if vals.get("role", "member") != "member"
            or (vals["body_id"], vals["employee_id"]) not in appointed
        ]
        self.env["ub.order"]._take_over(bodies.company_id, paper, lines)
        return [self._import_fact(vals) for vals in vals_list]

    @api.model
    def _prepare_import_line(self, vals, body):
        role = vals.get("role") or "member"
        person = self.env["hr.employee"].sudo().browse(vals["employee_id"])
        start = fields.Date.to_date(vals["date_from"])
        known = role == "member" and person in body._members(start)
        return {
            "kind": "admit" if role == "member" and not known else "appoint",
            "body_id": body.id,
            "employee_id": person.id,
            "role": role,
            "date_from": vals["date_from"],
            "date_to": vals.get("date_to"),
        }

    @api.model
    def _import_fact(self, vals):
        facts = self.search(
            [
                ("body_id", "=", vals["body_id"]),
                ("employee_id", "=", vals["employee_id"]),
                ("role", "=", vals.get("role") or "member"),
                *self._domain_covering(vals["date_from"]),
            ],
            order="date_from desc",
            limit=1,
        )
        return facts
