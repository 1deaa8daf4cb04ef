from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..roles import KEEPERS, LEADERS


class UbBody(models.Model):
    """An association, council, commission, group or general meeting of a school.

    One model, told apart by type (001 cl. 1.1–1.4, 002 cl. 4, 004). It begins and
    ends by orders (001 cl. 1.7): the state is read from the dates that they set,
    so an order for the first of September works on that morning by itself.
    """

    _name = "ub.body"
    _description = "Body of methodical work"
    _inherit = [
        "ub.kyrgyz.mixin",
        "ub.declension.mixin",
        "ub.school.mixin",
        "ub.fact.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "sequence, name, id"
    _parent_store = True
    _mail_post_access = "read"
    _created_by = KEEPERS

    name = fields.Char(required=True, translate=True, tracking=True)
    short_name = fields.Char(translate=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    type_id = fields.Many2one(
        "ub.body.type", "Kind", required=True, index=True, ondelete="restrict"
    )
    category = fields.Selection(related="type_id.category", store=True)
    field_ids = fields.Many2many("ub.field", string="Fields of education")
    subject_ids = fields.Many2many("ub.subject", string="Subjects")
    task = fields.Text("Purpose", translate=True)
    # Place in the methodical service
    parent_id = fields.Many2one(
        "ub.body",
        "Works under",
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("ub.body", "parent_id", "Bodies under it")
    deputy_post_id = fields.Many2one(
        "ub.post",
        "Answers to",
        domain="[('authority', 'in', ('direct', 'manage'))]",
        help="The deputy director to whom the body is subordinate (001 cl. 1.8).",
    )
    deputy_id = fields.Many2one(
        "hr.employee", "Responsible deputy", compute="_compute_deputy_id"
    )
    # Life, written by orders only
    date_from = fields.Date("Works since", readonly=True, copy=False, tracking=True)
    date_to = fields.Date("Last day", readonly=True, copy=False, tracking=True)
    ending = fields.Selection(
        [("reorganised", "Reorganised"), ("abolished", "Abolished")],
        readonly=True,
        copy=False,
    )
    successor_id = fields.Many2one(
        "ub.body", "Merged into", readonly=True, copy=False, index=True
    )
    state = fields.Selection(
        [
            ("proposed", "Proposed"),
            ("active", "Working"),
            ("reorganised", "Reorganised"),
            ("abolished", "Abolished"),
        ],
        compute="_compute_state",
        search="_search_state",
    )
    # People
    membership_ids = fields.One2many("ub.membership", "body_id", "Members and roles")
    head_id = fields.Many2one("hr.employee", compute="_compute_people")
    secretary_id = fields.Many2one("hr.employee", compute="_compute_people")
    member_count = fields.Integer("Members", compute="_compute_people")
    norm_note = fields.Text("Not as the norms ask", compute="_compute_norm_note")
    order_line_ids = fields.One2many("ub.order.line", "body_id", "Lines of orders")
    meeting_ids = fields.One2many("ub.meeting", "body_id", "Meetings")
    book_ids = fields.One2many("ub.meeting.body", "joint_body_id", "Minutes journal")
    meeting_count = fields.Integer(compute="_compute_meeting_count")
    can_manage = fields.Boolean(compute="_compute_can")
    can_lead = fields.Boolean(compute="_compute_can")

    _name_uniq = models.UniqueIndex(
        "(company_id, (name->>'en_US')) WHERE active",
        "The school has a body with this name already.",
    )

    @api.depends("deputy_post_id", "company_id.ub_holder_ids.is_current")
    def _compute_deputy_id(self):
        for body in self:
            body.deputy_id = body.deputy_post_id._holder(body.company_id).employee_id

    @api.depends("date_from", "date_to", "ending")
    def _compute_state(self):
        today = fields.Date.context_today(self)
        for body in self:
            if not body.date_from or body.date_from > today:
                body.state = "proposed"
            elif body.date_to and body.date_to < today:
                body.state = body.ending or "abolished"
            else:
                body.state = "active"

    def _search_state(self, operator, value):
        if operator != "in":
            return NotImplemented
        begun = Domain("date_from", "<=", "today")
        ended = Domain("date_to", "<", "today")
        domains = {
            "proposed": Domain("date_from", "=", False)
            | Domain("date_from", ">", "today"),
            "active": begun & (Domain("date_to", "=", False) | ~ended),
            "reorganised": ended & Domain("ending", "=", "reorganised"),
            "abolished": ended & Domain("ending", "!=", "reorganised"),
        }
        return Domain.OR(domains[state] for state in value if state in domains)

    @api.depends("membership_ids.is_current", "membership_ids.role")
    def _compute_people(self):
        for body in self:
            current = body.membership_ids.filtered("is_current")
            by_role = current.grouped("role")
            empty = current.browse()
            body.head_id = by_role.get("head", empty)[:1].employee_id
            body.secretary_id = by_role.get("secretary", empty)[:1].employee_id
            body.member_count = len(current.employee_id)

    @api.depends("membership_ids.is_current", "type_id", "company_id")
    def _compute_norm_note(self):
        norms = self.env["ub.norm"]
        for body in self:
            findings = norms._findings(body)
            body.norm_note = "\n".join(finding.text for finding in findings)

    def _compute_meeting_count(self):
        counts = dict(
            self.env["ub.meeting"]._read_group(
                [("body_id", "in", self.ids)], ["body_id"], ["__count"]
            )
        )
        for body in self:
            body.meeting_count = counts.get(body, 0)

    @api.depends_context("uid")
    def _compute_can(self):
        for body in self:
            body.can_manage = body._user_holds(*KEEPERS)
            body.can_lead = body.can_manage or body._user_leads(body, *LEADERS)

    @api.onchange("type_id")
    def _onchange_type_id(self):
        self.deputy_post_id = self.deputy_post_id or self.env["ub.post"].search(
            [("authority", "=", "manage")], limit=1
        )

    @api.model_create_multi
    def create(self, vals_list):
        """A body is born as a proposal; only an order gives it its dates."""
        for vals in vals_list:
            self._refuse_life(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_life(vals)
        self._refuse_cycle(vals)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_proposed(self):
        begun = self.filtered("date_from")
        if begun:
            raise ValidationError(
                self.env._(
                    "“%(name)s” was founded by an order and cannot be deleted: "
                    "abolish it by an order, or archive it.",
                    name=begun[0].display_name,
                )
            )

    def _refuse_life(self, vals):
        if not self.env.su and {"date_from", "date_to", "ending", "successor_id"} & set(
            vals
        ):
            raise ValidationError(
                self.env._(
                    "A body is founded, reorganised and abolished by an order "
                    "(001 cl. 1.7): write an order with such a line."
                )
            )

    def _refuse_cycle(self, vals):
        self._check_values(vals)
        above = self.browse(vals.get("parent_id")).exists()
        if self & above.search([("id", "parent_of", above.ids)]):
            raise ValidationError(
                self.env._("A body cannot work under itself: choose another one.")
            )

    def _words(self):
        """The school's words for this kind of body."""
        words = self.company_id.sudo().ub_words_ids
        return words.filtered(lambda word: word.type_id == self.type_id)

    def _members(self, day=None):
        """Employees who belong to the body on ``day`` (default: today)."""
        self.ensure_one()
        day = day or fields.Date.context_today(self)
        facts = self.sudo().membership_ids.filtered(lambda fact: fact._covers(day))
        return facts.employee_id

    def _holder_of(self, role, day=None):
        """Who has ``role`` in the body on ``day`` (default: today)."""
        self.ensure_one()
        day = day or fields.Date.context_today(self)
        facts = self.sudo().membership_ids
        return facts.filtered(lambda f: f.role == role and f._covers(day)).employee_id[
            :1
        ]

    def action_open_meetings(self):
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "ub_methodical.ub_meeting_action"
            ),
            "domain": [("body_id", "=", self.id)],
            "context": {"default_body_id": self.id},
        }
