from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS


class UbOrder(models.Model):
    """An order of the director: it founds bodies and gives people their roles.

    Signed with the pen and registered here, or signed in the program by the holder
    of the office; its lines take effect each from its own date (001 cl. 1.5, 1.7,
    6.1, 6.2). *Taken over* brings in what existed before the program came. A
    cancelling order ends the effects of another from its date and erases nothing.
    """

    _name = "ub.order"
    _description = "Order"
    _inherit = [
        "ub.state.mixin",
        "ub.paper.mixin",
        "ub.school.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date desc, id desc"
    _rec_name = "title_ky"
    _rec_names_search = ["title_ky", "title_ru", "number"]
    _mail_post_access = "read"
    _created_by = KEEPERS

    _paper_kind = "order"
    _paper_audience = "school"
    _transitions = {
        "sign": (("draft",), "signed"),
        "register": (("draft",), "signed"),
        "take_over": (("draft",), "signed"),
        "cancel": (("signed",), "cancelled"),
    }

    kind = fields.Selection(
        [
            ("order", "Order"),
            ("cancelling", "Cancels another order"),
            ("taken_over", "Taken over (existed before)"),
        ],
        required=True,
        default="order",
    )
    state = fields.Selection(
        [("draft", "Draft"), ("signed", "Signed"), ("cancelled", "Cancelled")],
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
    )
    number = fields.Char(copy=False, tracking=True)
    date = fields.Date(
        required=True, default=fields.Date.context_today, copy=False, tracking=True
    )
    year_id = fields.Many2one("ub.year", compute="_compute_year_id", store=True)
    is_number_drawn = fields.Boolean(compute="_compute_is_number_drawn")
    # Words, editable until signed
    title_ky = fields.Char(
        "Heading (Kyrgyz)", compute="_compute_words", store=True, readonly=False
    )
    title_ru = fields.Char(
        "Heading (Russian)", compute="_compute_words", store=True, readonly=False
    )
    preamble_ky = fields.Text(
        "Preamble (Kyrgyz)", compute="_compute_words", store=True, readonly=False
    )
    preamble_ru = fields.Text(
        "Preamble (Russian)", compute="_compute_words", store=True, readonly=False
    )
    control_ky = fields.Text(
        "Control (Kyrgyz)", compute="_compute_words", store=True, readonly=False
    )
    control_ru = fields.Text(
        "Control (Russian)", compute="_compute_words", store=True, readonly=False
    )
    line_ids = fields.One2many("ub.order.line", "order_id", "Lines", copy=True)
    basis_ids = fields.One2many("ub.order.basis", "order_id", "Basis", copy=True)
    cancels_id = fields.Many2one(
        "ub.order",
        "Cancels",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        copy=False,
    )
    signed_on = fields.Date("Signed on", readonly=True, copy=False)
    photo = fields.Binary("Photo of the signed paper", attachment=True, copy=False)
    photo_name = fields.Char(copy=False)
    body_ids = fields.Many2many(
        "ub.body", compute="_compute_body_ids", compute_sudo=True, string="Bodies"
    )
    norm_note = fields.Text("Not as the norms ask", compute="_compute_norm_note")

    _open_fields = frozenset({"photo", "photo_name"})
    _number_uniq = models.UniqueIndex(
        "(company_id, year_id, number) "
        "WHERE number IS NOT NULL AND kind <> 'taken_over'",
        "An order with this number is registered in this year already.",
    )

    @api.depends("number", "date", "title_ky", "title_ru")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for order in self:
            russian = (self.env.lang or "").startswith("ru")
            title = (russian and order.title_ru) or order.title_ky or ""
            number = f"№ {order.number} · " if order.number else ""
            order.display_name = f"{number}{title}"

    @api.depends("date")
    def _compute_year_id(self):
        for order in self:
            order.year_id = self.env["ub.year"]._of(order.date) if order.date else False

    @api.depends("company_id")
    def _compute_is_number_drawn(self):
        for order in self:
            series = self.env["ub.series"]._for(order.company_id, self._kind())
            order.is_number_drawn = series.mode == "drawn"

    @api.depends("kind", "date", "cancels_id")
    @api.depends("line_ids.kind", "line_ids.role", "line_ids.body_id")
    def _compute_words(self):
        """The first words of a draft; a signed order keeps its own for ever."""
        for order in self.filtered(lambda o: o.state == "draft"):
            facts = order._facts()
            for lang in ("ky", "ru"):
                for part in ("title", "preamble", "control"):
                    order[f"{part}_{lang}"] = self.env["ub.wording"]._write_out(
                        order.company_id,
                        f"{part}_{order._wording_code()}"
                        if part == "title"
                        else f"{part}_order",
                        lang,
                        facts[lang],
                    )

    @api.depends("line_ids.body_id", "line_ids.into_body_id")
    def _compute_body_ids(self):
        for order in self:
            order.body_ids = order.line_ids.body_id | order.line_ids.into_body_id

    @api.depends("line_ids", "state")
    def _compute_norm_note(self):
        for order in self:
            findings = order._norm_findings() if order.state == "draft" else []
            order.norm_note = "\n".join(finding.text for finding in findings)

    @api.constrains("kind", "cancels_id", "line_ids")
    def _check_kind(self):
        for order in self:
            if order.kind == "cancelling" and not order.cancels_id:
                raise ValidationError(
                    self.env._("Name the order that this one cancels.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        orders = super().create(vals_list)
        orders._check_who_takes_over()
        return orders

    def write(self, vals):
        result = super().write(vals)
        self._check_who_takes_over()
        return result

    def _check_who_takes_over(self):
        """Not a constraint: those run with all rights."""
        if "taken_over" in self.mapped("kind") and not self._is_administrator():
            raise ValidationError(
                self.env._(
                    "Only an administrator enters what existed before the program."
                )
            )

    def _prepare_document_vals(self):
        return {**super()._prepare_document_vals(), "year_id": self.year_id.id}

    def _wording_code(self):
        """Which shipped heading suits: the kind of the lines, when it is one."""
        if self.kind == "cancelling":
            return "cancelling"
        kinds = set(self.line_ids.mapped("kind"))
        return kinds.pop() if len(kinds) == 1 else "order"

    def _norm_findings(self):
        """Norms that the lines would break, each with its sentence."""
        findings = []
        cards = self.env["ub.teacher"]._by_person(self.line_ids.employee_id)
        for line in self.line_ids:
            findings += line._norm_findings(cards)
        return findings

    def _check_ready(self):
        """All that must be true before an order is signed."""
        self.ensure_one()
        if not self.line_ids and self.kind != "cancelling":
            raise UserError(
                self.env._("The order has no lines: add what it founds or changes.")
            )
        if not self.year_id and self.kind != "taken_over":
            raise UserError(
                self.env._(
                    "No school year holds the date of the order: add the year first."
                )
            )
        if self.kind != "taken_over":
            self.env["ub.year.school"]._check_open(self.company_id, self.date)
        blocking = [f.text for f in self._norm_findings() if f.blocks]
        if blocking and self.kind != "taken_over":
            raise UserError(
                self.env._(
                    "The school's norms forbid this order:\n%(norms)s",
                    norms="\n".join(blocking),
                )
            )
