from odoo import Command, api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbLessonSheet(models.Model):
    """What was seen in a lesson: the visitor's words, the teacher's words, receipt.

    It is read by its teacher and its visitor. Sheets of formal visits are also read
    by the head of the teacher's association, the deputies and the director; others
    only if the teacher shares them. No chatter, no followers: nothing leaks.
    """

    _name = "ub.lesson.sheet"
    _description = "Sheet of a lesson visit"
    _inherit = ["ub.state.mixin", "ub.school.mixin"]
    _order = "date desc, id desc"
    _anchors = ("lesson_id", "visitor_id")

    lesson_id = fields.Many2one(
        "ub.lesson",
        "Visit",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    company_id = fields.Many2one(
        related="lesson_id.company_id", store=True, precompute=True, default=None
    )
    kind = fields.Selection(related="lesson_id.kind", store=True, precompute=True)
    teacher_id = fields.Many2one(
        related="lesson_id.teacher_id", store=True, precompute=True, index=True
    )
    body_id = fields.Many2one(
        related="lesson_id.body_id", store=True, precompute=True, index=True
    )
    date = fields.Date(related="lesson_id.date", store=True, precompute=True)
    visitor_id = fields.Many2one(
        "hr.employee",
        "Visitor",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        default=lambda self: self.env.user._ub_employees(self.env.company)[:1],
    )
    state = fields.Selection(
        [
            ("draft", "Being written"),
            ("shown", "Shown to the teacher"),
            ("objected", "The teacher objects"),
            ("acknowledged", "Read by the teacher"),
        ],
        default="draft",
        required=True,
        readonly=True,
        copy=False,
    )
    # The lesson
    topic = fields.Char("Topic of the lesson")
    lesson_type = fields.Char("Type of the lesson")
    pupils_listed = fields.Integer("Pupils on the list", aggregator=None)
    pupils_present = fields.Integer("Pupils present", aggregator=None)
    entered_late = fields.Boolean(
        "Entered after the start", help="Only when it cannot be helped (003 cl. 4.1)."
    )
    late_reason = fields.Char("Why it could not be helped")
    aim = fields.Text("Aim of the visit")
    expected_results = fields.Text("Expected results of the lesson")
    competence = fields.Text("Competences worked on")
    # What was seen
    set_id = fields.Many2one(
        "ub.lesson.criteria.set",
        "Programme of observation",
        compute="_compute_set_id",
        store=True,
        precompute=True,
        readonly=False,
        ondelete="restrict",
    )
    scale = fields.Selection(related="set_id.scale")
    mark_ids = fields.One2many("ub.lesson.mark", "sheet_id", "Observation")
    notes = fields.Text("Course of the lesson")
    strengths = fields.Text("What succeeded")
    advice = fields.Text("Observations and advice")
    next_visit = fields.Date("Next visit")
    # The teacher's own words
    self_analysis = fields.Text("The teacher's self-analysis")
    answer = fields.Text("The teacher's answer or objection")
    is_shared = fields.Boolean("Shared by the teacher", readonly=True, copy=False)
    # Receipt
    receipt_mode = fields.Selection(
        [("app", "In the program"), ("paper", "On paper")], readonly=True, copy=False
    )
    receipt_date = fields.Date("Acknowledged on", readonly=True, copy=False)
    registered_by_id = fields.Many2one(
        "res.users", "Registered by", readonly=True, copy=False
    )

    _visitor_uniq = models.Constraint(
        "UNIQUE (lesson_id, visitor_id)",
        "This visitor has begun a sheet of the lesson already: open that one.",
    )
    _pupils_possible = models.Constraint(
        "CHECK (pupils_listed BETWEEN 0 AND 200 AND pupils_present BETWEEN 0 AND 200)",
        "A class has between 0 and 200 pupils: correct the number.",
    )

    @api.depends("teacher_id", "date", "visitor_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for sheet in self:
            names = [sheet.sudo().teacher_id.name, sheet.sudo().visitor_id.name]
            day = sheet.date and f"{sheet.date:%d.%m.%Y}"
            sheet.display_name = ", ".join(filter(None, [day, " – ".join(names)]))

    @api.depends("lesson_id")
    def _compute_set_id(self):
        sets = self.env["ub.lesson.criteria.set"]
        for sheet in self.filtered(lambda sheet: not sheet.set_id):
            sheet.set_id = sets._for_visit(sheet.company_id, sheet._kind_of_set())

    def _kind_of_set(self):
        return "formal" if self.kind == "formal" else "peer"

    @api.constrains("entered_late", "late_reason")
    def _check_late(self):
        for sheet in self:
            if sheet.entered_late and not (sheet.late_reason or "").strip():
                raise ValidationError(
                    self.env._(
                        "One enters after the start of a lesson only when it cannot be "
                        "helped: write why."
                    )
                )

    @api.constrains("set_id", "lesson_id")
    def _check_set(self):
        for sheet in self.filtered("set_id"):
            if sheet.set_id.kind != sheet._kind_of_set():
                raise ValidationError(
                    self.env._(
                        "“%(name)s” is not meant for such a visit: choose another "
                        "programme of observation.",
                        name=sheet.set_id.name,
                    )
                )
            if sheet.set_id.company_id not in (
                sheet.company_id,
                self.env["res.company"],
            ):
                raise ValidationError(
                    self.env._(
                        "“%(name)s” is another school's programme: choose one of ours.",
                        name=sheet.set_id.name,
                    )
                )

    @api.constrains("lesson_id", "visitor_id")
    def _check_visitor(self):
        for sheet in self:
            if sheet.visitor_id not in sheet.lesson_id.visitor_ids:
                raise ValidationError(
                    self.env._("A sheet is written by who came to the lesson.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        sheets = super().create(vals_list)
        sheets._check_may_begin()
        for sheet in sheets.filtered(lambda sheet: not sheet.mark_ids):
            sheet._lay_out()
        return sheets

    def write(self, vals):
        self._check_hands(vals)
        changed = self.browse()
        if "set_id" in vals:
            changed = self.filtered(lambda sheet: sheet.set_id.id != vals["set_id"])
        result = super().write(vals)
        for sheet in changed:
            sheet._lay_out()
        return result

    def _lay_out(self):
        """A line for each thing that the programme watches; filled ones are kept."""
        self.ensure_one()
        lines = self.sudo().mark_ids
        kept = lines.filtered(lambda line: line.score or line.note)
        other = kept.filtered(lambda line: line.criterion_id.set_id != self.set_id)
        if other:
            raise UserError(
                self.env._(
                    "The observation is filled in by another programme: empty its "
                    "lines first."
                )
            )
        (lines - kept).unlink()
        missing = self.set_id.sudo().criterion_ids - kept.criterion_id
        self.sudo().mark_ids = [
            Command.create({"criterion_id": criterion.id}) for criterion in missing
        ]
