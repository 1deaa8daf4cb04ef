from odoo import api, fields, models


class UbLocalActReading(models.Model):
    """Who is to read a local paper, and who has read it (001 cl. 6.4, 002 cl. 4.5)."""

    _inherit = "ub.local.act"

    asks_to_read = fields.Boolean(
        "Members acknowledge it",
        default=True,
        help="Everybody whom it concerns is asked to read it, whoever joins later too.",
    )
    reader_count = fields.Integer(
        "To read", compute="_compute_readers", compute_sudo=True
    )
    read_count = fields.Integer(
        "Have read", compute="_compute_readers", compute_sudo=True
    )

    _lock_exempt = frozenset({"date_to", "asks_to_read"})

    @api.depends("document_id.signature_ids.date")
    def _compute_readers(self):
        for act in self:
            rows = act.document_id.signature_ids
            rows = rows.filtered(lambda row: row.purpose == "acknowledge")
            act.reader_count = len(rows)
            act.read_count = len(rows.filtered("date"))

    def _after_approval(self):
        """Whom it concerns is asked; after an amendment everybody once more."""
        result = super()._after_approval()
        rows = self.document_id.signature_ids
        rows = rows.filtered(lambda row: row.purpose == "acknowledge")
        readers = rows.filtered("date").employee_id.mapped("name")
        if readers:
            self.message_post(
                body=self.env._(
                    "The version before was read by %(names)s.",
                    names=", ".join(sorted(readers)),
                )
            )
        rows.write({"date": False, "mode": False, "registered_by_id": False})
        self._ask_readers()
        return result

    def _audience(self):
        """People whom the paper concerns today (sudo)."""
        self.ensure_one()
        if self.body_id:
            return self.body_id._members().sudo()
        people = self.env["hr.employee"].sudo()
        return people.search([("company_id", "=", self.company_id.id)])

    def _ask_readers(self):
        """A row for everybody who has none yet (self: sudo)."""
        rows = []
        for act in self.filtered("asks_to_read"):
            asked = act.document_id.signature_ids.filtered(
                lambda row: row.purpose == "acknowledge"
            ).employee_id
            rows += [
                {
                    "document_id": act.document_id.id,
                    "purpose": "acknowledge",
                    "employee_id": person.id,
                }
                for person in act._audience() - asked
            ]
        self.env["ub.signature"].create(rows)

    @api.model
    def _ask_newcomers(self, bodies):
        """Papers in force of ``bodies`` are put before who belongs to them by now."""
        acts = self.sudo().search(
            [("is_in_force", "=", True), ("body_id", "in", bodies.ids)]
        )
        acts._ask_readers()

    @api.model
    def _cron_ask_newcomers(self):
        """Every night: memberships that begin today, and who is new in the school."""
        self.sudo().search([("is_in_force", "=", True)])._ask_readers()
