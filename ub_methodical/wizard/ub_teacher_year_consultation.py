from odoo import api, fields, models
from odoo.fields import Domain


class UbTeacherYear(models.TransientModel):
    """Consultations that the person gave or was given; requests stay with who asks."""

    _inherit = "ub.teacher.year"

    consultation_ids = fields.Many2many(
        "ub.consultation", string="Consultations", compute="_compute_consultation_ids"
    )

    @api.depends("employee_id", "year_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_consultation_ids(self):
        for page in self:
            person = page.employee_id
            own = Domain("adviser_id", "=", person.id)
            own |= Domain("employee_ids", "in", person.ids)
            given = [("state", "=", "given"), ("year_id", "=", page.year_id.id)]
            page.consultation_ids = page._find("ub.consultation", own & Domain(given))

    def _all_sections(self):
        rows = [
            [
                f"{one.date:%d.%m.%Y}",
                one.name,
                one.sudo().adviser_id.name,
                one.whom or "",
            ]
            for one in self.consultation_ids
        ]
        columns = [
            self.env._("Day"),
            self.env._("Topic"),
            self.env._("Who advises"),
            self.env._("Whom"),
        ]
        return [
            *super()._all_sections(),
            self._section(self.env._("Consultations"), rows, columns, wide=1),
        ]
