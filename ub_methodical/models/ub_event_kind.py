from odoo import fields, models


class UbEventKind(models.Model):
    """A form of work: seminar, round table, subject week, open lesson … (001, 004)."""

    _name = "ub.event.kind"
    _description = "Form of work"
    _inherit = ["ub.catalogue.mixin", "ub.kyrgyz.search.mixin"]

    is_extracurricular = fields.Boolean(
        "Outside lessons", help="Stands in the schedule of extracurricular work."
    )
    clause = fields.Char(help="Where the regulations name it.")
