from odoo import api, fields, models
from odoo.exceptions import ValidationError

_LONG = ("research", "experiment")
# Hours
_MONTH = 1000


class UbEventResearch(models.Model):
    """Research and experiments: a theme, its people, its time, where it was heard.

    They may last a year (000 cl. 2.5), so no calendar shows them day by day.
    """

    _inherit = "ub.event"

    heard_item_ids = fields.Many2many(
        "ub.agenda.item",
        "ub_event_heard_rel",
        "ub_event_id",
        "ub_agenda_item_id",
        "Results heard at",
        copy=False,
        help="Questions of meetings at which stages or results were heard.",
    )
    is_long = fields.Boolean(compute="_compute_is_long")

    _open_fields = frozenset({"participation_ids", "heard_item_ids"})

    @api.depends("kind_id")
    def _compute_is_long(self):
        for event in self:
            event.is_long = event.kind_id.code in _LONG

    @api.constrains("duration", "kind_id")
    def _check_duration(self):
        for event in self:
            if event.duration > _MONTH and not event.is_long:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” lasts longer than a month: correct when it begins "
                        "and ends. Only research and experiments last so long.",
                        name=event.name,
                    )
                )

    @api.constrains("heard_item_ids", "body_id", "joint_body_ids")
    def _check_heard(self):
        for event in self:
            if event.heard_item_ids.sudo().company_id - event.company_id:
                raise ValidationError(
                    self.env._("These questions are of another school: choose anew.")
                )

    def _project(self):
        return super(UbEventResearch, self.filtered(lambda e: not e.is_long))._project()
