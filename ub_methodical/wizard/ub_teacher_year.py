from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

# Width of a column on paper, in hundredths
_NARROW = 21


class UbTeacherYear(models.TransientModel):
    """A teacher's school year on one page: «My year» (000 cl. 3.1, 001 cl. 8.4).

    The person's own page; besides him the heads of his bodies open it, who has to
    look after his work (003 cl. 4.4), and who manages the school or keeps its papers.
    Nothing is stored but whose page it is. Each section is a file of its own
    (``ub_teacher_year_<subject>.py``): searches with the reader's own rights, so that
    nobody learns here what he may not read elsewhere. It counts, and compares nobody.
    """

    _name = "ub.teacher.year"
    _description = "Teacher's school year"
    _inherit = ["ub.guard.mixin"]
    # One row per user, person and year: a tab that stayed open still finds its own
    _transient_max_hours = 0
    _transient_max_count = 0

    _anchors = ("employee_id", "year_id")

    employee_id = fields.Many2one(
        "hr.employee",
        "Teacher",
        required=True,
        index=True,
        ondelete="cascade",
        default=lambda self: self._default_employee_id(),
    )
    year_id = fields.Many2one(
        "ub.year",
        "School year",
        required=True,
        ondelete="cascade",
        default=lambda self: self._year_today(),
    )
    company_id = fields.Many2one(
        "res.company",
        "School",
        compute="_compute_company_id",
        store=True,
        precompute=True,
        ondelete="cascade",
    )
    is_own = fields.Boolean("The own year", compute="_compute_is_own")
    is_current = fields.Boolean("This school year", compute="_compute_is_current")
    year_before_id = fields.Many2one(
        "ub.year", "Year before", compute="_compute_years_beside"
    )
    year_after_id = fields.Many2one(
        "ub.year", "Year after", compute="_compute_years_beside"
    )
    is_empty = fields.Boolean("Nothing noted", compute="_compute_is_empty")

    @api.model
    def _default_employee_id(self):
        return self.env.user._ub_employees(self.env.company)[:1].sudo(False)

    @api.model
    def _year_today(self):
        return self.env["ub.year"]._of(fields.Date.context_today(self))

    @api.depends("employee_id", "year_id")
    def _compute_display_name(self):
        for page in self:
            words = [page.sudo().employee_id.name, page.year_id.name]
            page.display_name = ", ".join(filter(None, words))

    @api.depends("employee_id")
    def _compute_company_id(self):
        for page in self:
            page.company_id = page.sudo().employee_id.company_id

    @api.depends("employee_id")
    @api.depends_context("uid")
    def _compute_is_own(self):
        own = self.env.user._ub_employees().ids
        for page in self:
            page.is_own = page.employee_id.id in own

    @api.depends("year_id")
    def _compute_is_current(self):
        today = self._year_today()
        for page in self:
            page.is_current = page.year_id == today

    @api.depends("year_id")
    def _compute_years_beside(self):
        """Years that have begun: of the next one there is nothing to tell."""
        begun = [("date_from", "<=", fields.Date.context_today(self))]
        years = self.env["ub.year"].search(begun, order="date_from")
        for page in self:
            day = page.year_id.date_from
            before = years.filtered(lambda y, day=day: y.date_from < day)
            after = years.filtered(lambda y, day=day: y.date_from > day)
            page.year_before_id = before[-1:]
            page.year_after_id = after[:1]

    def _compute_is_empty(self):
        for page in self:
            page.is_empty = not page._sections()

    @api.model
    def _find(self, model, domain, **options):
        """Records that the reader himself may read, also where a form asks."""
        return self.env[model].sudo(False).search(Domain(domain), **options)

    def _sections(self):
        """The sections that tell something."""
        return [one for one in self._all_sections() if one["rows"] or one["words"]]

    def _all_sections(self):
        """What a paper of the year has, as plain values; subjects add theirs.

        Each is made by ``_section``; of no page at all it has no rows (blank form).
        """
        return []

    @api.model
    def _section(self, title, rows, columns, words="", wide=0):
        """``words``: the counters as a sentence; ``rows``: lists of texts.

        The column ``wide`` gets the room that the others leave.
        """
        widths = [_NARROW] * len(columns)
        widths[wide] = 100 - _NARROW * (len(columns) - 1)
        return {
            "title": title,
            "columns": columns,
            "widths": widths,
            "rows": [list(row) for row in rows],
            "words": words or "",
        }

    @api.model
    def _state_of(self, record):
        return dict(record._fields["state"]._description_selection(self.env)).get(
            record.state, ""
        )

    # Entry

    @api.model
    def action_open(self):
        """The user's own page of this school year."""
        person = self._default_employee_id()
        if not person:
            raise UserError(
                self.env._(
                    "Your login is not linked to a person of the school's staff. Ask "
                    "the administrator to do it; then your year appears here."
                )
            )
        return self._page_of(person, self._year_or_refuse())._open()

    @api.model
    def _year_or_refuse(self):
        year = self._year_today()
        if not year:
            raise UserError(
                self.env._("No school year is entered for today: ask a deputy.")
            )
        return year

    @api.model
    def _page_of(self, person, year):
        """Made at the first visit; the rules ask who opens it, and refuse in words."""
        page = self.search(
            [
                ("create_uid", "=", self.env.uid),
                ("employee_id", "=", person.id),
                ("year_id", "=", year.id),
            ],
            limit=1,
        )
        return page or self.create({"employee_id": person.id, "year_id": year.id})

    def _open(self):
        is_own = self.is_own
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("My year") if is_own else self.env._("School year"),
            "res_model": self._name,
            "res_id": self.id,
            "views": [(False, "form")],
        }

    def action_year_before(self):
        return self._turn_to("year_before_id")

    def action_year_after(self):
        return self._turn_to("year_after_id")

    def _turn_to(self, name):
        self.ensure_one()
        self.check_access("read")
        year = self[name] or self.year_id
        return {**self._page_of(self.employee_id, year)._open(), "target": "main"}
