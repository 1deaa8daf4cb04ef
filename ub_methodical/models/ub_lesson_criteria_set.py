from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

# The highest mark of each scale
TOPS = {"two": 2, "five": 5}


class UbLessonCriteriaSet(models.Model):
    """What is watched in a lesson: the school's own programme of observation.

    A programme of formal visits may give marks, one of mutual visits and of open
    lessons never does. Shipped ones serve all schools; a school changes its copy.
    """

    _name = "ub.lesson.criteria.set"
    _description = "Programme of observation"
    _inherit = ["ub.own.copy.mixin"]

    kind = fields.Selection(
        [("formal", "Formal visits"), ("peer", "Mutual visits and open lessons")],
        "Meant for",
        required=True,
        default="peer",
    )
    scale = fields.Selection(
        [("none", "No marks"), ("two", "From 0 to 2"), ("five", "From 1 to 5")],
        "Marks",
        required=True,
        default="none",
    )
    criterion_ids = fields.One2many(
        "ub.lesson.criterion", "set_id", "What is watched", copy=True
    )

    @api.constrains("kind", "scale")
    def _check_scale(self):
        for programme in self:
            if programme.kind != "formal" and programme.scale != "none":
                raise ValidationError(
                    self.env._(
                        "Colleagues give each other no marks: choose “No marks”, or "
                        "keep the programme for formal visits."
                    )
                )

    def write(self, vals):
        """What old sheets were filled in by stays as it was."""
        if {"kind", "scale"} & set(vals) and not self.env.su:
            self._check_unused()
        return super().write(vals)

    def _check_unused(self):
        sheets = self.env["ub.lesson.sheet"].sudo()
        used = sheets.search([("set_id", "in", self.ids)], limit=1).set_id
        if used:
            raise UserError(
                self.env._(
                    "Sheets were filled in by “%(name)s”: make a copy of it and "
                    "change the copy.",
                    name=used.name,
                )
            )

    @api.model
    def _for_visit(self, company, kind):
        """The programme offered first: the school's own, else the shipped one."""
        return self._for_school(company, [("kind", "=", kind)])[:1]
