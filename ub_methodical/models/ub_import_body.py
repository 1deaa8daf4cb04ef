from odoo import api, models

from ..tools.kyrgyz import fold


class UbBody(models.Model):
    """Bodies from a file; those with an order work from its date."""

    _name = "ub.body"
    _inherit = ["ub.body", "ub.import.order.mixin"]

    _import_keys = ("name",)

    def _begun_by(self):
        lines = self.sudo().order_line_ids
        return lines.filtered(lambda li: li.kind == "found" and li.state == "signed")[
            :1
        ]

    @api.model
    def _import_key(self, values, record):
        name = self._import_value("name", values, record)
        return (fold(name),) if name else None

    @api.model
    def _import_search(self, key):
        domain = [
            ("company_id", "=", self.env.company.id),
            ("display_name", "=", key[0]),
        ]
        return self.search(domain, limit=1)

    @api.model
    def _import_judge(self, record, values, sheet, xid, info):
        """Without an id the name finds the body; its spelling here stays."""
        found, refusals = super()._import_judge(record, values, sheet, xid, info)
        if found and not record:
            values.pop("name", None)
        return found, refusals

    @api.model
    def _create_by_order(self, paper, vals_list):
        bodies = self.create(vals_list)
        bodies._begin_by_order(paper)
        return bodies

    def _begin_by_order(self, paper):
        for company, bodies in self.grouped("company_id").items():
            self.env["ub.order"]._take_over(
                company, paper, [{"kind": "found", "body_id": b.id} for b in bodies]
            )
