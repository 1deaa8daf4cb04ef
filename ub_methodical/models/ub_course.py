from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

_FIRST_YEAR, _LAST_YEAR = 1980, 2100
_MOST_HOURS = 2000


class UbCourse(models.Model):
    """One person's course: planned for a school year, attended, then confirmed.

    The register of courses (000 cl. 3.3) stands on the résumés of hr: what stands
    there already is taken over, what is confirmed appears there, once. Everybody may
    write his own résumé, so only what the deputy has confirmed counts.
    """

    _name = "ub.course"
    _description = "Course"
    _inherit = ["ub.personal.mixin"]
    _order = "year desc, date_to desc, employee_name, id"
    _rec_names_search = ["name", "employee_id.name"]

    name = fields.Char("Course", required=True, tracking=True)
    organiser = fields.Char(help="Who holds it, for example an institute.")
    place = fields.Char()
    state = fields.Selection(
        [
            ("planned", "Planned"),
            ("attended", "Attended"),
            ("confirmed", "Confirmed"),
            ("cancelled", "Cancelled"),
        ],
        default="planned",
        required=True,
        readonly=True,
        tracking=True,
        copy=False,
        index=True,
    )
    date_from = fields.Date("First day")
    date_to = fields.Date("Last day")
    year = fields.Integer(
        "In the autumn of",
        compute="_compute_year",
        store=True,
        readonly=False,
        precompute=True,
        aggregator=None,
        index=True,
        help="The autumn in which its school year begins; days, where they are "
        "entered, win.",
    )
    school_year = fields.Char(compute="_compute_school_year", store=True)
    hours = fields.Integer(aggregator=None)
    order_reference = fields.Char(
        "Order of sending", help="Number and date of the order by which one was sent."
    )
    task_before = fields.Text("Task before the course")
    task_after = fields.Text("Task after the course")
    # Certificate
    certificate_number = fields.Char("Certificate, №", copy=False)
    certificate_date = fields.Date("Certificate of", copy=False)
    valid_until = fields.Date(
        "Valid until", copy=False, help="Empty: the certificate has no term."
    )
    scan = fields.Binary("Scan of the certificate", attachment=True, copy=False)
    scan_name = fields.Char(copy=False)
    # Confirmation
    confirmed_on = fields.Date(readonly=True, copy=False)
    confirmed_by_id = fields.Many2one("res.users", readonly=True, copy=False)

    _days_in_order = models.Constraint(
        "CHECK (date_to >= date_from)",
        "The last day lies before the first one: correct the dates.",
    )
    _hours_possible = models.Constraint(
        f"CHECK (hours BETWEEN 0 AND {_MOST_HOURS})",
        "Type the hours of the course: 0 to 2000.",
    )

    @api.model
    def _first_year(self, day=None):
        """The autumn of the school year of ``day`` (default: today)."""
        return self.env["ub.self.education"]._first_year(day)

    @api.depends("date_from", "date_to")
    def _compute_year(self):
        for course in self:
            day = course.date_to or course.date_from
            if day or not course.year:
                course.year = course._first_year(day)

    @api.depends("year")
    def _compute_school_year(self):
        for course in self:
            course.school_year = f"{course.year}–{course.year + 1}"

    @api.constrains("year", "date_from", "date_to", "certificate_date", "valid_until")
    def _check_days(self):
        for course in self:
            if not _FIRST_YEAR <= course.year <= _LAST_YEAR:
                raise ValidationError(
                    self.env._("Type the year in four figures, for example 2026.")
                )
            issued, until = course.certificate_date, course.valid_until
            if issued and until and until < issued:
                raise ValidationError(
                    self.env._(
                        "The certificate ends before the day on which it was given: "
                        "correct one of the days."
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        """What is over already was attended; a card's line is its person's course."""
        courses = super().create([self._of_its_card(vals) for vals in vals_list])
        today = fields.Date.context_today(self)
        over = courses.filtered(lambda c: c.date_to and c.date_to <= today)
        for course in over:
            if course._can("attend"):
                course._transit("attend")
        return courses

    def write(self, vals):
        return super().write({key: vals[key] for key in vals if key != "teacher_id"})

    def _of_its_card(self, vals):
        """``teacher_id`` comes from the card's own list; it follows from the person."""
        card = self.env["ub.teacher"].browse(vals.get("teacher_id") or ())
        vals = {key: vals[key] for key in vals if key != "teacher_id"}
        return {"employee_id": card.employee_id.id, **vals} if card else vals

    @api.depends("name", "employee_name", "school_year")
    def _compute_display_name(self):
        for course in self:
            parts = (course.employee_name, course.name, course.school_year)
            course.display_name = ", ".join(filter(None, parts))

    # What counts

    @api.model
    def _counted(self, day):
        """Confirmed courses that were over by ``day``."""
        return Domain("state", "=", "confirmed") & Domain("date_to", "<=", day)

    @api.model
    def _last_by_person(self, employees, day):
        """{employee id: the last confirmed course by ``day``}, in one query (sudo)."""
        whose = Domain("employee_id", "in", employees.ids)
        courses = self.sudo().search(whose & self._counted(day), order="date_to, id")
        return {course.employee_id.id: course for course in courses}
