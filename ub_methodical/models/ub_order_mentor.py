from odoo import api, fields, models
from odoo.exceptions import UserError


class UbOrderMentor(models.Model):
    """Mentors stand in an order beside their young teachers, and read it as they do."""

    _inherit = "ub.order"

    has_mentors = fields.Boolean(compute="_compute_has_mentors")

    @api.depends("line_ids.kind")
    def _compute_has_mentors(self):
        for order in self:
            kinds = order.line_ids.mapped("kind")
            order.has_mentors = bool({"mentor", "end_mentor"} & set(kinds))

    def _check_ready(self):
        result = super()._check_ready()
        for line in self.line_ids.filtered(lambda line: line.kind == "mentor"):
            if not line.mentor_id:
                raise UserError(
                    self.env._(
                        "Name the mentor of %(young)s on the line of the order.",
                        young=line.employee_id.name,
                    )
                )
        return result

    def _people_named(self):
        return super()._people_named() | self.line_ids.mentor_id
