from odoo import api, fields, models
from odoo.exceptions import UserError


class UbLessonCriterion(models.Model):
    """One thing that is watched; worded once, as old sheets show it too."""

    _name = "ub.lesson.criterion"
    _description = "What is watched in a lesson"
    _inherit = ["ub.screen.mixin"]
    _order = "set_id, sequence, id"
    _anchors = ("set_id",)

    set_id = fields.Many2one(
        "ub.lesson.criteria.set",
        "Programme",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="set_id.company_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    name = fields.Char("What is watched", required=True, translate=True)

    def write(self, vals):
        if "name" in vals and not self.env.su:
            self._check_unused()
        return super().write(vals)

    def update_field_translations(self, field_name, translations, source_lang=""):
        """Another door to the words."""
        if not self.env.su:
            self._check_unused()
        return super().update_field_translations(field_name, translations, source_lang)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_unused(self):
        self._check_unused()

    def _check_unused(self):
        marks = self.env["ub.lesson.mark"].sudo()
        used = marks.search([("criterion_id", "in", self.ids)], limit=1)
        if used:
            raise UserError(
                self.env._(
                    "“%(name)s” stands on sheets that were filled in: archive it and "
                    "add a new line in its place.",
                    name=used.criterion_id.name,
                )
            )
