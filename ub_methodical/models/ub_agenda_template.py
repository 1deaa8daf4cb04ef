from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..roles import MANAGERS
from .ub_agenda_occasion import ORDINARY


class UbAgendaTemplate(models.Model):
    """The questions that a school's meetings of one sort begin with.

    Of each occasion the school has one for bodies of every kind; one for a single
    kind of body wins over it. Further ones have a name only.
    """

    _name = "ub.agenda.template"
    _description = "Template of an agenda"
    _inherit = ["ub.school.mixin", "ub.kyrgyz.search.mixin"]
    _order = "company_id, occasion_id, type_id, name, id"
    _created_by = MANAGERS
    _anchors = ("company_id",)

    name = fields.Char(required=True, translate=True)
    occasion_id = fields.Many2one(
        "ub.agenda.occasion",
        "Occasion",
        index="btree_not_null",
        ondelete="restrict",
        help="Empty: it is taken by hand only.",
    )
    type_id = fields.Many2one(
        "ub.body.type",
        "Only for",
        index="btree_not_null",
        ondelete="restrict",
        help="Empty: for bodies of every kind.",
    )
    line_ids = fields.One2many(
        "ub.agenda.template.line", "template_id", "Questions", copy=True
    )

    _occasion_uniq = models.UniqueIndex(
        "(company_id, occasion_id, COALESCE(type_id, 0)) WHERE occasion_id IS NOT NULL",
        "The school has a template of this occasion for this kind of body already.",
    )

    def write(self, vals):
        if {"occasion_id", "type_id"} & set(vals):
            self._check_not_general()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_own(self):
        self._check_not_general()

    def _check_not_general(self):
        """What other schools and kinds of bodies count on stays where it is."""
        general = self.filtered(lambda t: t.occasion_id and not t.type_id)
        if general and not self.env.su:
            raise UserError(
                self.env._(
                    "“%(name)s” serves all kinds of bodies that have no template of "
                    "their own: change its questions, or switch them off.",
                    name=general[0].name,
                )
            )

    @api.model
    def _prepare_shipped_vals(self, occasion):
        """What a new school begins with."""
        return {
            "name": occasion.name,
            "line_ids": [
                Command.create({"kind_id": kind.id, "is_on": kind.is_used})
                for kind in occasion.kind_ids.sorted()
            ],
        }

    @api.model
    def _for(self, body, code=ORDINARY):
        """The school's template of an occasion, that of the kind of body first."""
        templates = self.sudo().search(
            [
                ("company_id", "=", body.company_id.id),
                ("occasion_id.code", "=", code),
                ("type_id", "in", (body.type_id.id, False)),
            ]
        )
        return templates.sorted(lambda template: not template.type_id)[:1]

    def _prepare_items(self, body, known=()):
        """Values of the questions whose words are not in ``known`` yet."""
        lines = self.line_ids.filtered("is_on").sorted()
        values = [line._prepare_item_vals(body) for line in lines]
        return [vals for vals in values if vals["name"] not in known]
