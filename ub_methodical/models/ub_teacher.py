from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS, MANAGERS
from ..tools import kyrgyz

EDUCATION_LEVELS = [
    ("higher", "Higher"),
    ("incomplete_higher", "Incomplete higher"),
    ("vocational", "Secondary vocational"),
    ("secondary", "Secondary general"),
]
# What hr calls a certificate, in the words of a school's staff list
_LEVEL_OF_CERTIFICATE = {
    "bachelor": "higher",
    "master": "higher",
    "doctor": "higher",
    "graduate": "vocational",
}
_CONFIRMATION = {"confirmed_on", "confirmed_by_id"}


class UbTeacher(models.Model):
    """A teacher's card: what the data bank, orders and norms ask of a person.

    One card per employee. Teachers keep their own; what they change waits for the
    deputy's confirmation, and only confirmed facts count for eligibility.
    Service is kept as the day from which it counts without a gap, so that years
    are known as of any day.
    """

    _name = "ub.teacher"
    _description = "Teacher's card"
    _inherit = ["ub.kyrgyz.mixin", "ub.school.mixin", "mail.thread"]
    _order = "name, id"

    _anchors = ("company_id", "employee_id")
    _created_by = KEEPERS

    employee_id = fields.Many2one(
        "hr.employee", "Employee", required=True, index=True, ondelete="restrict"
    )
    name = fields.Char(related="employee_id.name", store=True)
    company_id = fields.Many2one(
        compute="_compute_company_id", store=True, precompute=True, default=None
    )
    active = fields.Boolean(default=True)
    # Person
    birth_year = fields.Integer(
        compute="_compute_from_hr", store=True, readonly=False, aggregator=None
    )
    education_level = fields.Selection(
        EDUCATION_LEVELS, compute="_compute_from_hr", store=True, readonly=False
    )
    institution = fields.Char(compute="_compute_from_hr", store=True, readonly=False)
    graduation_year = fields.Integer(aggregator=None)
    speciality = fields.Char(compute="_compute_from_hr", store=True, readonly=False)
    subject_ids = fields.Many2many("ub.subject", string="Subjects")
    is_class_teacher = fields.Boolean("Class teacher")
    is_experienced = fields.Boolean(
        "Experienced", help="The deputy's word, where the regulation gives no number."
    )
    # Service, as days from which it counts
    service_since = fields.Date("All service counts from")
    pedagogical_since = fields.Date("Pedagogical service counts from")
    education_since = fields.Date("Service in education counts from")
    service_years = fields.Integer("Service, years", compute="_compute_years")
    pedagogical_years = fields.Integer(
        "Pedagogical service, years", compute="_compute_years"
    )
    education_years = fields.Integer(
        "Service in education, years", compute="_compute_years"
    )
    category_ids = fields.One2many("ub.teacher.category", "teacher_id", "Categories")
    category_id = fields.Many2one(
        "ub.category", "Category", compute="_compute_category_id"
    )
    # Name in a sentence
    name_genitive = fields.Char(compute="_compute_cases", store=True, readonly=False)
    name_dative = fields.Char(compute="_compute_cases", store=True, readonly=False)
    name_accusative = fields.Char(compute="_compute_cases", store=True, readonly=False)
    # Confirmation
    confirmed_on = fields.Date(readonly=True, copy=False)
    confirmed_by_id = fields.Many2one("res.users", readonly=True, copy=False)
    membership_ids = fields.One2many("ub.membership", "teacher_id", "Bodies")
    can_confirm = fields.Boolean(compute="_compute_can_confirm")

    _employee_uniq = models.Constraint(
        "UNIQUE (employee_id)", "This employee has a teacher's card already."
    )

    @api.depends("employee_id")
    def _compute_company_id(self):
        for teacher in self:
            teacher.company_id = teacher.employee_id.sudo().company_id

    @api.depends("employee_id")
    def _compute_from_hr(self):
        """What hr knows is not typed twice; what is typed here stays."""
        for teacher in self:
            person = teacher.employee_id.sudo()
            birthday = person.birthday
            teacher.birth_year = teacher.birth_year or (birthday and birthday.year)
            teacher.education_level = (
                teacher.education_level
                or _LEVEL_OF_CERTIFICATE.get(person.certificate, False)
            )
            teacher.institution = teacher.institution or person.study_school
            teacher.speciality = teacher.speciality or person.study_field

    @api.depends("service_since", "pedagogical_since", "education_since")
    @api.depends_context("ub_as_of")
    def _compute_years(self):
        day = fields.Date.to_date(self.env.context.get("ub_as_of"))
        for teacher in self:
            for kind in ("service", "pedagogical", "education"):
                teacher[f"{kind}_years"] = teacher._years(kind, day)

    @api.depends("category_ids.date_from", "category_ids.date_to")
    @api.depends_context("ub_as_of")
    def _compute_category_id(self):
        day = fields.Date.to_date(self.env.context.get("ub_as_of"))
        day = day or fields.Date.context_today(self)
        for teacher in self:
            held = teacher.category_ids.filtered(lambda c: c._covers(day))
            teacher.category_id = held.category_id.sorted("rank", reverse=True)[:1]

    @api.depends("name")
    def _compute_cases(self):
        for teacher in self:
            for case in ("genitive", "dative", "accusative"):
                teacher[f"name_{case}"] = kyrgyz.decline_person(
                    teacher.name or "", case
                )

    @api.depends_context("uid")
    def _compute_can_confirm(self):
        for teacher in self:
            teacher.can_confirm = teacher._user_holds(*MANAGERS)

    @api.constrains("birth_year", "graduation_year")
    def _check_years(self):
        this_year = fields.Date.context_today(self).year
        for teacher in self:
            if teacher.birth_year and not 1920 <= teacher.birth_year <= this_year - 14:
                raise ValidationError(
                    self.env._(
                        "Year of birth %(year)s cannot be right: type four figures.",
                        year=teacher.birth_year,
                    )
                )
            if teacher.graduation_year and not (
                1935 <= teacher.graduation_year <= this_year
            ):
                raise ValidationError(
                    self.env._(
                        "Year of graduation %(year)s cannot be right.",
                        year=teacher.graduation_year,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._refuse_forged_confirmation(vals)
        teachers = super().create(vals_list)
        for teacher, vals in zip(teachers, vals_list, strict=True):
            teacher._refuse_words_of_deputy(vals)
        facts = self.env["ub.membership"].sudo()
        facts.search(
            [("employee_id", "in", teachers.employee_id.ids)]
        )._compute_teacher_id()
        return teachers

    def write(self, vals):
        self._refuse_forged_confirmation(vals)
        self._refuse_words_of_deputy(vals)
        self._unconfirm()
        return super().write(vals)

    @api.model
    def _is_offered_new(self, view_type):
        """Everybody may fill in his own card, which opens as a form."""
        return view_type == "form" or super()._is_offered_new(view_type)

    def _refuse_forged_confirmation(self, vals):
        if not self.env.su and _CONFIRMATION & set(vals):
            raise UserError(
                self.env._("The deputy confirms a card by the button on the card.")
            )

    def _refuse_words_of_deputy(self, vals):
        """What counts for or against a teacher is not said by himself."""
        if self.env.su:
            return
        claims = {
            "is_experienced": vals.get("is_experienced"),
            "active": not vals.get("active", True),
        }
        for name in filter(claims.get, claims):
            for teacher in self:
                if not teacher._user_holds(*KEEPERS):
                    raise UserError(
                        self.env._(
                            "“%(field)s” is the deputy director's word: ask there.",
                            field=teacher._label_of(name),
                        )
                    )

    def _unconfirm(self):
        """A change by anyone but the deputy waits for confirmation anew."""
        if self.env.su:
            return
        changed = self.filtered(lambda t: t.confirmed_on and not t.can_confirm)
        changed.sudo().write({"confirmed_on": False, "confirmed_by_id": False})

    def action_confirm(self):
        """The deputy has checked the card against the papers (001 cl. 6.9)."""
        self.check_access("write")
        for teacher in self:
            if not teacher.can_confirm:
                raise UserError(self.env._("Only the deputy director confirms cards."))
        self.sudo().write(
            {
                "confirmed_on": fields.Date.context_today(self),
                "confirmed_by_id": self.env.uid,
            }
        )

    def _years(self, kind, day=None):
        """Full years of service of ``kind`` (service, pedagogical, education)."""
        self.ensure_one()
        since = self[f"{kind}_since"]
        day = day or fields.Date.context_today(self)
        return relativedelta(day, since).years if since and since <= day else 0

    @api.model
    def _of(self, employee):
        """The card of ``employee`` in sudo mode, empty when there is none."""
        return self.sudo().search([("employee_id", "=", employee.id)], limit=1)

    @api.model
    def _by_person(self, employees):
        """The cards of many in one query, in sudo mode, by the id of the employee."""
        cards = self.sudo().search([("employee_id", "in", employees.ids)])
        return cards.grouped(lambda card: card.employee_id.id)
