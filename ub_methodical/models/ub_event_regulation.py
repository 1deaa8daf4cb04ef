from odoo import fields, models


class UbEventRegulation(models.Model):
    """By which regulation a contest or an olympiad is held (004 directions.11)."""

    _inherit = "ub.event"

    regulation_id = fields.Many2one(
        "ub.local.act",
        "Regulation",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="A regulation of the school, approved by its route.",
    )
    regulation_file = fields.Binary(
        "Regulation as a file",
        attachment=True,
        copy=False,
        help="Where the regulation came from outside, or is kept as a file only.",
    )
    regulation_file_name = fields.Char(copy=False)
    has_regulation = fields.Boolean(compute="_compute_has_regulation")

    def _compute_has_regulation(self):
        for event in self:
            event.has_regulation = event.kind_id.code in ("contest", "olympiad")
