from datetime import timedelta

from odoo import api, fields, models


class UbTeacherParticipation(models.Model):
    """On the card: in how many events the person took part this school year.

    Counted under the rights of the reader: the person, the head, the offices.
    """

    _inherit = "ub.teacher"

    participation_count = fields.Integer(
        "Took part in events", compute="_compute_participation_count"
    )

    @api.model_create_multi
    def create(self, vals_list):
        """A card made later opens the person's lines to the head as well."""
        teachers = super().create(vals_list)
        lines = self.env["ub.participation"].sudo()
        found = lines.search([("employee_id", "in", teachers.employee_id.ids)])
        found._compute_teacher_id()
        return teachers

    def _compute_participation_count(self):
        groups = self.env["ub.participation"]._read_group(
            [("employee_id", "in", self.employee_id.ids), *self._took_part()],
            ["employee_id"],
            ["__count"],
        )
        counts = dict(groups)
        for teacher in self:
            teacher.participation_count = counts.get(teacher.employee_id, 0)

    def _took_part(self):
        year = self.env["ub.year"]._of(fields.Date.context_today(self))
        return [
            ("state", "=", "present"),
            ("date_start", ">=", year.date_from),
            ("date_start", "<", year.date_to and year.date_to + timedelta(days=1)),
        ]

    def action_open_participations(self):
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_participation_action"
        )
        domain = [("employee_id", "=", self.employee_id.id)]
        return {**action, "domain": domain, "context": {}}
