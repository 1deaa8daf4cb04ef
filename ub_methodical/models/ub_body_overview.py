from odoo import api, fields, models


class UbBodyOverview(models.Model):
    """What a card of a body tells at a glance, and where it leads to."""

    _inherit = "ub.body"

    member_rule = fields.Selection(related="type_id.member_rule")
    next_meeting_date = fields.Datetime(
        "Next meeting", compute="_compute_next_meeting_date"
    )
    open_decision_count = fields.Integer(
        "Open decisions", compute="_compute_open_decision_count"
    )
    order_count = fields.Integer("Number of orders", compute="_compute_order_count")

    def _compute_next_meeting_date(self):
        groups = self.env["ub.meeting"]._read_group(
            [
                ("body_id", "in", self.ids),
                ("state", "in", ("draft", "convened")),
                ("date_start", ">=", "now"),
            ],
            ["body_id"],
            ["date_start:min"],
        )
        dates = dict(groups)
        for body in self:
            body.next_meeting_date = dates.get(body._origin, False)

    def _compute_open_decision_count(self):
        groups = self.env["ub.decision"]._read_group(
            [
                ("body_id", "in", self.ids),
                ("state", "in", ("open", "partly", "reported")),
            ],
            ["body_id"],
            ["__count"],
        )
        counts = dict(groups)
        for body in self:
            body.open_decision_count = counts.get(body._origin, 0)

    def _compute_order_count(self):
        groups = self.env["ub.order.line"]._read_group(
            [("body_id", "in", self.ids)], ["body_id"], ["order_id:count_distinct"]
        )
        counts = dict(groups)
        for body in self:
            body.order_count = counts.get(body._origin, 0)

    def action_open_orders(self):
        self.ensure_one()
        return self._open(
            "ub_methodical.ub_order_action", [("line_ids.body_id", "=", self.id)]
        )

    def action_open_decisions(self):
        self.ensure_one()
        return self._open(
            "ub_methodical.ub_decision_action", [("body_id", "=", self.id)]
        )

    @api.model
    def _open(self, action, domain):
        values = self.env["ir.actions.act_window"]._for_xml_id(action)
        return {**values, "domain": domain, "context": {}}
