from odoo import api, fields, models
from odoo.exceptions import ValidationError


class UbEventDecision(models.Model):
    """A conference held because a body decided so (000 cl. 3.10).

    When it was held, whoever may say so is offered to report the decision done.
    """

    _inherit = "ub.event"

    decision_id = fields.Many2one(
        "ub.decision",
        "Carries out the decision",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="set null",
    )

    @api.constrains("decision_id", "body_id", "joint_body_ids")
    def _check_decision(self):
        for event in self:
            decision = event.decision_id
            bodies = decision.body_id | decision.responsible_body_id
            if event.body_id and decision and not bodies & event._bodies():
                raise ValidationError(
                    self.env._(
                        "“%(name)s” was decided by another body: choose a decision of "
                        "a body that takes part.",
                        name=decision.display_name,
                    )
                )

    def _bodies(self):
        return self.body_id | self.joint_body_ids

    def action_hold(self):
        """Held: the decision may be reported done, at one more press."""
        result = super().action_hold()
        decision = self.decision_id if len(self) == 1 else self.decision_id.browse()
        decision = decision._filtered_access("read")
        if not decision or not decision._can("report"):
            return result
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_decision_move_action"
        )
        context = {
            "active_model": "ub.decision",
            "active_ids": decision.ids,
            "default_kind": "report",
            "default_date": str(self._local_day()),
            "default_note": f"{self.name}: {self.results}",
        }
        return {**action, "context": context}
