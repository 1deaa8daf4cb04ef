from odoo import api, fields, models
from odoo.exceptions import UserError

# What goes on being written while the plan is carried out
_FULFILMENT = frozenset({"done_on", "outcome", "sequence"})


class UbSelfEducationStage(models.Model):
    """A stage of an individual plan: what, by when, with what result, and done when.

    The words are locked with the plan, the fulfilment lives on.
    """

    _name = "ub.self.education.stage"
    _description = "Stage of self-education"
    _inherit = ["ub.screen.mixin"]
    _order = "education_id, sequence, id"

    _anchors = ("education_id",)

    education_id = fields.Many2one(
        "ub.self.education", required=True, index=True, ondelete="cascade"
    )
    employee_id = fields.Many2one(
        related="education_id.employee_id", store=True, index=True
    )
    company_id = fields.Many2one(
        related="education_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    kind = fields.Selection(
        [
            ("diagnostic", "Diagnosis"),
            ("prognostic", "Forecast"),
            ("practical", "Practice"),
            ("generalising", "Summing up"),
            ("implementing", "Putting into use"),
        ],
        "Stage",
    )
    name = fields.Char("What is done", required=True)
    date_due = fields.Date("Term")
    expected = fields.Char("Expected result")
    report_form = fields.Char("Form of the report")
    done_on = fields.Date("Done on", copy=False)
    outcome = fields.Char("Result", copy=False)

    @api.model_create_multi
    def create(self, vals_list):
        stages = super().create(vals_list)
        stages.education_id._check_open_for_parts()
        stages._check_day()
        return stages

    def write(self, vals):
        if _FULFILMENT.issuperset(vals):
            self._check_goes_on()
        else:
            self.education_id._check_open_for_parts()
        result = super().write(vals)
        self._check_day()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_only_of_open_plan(self):
        self.education_id._check_open_for_parts()

    def _check_goes_on(self):
        """What became of a stage is written until the theme is finished."""
        over = self.education_id.filtered(lambda e: e.state in ("done", "dropped"))
        if over and not self.env.su:
            raise UserError(
                self.env._(
                    "“%(name)s” is “%(state)s”: reopen it first.",
                    name=over[0].display_name,
                    state=over[0]._state_label(),
                )
            )

    def _check_day(self):
        today = fields.Date.context_today(self)
        if self.filtered(lambda stage: stage.done_on and stage.done_on > today):
            raise UserError(
                self.env._("A stage is done today or earlier: correct the day.")
            )

    def action_do(self):
        """Done today, in one press."""
        self.write({"done_on": fields.Date.context_today(self)})

    def _label(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        return labels.get(self.kind) or self.name
