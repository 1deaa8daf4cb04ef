from odoo import api, fields, models
from odoo.fields import Domain

from ..roles import KEEPERS, LEADERS, MANAGERS


class UbHome(models.TransientModel):
    """The first screen of each user: his bodies, and what waits for him today.

    Nothing is stored but the row that the form shows, one per user. Each section
    is one search with the user's own rights.
    """

    _name = "ub.home"
    _description = "Home of methodical work"
    # One row per user: a tab that stayed open for a day still finds its own.
    _transient_max_hours = 0
    _transient_max_count = 0

    employee_id = fields.Many2one("hr.employee", compute="_compute_person")
    roles = fields.Text(compute="_compute_person")
    is_keeper = fields.Boolean(compute="_compute_person")
    is_leader = fields.Boolean(compute="_compute_person")
    has_card = fields.Boolean(compute="_compute_person")
    is_quiet = fields.Boolean(compute="_compute_is_quiet")
    # Sections
    order_ids = fields.Many2many(
        "ub.order", string="Orders to sign or register", compute="_compute_order_ids"
    )
    signature_ids = fields.Many2many(
        "ub.signature", string="Papers to read", compute="_compute_signature_ids"
    )
    unfinished_ids = fields.Many2many(
        "ub.meeting", string="Meetings to write down", compute="_compute_unfinished_ids"
    )
    decision_ids = fields.Many2many(
        "ub.decision", string="My decisions", compute="_compute_decision_ids"
    )
    reported_ids = fields.Many2many(
        "ub.decision", string="To take off control", compute="_compute_reported_ids"
    )
    overdue_ids = fields.Many2many(
        "ub.decision", string="Terms that have passed", compute="_compute_overdue_ids"
    )
    card_ids = fields.Many2many(
        "ub.teacher", string="Cards to confirm", compute="_compute_card_ids"
    )
    meeting_ids = fields.Many2many(
        "ub.meeting", string="Next meetings", compute="_compute_meeting_ids"
    )
    body_ids = fields.Many2many(
        "ub.body", string="My bodies", compute="_compute_body_ids"
    )
    short_ids = fields.Many2many(
        "ub.body", string="Not as the norms ask", compute="_compute_short_ids"
    )

    def _compute_display_name(self):
        self.display_name = self.env._("Home")

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_person(self):
        user = self.env.user
        facts = self._my_facts()
        card = self.env["ub.teacher"].search_count(
            [("employee_id.user_id", "=", user.id)], limit=1
        )
        for home in self:
            home.employee_id = user.employee_id
            home.roles = "\n".join(self._my_offices() + self._words_of(facts))
            home.is_keeper = self._holds(*KEEPERS)
            home.is_leader = home.is_keeper or bool(
                facts.filtered(lambda fact: fact.role in LEADERS)
            )
            home.has_card = bool(card)

    def _compute_is_quiet(self):
        sections = ("short", "order", "signature", "unfinished", "decision")
        sections += ("reported", "overdue", "card")
        for home in self:
            home.is_quiet = not any(home[f"{name}_ids"] for name in sections)

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_order_ids(self):
        drafts = Domain("state", "=", "draft")
        self.order_ids = self.env["ub.order"].search(drafts, limit=5, order="date, id")

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_signature_ids(self):
        self.signature_ids = self.env["ub.signature"].search(
            [
                ("employee_id.user_id", "=", self.env.uid),
                ("purpose", "=", "acknowledge"),
                ("date", "=", False),
            ],
            limit=5,
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_unfinished_ids(self):
        passed = [("state", "=", "convened"), ("date_stop", "<", "now")]
        self.unfinished_ids = self.env["ub.meeting"].search(
            Domain(passed) & self._domain_led("body_id"), limit=5, order="date_start"
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_decision_ids(self):
        mine = [("is_mine", "=", True), ("state", "in", ("open", "partly"))]
        self.decision_ids = self.env["ub.decision"].search(mine, limit=5)

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_reported_ids(self):
        """What others report as done waits for who takes it off control."""
        reported = Domain("state", "=", "reported") & Domain("is_mine", "=", False)
        self.reported_ids = self.env["ub.decision"].search(
            reported & self._domain_led("body_id"), limit=5
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_overdue_ids(self):
        others = [("is_overdue", "=", True), ("is_mine", "=", False)]
        self.overdue_ids = self.env["ub.decision"].search(
            Domain(others) & self._domain_led("body_id"), limit=5
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_card_ids(self):
        cards = self.env["ub.teacher"]
        if self._holds(*MANAGERS):
            cards = cards.search([("confirmed_on", "=", False)], limit=5)
        self.card_ids = cards

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_meeting_ids(self):
        coming = [("state", "in", ("draft", "convened")), ("date_stop", ">=", "now")]
        self.meeting_ids = self.env["ub.meeting"].search(
            coming, limit=6, order="date_start"
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_body_ids(self):
        self.body_ids = self.env["ub.body"].search(
            [
                (
                    "membership_ids",
                    "any",
                    [
                        ("employee_id.user_id", "=", self.env.uid),
                        ("is_acting", "=", True),
                    ],
                )
            ]
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_short_ids(self):
        """Bodies that the user answers for, in which a norm is not met today."""
        working = Domain("state", "=", "active") & self._domain_led("id")
        bodies = self.env["ub.body"].search(working)
        self.short_ids = bodies.filtered("norm_note")

    @api.model
    def action_open(self):
        """The user's own home; its row is made at the first visit."""
        own = [("create_uid", "=", self.env.uid)]
        home = self.search(own, limit=1) or self.create({})
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Home"),
            "res_model": self._name,
            "res_id": home.id,
            "views": [(False, "form")],
        }

    def action_new_meeting(self):
        """An empty meeting, of the body that the user leads when it is the only one."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "ub_methodical.ub_meeting_action_new"
        )
        led = self._my_facts().filtered(lambda fact: fact.role in LEADERS).body_id
        return {
            **action,
            "context": {"default_body_id": led.id if len(led) == 1 else 0},
        }

    @api.model
    def action_open_card(self):
        """The user's own teacher's card, or an empty one to fill in."""
        action = self._card_action(self.env.user.employee_id)
        return {**action, "name": self.env._("My card")}

    @api.model
    def _card_action(self, person):
        """The card of ``person`` as far as the user may read it."""
        card = self.env["ub.teacher"].search([("employee_id", "=", person.id)], limit=1)
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Teacher's card"),
            "res_model": "ub.teacher",
            "res_id": card.id,
            "views": [(False, "form")],
            "context": {"default_employee_id": person.id},
        }

    @api.model
    def _holds(self, *authorities):
        return self.env.company._ub_user_holds(*authorities)

    @api.model
    def _my_facts(self):
        """Roles that the user has in bodies today."""
        return self.env["ub.membership"].search(
            [("employee_id.user_id", "=", self.env.uid), ("is_acting", "=", True)]
        )

    @api.model
    def _my_offices(self):
        holders = self.env["ub.post.holder"].search(
            [("employee_id.user_id", "=", self.env.uid), ("is_current", "=", True)]
        )
        return [holder.title or holder.post_id.name for holder in holders]

    @api.model
    def _words_of(self, facts):
        """«Head – Association …» for each role; plain membership shows in the cards."""
        labels = dict(facts._fields["role"]._description_selection(self.env))
        return [
            f"{labels[fact.role]} – {fact.body_id.name}"
            for fact in facts
            if fact.role != "member"
        ]

    @api.model
    def _domain_led(self, path):
        """Records whose body the user leads; for who keeps the papers, all."""
        if self._holds(*KEEPERS):
            return Domain("company_id", "=", self.env.company.id)
        facts = self._my_facts().filtered(lambda fact: fact.role in LEADERS)
        return Domain(path, "in", facts.body_id.ids)
