from odoo import api, fields, models


class UbSchoolFromMixin(models.AbstractModel):
    """A record of the school of its body, or of its teacher.

    ``_school_from`` names the many2one that says it; while that is empty, the record
    stays in the school that was chosen, first in the user's own.
    """

    _name = "ub.school.from.mixin"
    _description = "Record of the school of its body"
    _inherit = ["ub.school.mixin"]

    _school_from = "body_id"

    company_id = fields.Many2one(
        compute="_compute_company_id",
        store=True,
        precompute=True,
        readonly=False,
        default=None,
    )

    @api.depends(lambda self: (self._school_from,))
    def _compute_company_id(self):
        for record in self:
            school = record[self._school_from].sudo().company_id
            record.company_id = school or record.company_id or self.env.company
