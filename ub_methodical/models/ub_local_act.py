from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..roles import KEEPERS


class UbLocalAct(models.Model):
    """A paper that the school sets for itself: regulation, programme, instruction …

    It goes the school's route, is sealed when it is approved, and each amendment is a
    version of its own (001 cl. 3.1, 6.3; 003). It is in force from a day on, until
    another paper replaces it.
    """

    _name = "ub.local.act"
    _description = "Local paper"
    _inherit = ["ub.approval.mixin", "ub.kyrgyz.search.mixin"]
    _order = "approved_on desc, id desc"
    _rec_names_search = ["name", "name_ru", "number"]
    _created_by = KEEPERS
    _anchors = ("company_id",)

    _paper_kind = "regulation"
    _lock_exempt = frozenset({"date_to"})

    kind_id = fields.Many2one(
        "ub.document.kind",
        "Kind",
        required=True,
        domain="[('model', '=', 'ub.local.act')]",
        default=lambda self: self.env["ub.document.kind"].search(
            [("code", "=", "regulation")], limit=1
        ),
        ondelete="restrict",
        tracking=True,
    )
    name = fields.Char("Name of the paper", required=True, tracking=True)
    name_ru = fields.Char("Title in Russian")
    number = fields.Char(
        "№", copy=False, help="From the school's own register, if any."
    )
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        index=True,
        check_company=True,
        ondelete="restrict",
        help="Empty: a paper of the whole school.",
    )
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        ondelete="restrict",
        default=lambda self: self.env["ub.year"]._of(fields.Date.context_today(self)),
        help="The year in which it is set, or that a programme is about.",
    )
    basis = fields.Char("Legal basis", help="The law or model regulation it rests on.")
    text = fields.Text(help="One clause a line: «1. …», «1.1. …».")
    text_ru = fields.Text("Text in Russian")
    file = fields.Binary("Text as a file", attachment=True, copy=False)
    file_name = fields.Char(copy=False)
    date_from = fields.Date(
        "In force from", copy=False, help="Empty: from the day of its approval."
    )
    date_to = fields.Date("In force until", copy=False)
    is_in_force = fields.Boolean(
        "In force", compute="_compute_is_in_force", search="_search_is_in_force"
    )
    replaces_id = fields.Many2one(
        "ub.local.act",
        "Replaces",
        index="btree_not_null",
        check_company=True,
        copy=False,
        ondelete="restrict",
        domain="[('state', '=', 'approved')]",
    )
    replaced_by_ids = fields.One2many("ub.local.act", "replaces_id", "Replaced by")

    _dates_in_order = models.Constraint(
        "CHECK (date_to IS NULL OR date_from IS NULL OR date_to >= date_from - 1)",
        "The last day lies before the first one: correct the dates.",
    )

    @api.depends("state", "date_from", "date_to")
    def _compute_is_in_force(self):
        today = fields.Date.context_today(self)
        for act in self:
            begun = act.date_from and act.date_from <= today
            ended = act.date_to and act.date_to < today
            act.is_in_force = bool(act._was_sealed() and begun and not ended)

    def _search_is_in_force(self, operator, value):
        if operator != "in":
            return NotImplemented
        in_force = (
            Domain("document_id.revision_ids", "!=", False)
            & Domain("date_from", "<=", "today")
            & (Domain("date_to", "=", False) | Domain("date_to", ">=", "today"))
        )
        return in_force if True in value else ~in_force

    @api.constrains("replaces_id")
    def _check_replaces(self):
        for act in self:
            if act.replaces_id and act._has_cycle("replaces_id"):
                raise ValidationError(
                    self.env._("A paper cannot replace itself: choose another one.")
                )

    @api.constrains("kind_id")
    def _check_kind(self):
        for act in self:
            if act.kind_id.model != self._name:
                raise ValidationError(
                    self.env._(
                        "“%(kind)s” is no local paper: choose another kind.",
                        kind=act.kind_id.name,
                    )
                )

    def write(self, vals):
        """A draft goes to another body only in the hands of who writes for it."""
        result = super().write(vals)
        if "body_id" in vals and not self.env.su:
            self._check_may_author()
        return result

    def _check_may_author(self):
        for act in self:
            if not act._may_author():
                raise UserError(
                    self.env._(
                        "Papers of “%(body)s” are written by its head, deputy head or "
                        "secretary, or by a deputy director. Ask one of them.",
                        body=act.body_id.name or act.company_id.name,
                    )
                )

    def _kind(self):
        return self[:1].kind_id.sudo() or super()._kind()

    def _approval_body(self):
        return self.body_id

    def _prepare_document_vals(self):
        audience = "body" if self.body_id else "school"
        return {**super()._prepare_document_vals(), "audience": audience}

    def _check_ready_to_send(self):
        result = super()._check_ready_to_send()
        if not (self.text or "").strip() and not self.file:
            raise UserError(
                self.env._(
                    "“%(name)s” is empty: write or attach its text first.",
                    name=self.name,
                )
            )
        return result

    def _after_approval(self):
        """It comes into force, and the paper that it replaces ends the day before."""
        result = super()._after_approval()
        self.date_from = self.date_from or self.approved_on
        former = self.replaces_id
        last = self.date_from - timedelta(days=1)
        if former and (not former.date_to or former.date_to > last):
            former.date_to = max(last, former.date_from - timedelta(days=1))
            former.message_post(
                body=self.env._("Replaced by “%(name)s”.", name=self.display_name)
            )
        return result
