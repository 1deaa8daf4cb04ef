from odoo import api, fields, models
from odoo.exceptions import ValidationError

STATES = [
    ("draft", "Being written"),
    ("asked", "Waits for an answer"),
    ("agreed", "Agreed on a day"),
    ("given", "Given"),
    ("declined", "Declined"),
    ("withdrawn", "Taken back"),
]


class UbConsultation(models.Model):
    """Methodical help: asked for by a teacher, or given without being asked for.

    A request waits for who is asked, a person or a body; answered, it stands in the
    log of consultations (003 cl. 3.8, 004 method.1, chair.org 5). One that nobody
    asked for names no asker and is entered afterwards. Requests are between who asks
    and who is asked: colleagues learn nothing of them.
    """

    _name = "ub.consultation"
    _description = "Consultation"
    _inherit = [
        "ub.state.mixin",
        "ub.plan.deed.mixin",
        "ub.school.mixin",
        "ub.mine.mixin",
        "ub.kyrgyz.search.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "date desc, date_asked desc, id desc"
    _mail_post_access = "read"
    _anchors = ("company_id", "employee_id")
    _deed_bodies_from = ("body_id", "association_ids")

    name = fields.Char("Topic", required=True, tracking=True)
    text = fields.Text("In more words", help="What is asked, or what was shown.")
    state = fields.Selection(
        STATES,
        default="draft",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    employee_id = fields.Many2one(
        "hr.employee",
        "Asked by",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        default=lambda self: self._default_employee_id(),
        help="Empty: a consultation that nobody asked for.",
    )
    adviser_id = fields.Many2one(
        "hr.employee",
        "Who advises",
        compute="_compute_adviser_id",
        store=True,
        precompute=True,
        readonly=False,
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        tracking=True,
    )
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="The council or association that is asked, or in whose name it is given.",
    )
    date_asked = fields.Date(
        "Day of the request",
        required=True,
        default=fields.Date.context_today,
        copy=False,
    )
    date = fields.Date(
        "Day", index=True, copy=False, help="When it is to be given, or was given."
    )
    year_id = fields.Many2one(
        "ub.year", "School year", compute="_compute_year_id", store=True, index=True
    )
    place = fields.Char("Time and place", help="For example «14:30, 12-кабинет».")
    area = fields.Selection(
        [
            ("methods", "Methods of teaching"),
            ("upbringing", "Upbringing work"),
            ("other", "Another matter"),
        ],
        "About",
        required=True,
        compute="_compute_area",
        store=True,
        precompute=True,
        readonly=False,
    )
    subject_id = fields.Many2one("ub.subject", "Subject", ondelete="restrict")
    field_id = fields.Many2one(related="subject_id.field_id", store=True)
    # What came of it
    advice = fields.Text("What was advised", copy=False)
    result = fields.Text("What came of it", copy=False)
    reason = fields.Char("Why it is declined", readonly=True, copy=False)
    answered_on = fields.Date("Day of the answer", readonly=True, copy=False)

    _asked = models.Index("(adviser_id, state)")

    @api.model
    def _default_employee_id(self):
        return self.env.user._ub_employees(self.env.company)[:1].sudo(False)

    @api.depends("employee_id", "adviser_id")
    def _compute_company_id(self):
        for one in self:
            person = one.employee_id.sudo() or one.adviser_id.sudo()
            one.company_id = person.company_id or one.company_id or self.env.company

    @api.depends("employee_id")
    def _compute_adviser_id(self):
        """The head of the asker's association; nobody asked: the user himself."""
        for one in self:
            adviser = one._default_employee_id()
            if one.employee_id:
                adviser = one._head_of_asker()
            one.adviser_id = one.adviser_id or adviser

    @api.depends("date", "date_asked")
    def _compute_year_id(self):
        years = self.env["ub.year"]
        for one in self:
            day = one.date or one.date_asked
            one.year_id = years._of(day) if day else years

    @api.depends("body_id")
    def _compute_area(self):
        """Class teachers are advised on upbringing work (004 chair.org 5)."""
        for one in self:
            is_theirs = one.body_id.sudo().type_id.code == "class_teachers"
            one.area = "upbringing" if is_theirs else one.area or "methods"

    @api.onchange("body_id")
    def _onchange_body_id(self):
        """A body is asked in place of a person; its leaders say who advises."""
        if self.employee_id and self.body_id and self.state == "draft":
            self.adviser_id = False

    @api.constrains("employee_id", "adviser_id", "employee_ids")
    def _check_people(self):
        for one in self:
            if one.adviser_id and one.adviser_id in one.employee_id | one.employee_ids:
                raise ValidationError(
                    self.env._(
                        "Nobody advises himself: choose another person who advises, or "
                        "correct whom."
                    )
                )

    @api.constrains("company_id", "date", "date_asked")
    def _check_year_open(self):
        for one in self:
            day = one.date or one.date_asked
            self.env["ub.year.school"]._check_open(one.company_id, day)

    @api.constrains("date_asked")
    def _check_date_asked(self):
        today = fields.Date.context_today(self)
        if self.filtered(lambda one: one.date_asked > today):
            raise ValidationError(
                self.env._("It is asked today or was asked earlier: correct the day.")
            )
