from odoo import fields, models
from odoo.exceptions import UserError


class UbPlanLineConsultation(models.Model):
    """Consultations that carry out an item of a plan."""

    _inherit = "ub.plan.line"

    consultation_ids = fields.One2many(
        "ub.consultation", "plan_line_id", "Consultations", readonly=True
    )

    def action_note_consultation(self):
        """A consultation of this item: day, whom and what are written next."""
        self.ensure_one()
        self._check_may_note_consultation()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_consultation_action_note"
        )
        own = {
            "default_plan_line_id": self.id,
            "default_body_id": self.body_id.id,
            "default_name": self.display_name,
            "default_employee_id": False,
            "default_date": fields.Date.to_string(fields.Date.context_today(self)),
        }
        return {**action, "context": own}

    def _check_may_note_consultation(self):
        """Who leads the plan, or answers for the item: the deed marks it done."""
        for line in self if not self.env.su else ():
            if not line.is_mine and not line.plan_id._may_lead():
                raise UserError(
                    self.env._(
                        "“%(name)s” is marked by who is responsible for it or leads "
                        "the plan: leave the item of the plan empty.",
                        name=line.display_name,
                    )
                )
