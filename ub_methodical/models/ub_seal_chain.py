from odoo import api, fields, models
from odoo.tools import SQL


class UbSealChain(models.Model):
    """How far the seals of a body and school year have come: their count and the last.

    Its own row, so that a seal cut off from the end of the chain is missed too. Who
    seals moves it with an UPDATE: of two at once the second is begun anew by Odoo.
    """

    _name = "ub.seal.chain"
    _description = "Chain of seals"
    _order = "company_id, body_id, year_id"
    _log_access = False

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    body_id = fields.Many2one("ub.body", readonly=True, ondelete="restrict")
    year_id = fields.Many2one(
        "ub.year", "School year", readonly=True, ondelete="restrict"
    )
    count = fields.Integer("Seals", required=True, readonly=True)
    last_hash = fields.Char("Last seal", readonly=True)

    _key_uniq = models.UniqueIndex(
        "(company_id, COALESCE(body_id, 0), COALESCE(year_id, 0))",
        "This body has its chain in this year already.",
    )

    @api.depends("body_id", "year_id", "company_id")
    def _compute_display_name(self):
        for chain in self:
            names = (chain.body_id.name or chain.company_id.name, chain.year_id.name)
            chain.display_name = ", ".join(name for name in names if name)

    @api.model
    def _take(self, document):
        """The chain of ``document``, one seal longer, held until the commit."""
        self.flush_model()
        rows = self.env.execute_query(
            SQL(
                """
                INSERT INTO ub_seal_chain (company_id, body_id, year_id, count)
                VALUES (%s, %s, %s, 1)
                ON CONFLICT (company_id, COALESCE(body_id, 0), COALESCE(year_id, 0))
                DO UPDATE SET count = ub_seal_chain.count + 1
                RETURNING id
                """,
                document.company_id.id,
                document.body_id.id or None,
                document.year_id.id or None,
            )
        )
        chain = self.sudo().browse(rows[0][0])
        chain.invalidate_recordset()
        return chain

    def _links(self):
        """The seals of the chain from the first to the last."""
        self.ensure_one()
        return (
            self.env["ub.revision"]
            .sudo()
            .search(
                [
                    ("company_id", "=", self.company_id.id),
                    ("body_id", "=", self.body_id.id),
                    ("year_id", "=", self.year_id.id),
                ],
                order="position, id",
            )
        )

    def _close_with(self, revision):
        self.env.execute_query(
            SQL(
                "UPDATE ub_seal_chain SET last_hash = %s WHERE id = %s RETURNING id",
                revision.seal_hash,
                self.id,
            )
        )
        self.invalidate_recordset(["last_hash"])
