from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..people_field import People

_WHOSE = {"kind", "teacher_id", "body_id"}
_SHOWN = {"date", "hour", "place", "teacher_id", "visitor_ids"}


class UbLesson(models.Model):
    """A lesson that is visited: when, whose, who comes. The register of all of them.

    Of a mutual visit colleagues learn that it took place, and no more: what was seen
    is another model (``ub.lesson.sheet``). Formal visits stand here for those alone
    who read their sheets.
    """

    _name = "ub.lesson"
    _description = "Visited lesson"
    _inherit = [
        "ub.hour.mixin",
        "ub.state.mixin",
        "ub.calendar.mixin",
        "ub.school.from.mixin",
        "ub.mine.mixin",
    ]
    _order = "date desc, hour, number, id desc"
    _anchors = ("company_id",)
    _school_from = "teacher_id"
    _mine_through = ("teacher_id", "visitor_ids")

    kind = fields.Selection(
        [("open", "Open lesson"), ("peer", "Mutual visit"), ("formal", "Formal visit")],
        required=True,
        default="peer",
    )
    state = fields.Selection(
        [("planned", "Planned"), ("held", "Took place"), ("cancelled", "Cancelled")],
        default="planned",
        required=True,
        readonly=True,
        copy=False,
    )
    teacher_id = fields.Many2one(
        "hr.employee",
        "Teacher",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    body_id = fields.Many2one(
        "ub.body",
        "Association",
        compute="_compute_body_id",
        store=True,
        precompute=True,
        readonly=False,
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        help="The teacher's own: its head sees formal visits.",
    )
    visitor_ids = People(
        "ub_lesson_visitor_rel", string="Who comes", check_company=True, copy=False
    )
    date = fields.Date(
        "Day", required=True, index=True, default=fields.Date.context_today, copy=False
    )
    date_planned = fields.Date(
        "By the schedule",
        compute="_compute_date_planned",
        store=True,
        precompute=True,
        copy=False,
        help="The day that was planned first; it stays when the visit is moved.",
    )
    year_id = fields.Many2one(
        "ub.year", "School year", compute="_compute_year_id", store=True, index=True
    )
    hour = fields.Char(help="For example 09:30; may stay empty.")
    number = fields.Integer("Lesson No.", aggregator=None)
    classes = fields.Char("Class")
    place = fields.Char("Room")
    subject_id = fields.Many2one("ub.subject", "Subject", ondelete="restrict")
    theme = fields.Char(
        help="Of an open lesson its topic; of mutual visits the theme that was set."
    )
    aim = fields.Char("Aim of the visit", help="Stands in the schedule.")
    sheet_number = fields.Char(
        "No. of the sheet", copy=False, help="Where the sheet is kept on paper."
    )

    _number_possible = models.Constraint(
        "CHECK (number BETWEEN 0 AND 12)", "A day has lessons 1 to 12: correct it."
    )

    @api.depends("kind", "teacher_id", "date", "classes")
    @api.depends_context("lang")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for lesson in self:
            words = [labels.get(lesson.kind), lesson.sudo().teacher_id.name]
            words += [lesson.classes, lesson.date and f"{lesson.date:%d.%m.%Y}"]
            lesson.display_name = ", ".join(filter(None, words))

    @api.depends("teacher_id", "date")
    def _compute_body_id(self):
        """An association of the teacher, first one that the user himself heads."""
        for lesson in self:
            own = lesson._bodies_of_teacher()
            led = own.filtered(lambda body: self._user_leads(body, "head"))
            lesson.body_id = lesson.body_id & own or led[:1] or own[:1]

    @api.depends("date")
    def _compute_date_planned(self):
        for lesson in self:
            lesson.date_planned = lesson.date_planned or lesson.date

    @api.depends("date")
    def _compute_year_id(self):
        years = self.env["ub.year"]
        for lesson in self:
            lesson.year_id = years._of(lesson.date) if lesson.date else years

    @api.constrains("teacher_id", "visitor_ids")
    def _check_visitors(self):
        for lesson in self:
            if lesson.teacher_id in lesson.visitor_ids:
                raise ValidationError(
                    self.env._("Nobody visits his own lesson: choose who comes.")
                )

    @api.constrains("body_id", "teacher_id", "date")
    def _check_body(self):
        for lesson in self.filtered("body_id"):
            if lesson.body_id not in lesson._bodies_of_teacher():
                raise ValidationError(
                    self.env._(
                        "%(teacher)s is no member of “%(body)s” on that day: choose "
                        "the teacher's own association.",
                        teacher=lesson.teacher_id.name,
                        body=lesson.body_id.name,
                    )
                )

    @api.constrains("company_id", "date")
    def _check_year_open(self):
        for lesson in self:
            self.env["ub.year.school"]._check_open(lesson.company_id, lesson.date)

    @api.model_create_multi
    def create(self, vals_list):
        lessons = super().create(vals_list)
        lessons._check_may_plan()
        lessons._project()
        return lessons

    def write(self, vals):
        """Whose lesson it is, and which kind of visit, says who reads its sheets."""
        self._check_may_plan()
        if _WHOSE & set(vals) and not self.env.su:
            self._check_without_sheets()
        result = super().write(vals)
        self._check_may_plan()
        if _SHOWN & set(vals):
            self.filtered(lambda lesson: lesson.event_id and lesson.date)._project()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_without_sheets(self):
        self._check_may_plan()
        self._check_without_sheets()
        self._unproject()

    def _check_without_sheets(self):
        sheets = self.env["ub.lesson.sheet"].sudo()
        if sheets.search_count([("lesson_id", "in", self.ids)], limit=1):
            raise UserError(
                self.env._(
                    "A sheet was begun for this visit: whose lesson it is and which "
                    "kind of visit stay as they are."
                )
            )

    def _bodies_of_teacher(self):
        """Associations to which the teacher belongs on the day (sudo)."""
        self.ensure_one()
        facts = self.env["ub.membership"].sudo()
        day = self.date or fields.Date.context_today(self)
        own = facts.search(
            [
                ("employee_id", "=", self.teacher_id.id),
                ("body_id.category", "=", "association"),
                *facts._domain_covering(day),
            ],
            order="date_from, id",
        )
        return own.body_id
