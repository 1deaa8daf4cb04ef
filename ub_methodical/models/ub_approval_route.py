from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..roles import MANAGERS


class UbApprovalRoute(models.Model):
    """Who agrees and approves one kind of paper in one school, in which order.

    Of each kind a school has one route for all bodies; one for a category of bodies
    wins over it, one for a single kind of body over both. A route is copied onto the
    paper when it is sent: changing it later touches no paper on its way.
    """

    _name = "ub.approval.route"
    _description = "Route of approval"
    _inherit = ["ub.school.mixin"]
    _order = "company_id, kind_id, category, body_type_id, id"
    _rec_name = "kind_id"
    _created_by = MANAGERS

    _anchors = ("company_id",)

    kind_id = fields.Many2one(
        "ub.document.kind",
        "Kind of paper",
        required=True,
        index=True,
        ondelete="restrict",
    )
    category = fields.Selection(
        selection=lambda self: self.env["ub.body.type"]
        ._fields["category"]
        ._description_selection(self.env),
        string="Only for bodies that are",
        help="Empty: for bodies of every sort.",
    )
    body_type_id = fields.Many2one(
        "ub.body.type",
        "Only for",
        ondelete="restrict",
        help="Empty: for bodies of every kind.",
    )
    step_ids = fields.One2many("ub.approval.route.step", "route_id", "Steps", copy=True)
    summary = fields.Char("Way", compute="_compute_summary")

    _kind_uniq = models.UniqueIndex(
        "(company_id, kind_id, COALESCE(category, ''), COALESCE(body_type_id, 0))",
        "The school has a route for this kind of paper and of body already.",
    )

    @api.depends("kind_id", "category", "body_type_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        labels = dict(self._fields["category"]._description_selection(self.env))
        for route in self:
            narrow = route.body_type_id.name or labels.get(route.category)
            parts = [route.kind_id.name, narrow]
            route.display_name = " · ".join(part for part in parts if part)

    @api.depends("step_ids.word_ky", "step_ids.word_ru", "step_ids.sequence")
    @api.depends_context("lang")
    def _compute_summary(self):
        is_russian = (self.env.lang or "").startswith("ru")
        name = "word_ru" if is_russian else "word_ky"
        for route in self:
            words = [f"{s[name] or ''} ({s.who})" for s in route.step_ids.sorted()]
            route.summary = " → ".join(words)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_narrow(self):
        general = self.filtered(lambda r: not r.category and not r.body_type_id)
        if general and not self.env.su:
            raise UserError(
                self.env._(
                    "“%(name)s” serves all bodies that have no route of their own: "
                    "change its steps.",
                    name=general[0].display_name,
                )
            )

    @api.model
    def _shipped_catalogue(self, link):
        """Kinds of paper that a new school gets a route for."""
        return self.env["ub.approval.preset"]._default().step_ids.kind_id

    @api.model
    def _prepare_shipped_vals(self, kind):
        """What a new school begins with."""
        preset = self.env["ub.approval.preset"]._default()
        return {"step_ids": preset._prepare_steps(kind)}

    @api.model
    def _for(self, company, kind, body):
        """The school's route of ``kind`` for ``body``, the narrowest first (sudo)."""
        routes = self.sudo().search(
            [("company_id", "=", company.id), ("kind_id", "=", kind.id)]
        )
        body = body.sudo()
        routes = routes.filtered(
            lambda r: r.body_type_id in (body.type_id, r.body_type_id.browse())
            and r.category in (body.type_id.category, False)
        )
        return routes.sorted(lambda r: (not r.body_type_id, not r.category))[:1]

    @api.model
    def _take_preset(self, company, preset):
        """Give ``company`` the routes of ``preset``, for the kinds that it knows."""
        for kind in preset.sudo().step_ids.kind_id:
            steps = preset.sudo()._prepare_steps(kind)
            route = self.search(
                [
                    ("company_id", "=", company.id),
                    ("kind_id", "=", kind.id),
                    ("category", "=", False),
                    ("body_type_id", "=", False),
                ]
            )
            if route:
                route.write({"step_ids": [Command.clear(), *steps]})
            else:
                self.create(
                    {"company_id": company.id, "kind_id": kind.id, "step_ids": steps}
                )
