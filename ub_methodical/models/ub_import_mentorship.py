from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbMentorship(models.Model):
    """Pairs from a file, by orders that existed before the program came."""

    _name = "ub.mentorship"
    _inherit = ["ub.mentorship", "ub.import.order.mixin"]

    _import_keys = ("employee_id", "mentor_id", "date_from")

    def _begun_by(self):
        return self.sudo().order_line_id

    @api.model
    def _import_complete(self, values, record):
        """Without a first day: that of the order; the association of today."""
        if record:
            return
        if not values.get("date_from") and values.get("order_date"):
            values["date_from"] = values["order_date"]
        if not values.get("body_id") and values.get("employee_id"):
            people = self.env["hr.employee"].sudo()
            body = self._association_of(people.browse(values["employee_id"]))
            values["body_id"] = body.id

    @api.model
    def _import_refuse(self, record, values, sheet, info):
        yield from super()._import_refuse(record, values, sheet, info)
        if record:
            return
        if not values.get("order_number"):
            yield (
                "order_number",
                self.env._(
                    "Who is whose mentor follows from an order: give its number and "
                    "date."
                ),
            )
        try:
            self._refuse_second(
                self.env["hr.employee"].browse(values.get("employee_id") or ()),
                fields.Date.to_date(values.get("date_from")) or fields.Date.today(),
                fields.Date.to_date(values.get("date_to")),
            )
        except ValidationError as refusal:
            yield ("employee_id", refusal.args[0])

    @api.model
    def _create_by_order(self, paper, vals_list):
        lines = [
            {
                "kind": "mentor",
                "body_id": vals["body_id"],
                "employee_id": vals["employee_id"],
                "mentor_id": vals["mentor_id"],
                "date_from": vals["date_from"],
                "date_to": vals.get("date_to"),
            }
            for vals in vals_list
        ]
        company = self.env["ub.body"].browse(lines[0]["body_id"]).company_id
        made = self.env["ub.order"]._take_over(company, paper, lines)
        return made.pair_ids
