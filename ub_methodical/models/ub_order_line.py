from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .ub_membership import ROLES

LINE_KINDS = [
    ("found", "Found a body"),
    ("reorganise", "Reorganise: merge into another body"),
    ("abolish", "Abolish a body"),
    ("appoint", "Appoint to a role"),
    ("release", "Release from a role"),
    ("admit", "Take in as a member"),
    ("let_out", "Let out of the body"),
]
_OF_PERSON = ("appoint", "release", "admit", "let_out")


class UbOrderLine(models.Model):
    """One thing that an order does, from one day.

    A kind of line is two small methods: ``_effect_<kind>`` writes the dated facts
    on signing, ``_cease_<kind>`` ends them when the order is cancelled. Addons add
    kinds by ``selection_add`` and these two methods.
    """

    _name = "ub.order.line"
    _description = "Line of an order"
    _inherit = ["ub.part.mixin"]
    _order = "order_id, sequence, id"

    _whole = "order_id"
    _anchors = ("order_id",)

    order_id = fields.Many2one(
        "ub.order", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="order_id.company_id", store=True, index=True)
    state = fields.Selection(related="order_id.state")
    sequence = fields.Integer(default=10)
    kind = fields.Selection(LINE_KINDS, required=True, default="appoint")
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        required=True,
        index=True,
        domain="[('company_id', '=', company_id)]",
        ondelete="restrict",
    )
    into_body_id = fields.Many2one(
        "ub.body",
        "Merged into",
        index="btree_not_null",
        domain="[('company_id', '=', company_id), ('id', '!=', body_id)]",
        ondelete="restrict",
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Person",
        index="btree_not_null",
        domain="[('company_id', '=', company_id)]",
        ondelete="restrict",
    )
    role = fields.Selection(ROLES, default="member", required=True)
    date_from = fields.Date(
        "From",
        compute="_compute_date_from",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    date_to = fields.Date("Until", help="Empty: until further notice.")
    wording_ky = fields.Text(
        "Wording (Kyrgyz)", compute="_compute_wording", store=True, readonly=False
    )
    wording_ru = fields.Text(
        "Wording (Russian)", compute="_compute_wording", store=True, readonly=False
    )
    begun_ids = fields.One2many("ub.membership", "order_line_id", "Roles begun")
    ended_ids = fields.One2many("ub.membership", "end_line_id", "Roles ended")

    _dates_in_order = models.Constraint(
        "CHECK (date_to IS NULL OR date_to >= date_from)",
        "The last day lies before the first one: correct the line.",
    )

    @api.depends("kind", "body_id", "employee_id")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for line in self:
            names = [labels.get(line.kind), line.body_id.name, line.employee_id.name]
            line.display_name = " · ".join(name for name in names if name)

    @api.depends("order_id.date")
    def _compute_date_from(self):
        for line in self:
            line.date_from = line.date_from or line.order_id.date

    @api.depends("kind", "body_id", "into_body_id", "employee_id", "role", "date_from")
    @api.depends("date_to")
    def _compute_wording(self):
        """The first words of a line; those of a signed order never change."""
        for line in self.filtered(lambda li: li._takes_first_words()):
            code = f"line_{line.kind}"
            if line.kind in ("appoint", "release"):
                code = f"{code}_{line.role}"
            for lang in ("ky", "ru"):
                line[f"wording_{lang}"] = self.env["ub.wording"]._write_out(
                    line.order_id.company_id, code, lang, line._facts(lang)
                )

    def _takes_first_words(self):
        """A line that joins an order taken over is the only one of a signed order."""
        return self.order_id.state == "draft" or not (
            self.wording_ky or self.wording_ru
        )

    @api.constrains("kind", "employee_id", "into_body_id", "role")
    def _check_complete(self):
        for line in self:
            if line.kind in _OF_PERSON and not line.employee_id:
                raise ValidationError(
                    self.env._(
                        "Name the person on the line “%(line)s”.",
                        line=line.display_name,
                    )
                )
            if line.kind == "reorganise" and not line.into_body_id:
                raise ValidationError(
                    self.env._(
                        "Name the body that goes on with the work on the line "
                        "“%(line)s”.",
                        line=line.display_name,
                    )
                )

    @api.constrains("body_id", "into_body_id", "employee_id", "order_id")
    def _check_school(self):
        for line in self:
            own = line.order_id.company_id
            others = (line.body_id | line.into_body_id).company_id
            others |= line.employee_id.sudo().company_id
            if others - own:
                raise ValidationError(
                    self.env._("An order concerns bodies and people of its own school.")
                )

    def _norm_findings(self, cards):
        """Norms that this line would break (001 cl. 1.2, 003 cl. 1.1, 002 cl. 4.3).

        ``cards`` are those of the order's people (``ub.teacher._by_person``).
        """
        self.ensure_one()
        norms = self.env["ub.norm"]
        body = self.body_id.sudo()
        if self.kind == "found" and body:
            joining = self.order_id.line_ids.filtered(
                lambda li: li.body_id == self.body_id
                and li.kind in ("admit", "appoint")
            )
            return norms._findings(body, joining=joining.employee_id.sudo())
        subject = self._norm_subject()
        if subject and body and self.employee_id:
            card = cards.get(self.employee_id.id, self.env["ub.teacher"].sudo())
            card = card.with_context(ub_as_of=self.date_from)
            return norms._findings(body, subject, card)
        return []

    def _norm_subject(self):
        """What the person becomes by this line, in the words of norms."""
        if self.kind == "appoint" and self.role == "head":
            return "head"
        return "member" if self.kind in ("appoint", "admit") else None

    def _take_effect(self):
        """Write the dated facts of the lines: bodies first, then people."""
        rank = {kind: index for index, (kind, _label) in enumerate(LINE_KINDS)}
        rank["release"] = rank["let_out"] = -1
        for line in self.sorted(lambda li: (rank.get(li.kind, 99), li.sequence, li.id)):
            getattr(line, f"_effect_{line.kind}")()

    def _cease(self, day):
        """End the effects of cancelled lines from ``day``."""
        for line in self:
            getattr(line, f"_cease_{line.kind}")(day)
