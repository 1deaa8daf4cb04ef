from odoo import api, fields, models
from odoo.exceptions import AccessError


class UbOrder(models.Model):
    """Orders that existed before the program, as a school's files bring them in."""

    _inherit = "ub.order"

    @api.model
    def _registered(self, company, number, day):
        """The order of that school year that the program itself keeps."""
        year = self.env["ub.year"]._of(day)
        return self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("number", "=", number),
                ("kind", "!=", "taken_over"),
                ("year_id", "=", year.id),
            ],
            limit=1,
        )

    @api.model
    def _take_over(self, company, paper, lines):
        """Bring in order ``paper`` (number, date), or join it; its lines take effect.

        ``lines`` are values of ``ub.order.line``; returns the new lines.
        """
        if not self._is_administrator():
            raise AccessError(
                self.env._(
                    "Only an administrator enters what existed before the program."
                )
            )
        number, day = paper
        order = self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("kind", "=", "taken_over"),
                ("number", "=", number),
                ("date", "=", day),
                ("state", "=", "signed"),
            ],
            limit=1,
        )
        if order:
            joined = order.line_ids.create(
                [{**li, "order_id": order.id} for li in lines]
            )
            joined._take_effect()
            return joined
        order = self.create(
            {
                "kind": "taken_over",
                "company_id": company.id,
                "number": number,
                "date": day,
                "line_ids": [fields.Command.create(line) for line in lines],
            }
        )
        order.action_take_over()
        return order.sudo().line_ids
