from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError


class UbMentorshipDeed(models.Model):
    """What the pair did on a day: a talk, an open lesson, a visit (000 cl. 3.7).

    A lesson that is in the program is the proof itself: it counts once it was held.
    """

    _name = "ub.mentorship.deed"
    _description = "Help given to a young teacher"
    _inherit = ["ub.mentorship.part.mixin"]
    _order = "date desc, id desc"

    _anchors = ("mentorship_id", "lesson_id")

    line_id = fields.Many2one(
        "ub.mentorship.line",
        "Line of the plan",
        index="btree_not_null",
        ondelete="set null",
    )
    form_id = fields.Many2one(
        "ub.mentoring.form",
        "Form of help",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env["ub.mentoring.form"].search([], limit=1),
    )
    is_lesson = fields.Boolean(related="form_id.is_lesson")
    lesson_id = fields.Many2one(
        "ub.lesson", "Lesson", index="btree_not_null", ondelete="restrict", copy=False
    )
    date = fields.Date(
        "Day",
        compute="_compute_date",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    side = fields.Selection(
        [
            ("mentor", "The mentor came to the young teacher"),
            ("young", "The young teacher came to the mentor"),
        ],
        "Who came to whom",
        compute="_compute_side",
        store=True,
        precompute=True,
        readonly=False,
    )
    is_held = fields.Boolean(
        "Took place", compute="_compute_is_held", store=True, precompute=True
    )
    name = fields.Char("What about")
    note = fields.Text("What came of it")

    @api.depends("form_id", "date")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for deed in self:
            words = [deed.form_id.name, deed.date and f"{deed.date:%d.%m.%Y}"]
            deed.display_name = ", ".join(filter(None, words))

    @api.depends("lesson_id.date")
    def _compute_date(self):
        for deed in self:
            day = deed.sudo().lesson_id.date or deed.date
            deed.date = day or fields.Date.context_today(deed)

    @api.depends("lesson_id.teacher_id", "form_id")
    def _compute_side(self):
        for deed in self:
            lesson = deed.sudo().lesson_id
            if lesson:
                is_young = lesson.teacher_id == deed.young_id
                deed.side = "mentor" if is_young else "young"
            elif deed.form_id.is_lesson:
                deed.side = deed.side or "mentor"
            else:
                deed.side = False

    @api.depends("lesson_id.state")
    def _compute_is_held(self):
        for deed in self:
            lesson = deed.sudo().lesson_id
            deed.is_held = not lesson or lesson.state == "held"

    @api.constrains("mentorship_id", "line_id")
    def _check_line(self):
        for deed in self.filtered("line_id"):
            if deed.line_id.mentorship_id != deed.mentorship_id:
                raise ValidationError(
                    self.env._("Choose a line of the plan of the same pair.")
                )

    @api.constrains("mentorship_id", "lesson_id")
    def _check_lesson(self):
        for deed in self.filtered("lesson_id"):
            pair = deed.young_id | deed.mentor_id
            people = deed.lesson_id.visitor_ids | deed.lesson_id.teacher_id
            if deed.lesson_id.teacher_id not in pair or pair - people:
                raise ValidationError(
                    self.env._(
                        "Choose a lesson that one of the two gave and the other one "
                        "visited."
                    )
                )

    @api.constrains("date", "lesson_id")
    def _check_date(self):
        today = fields.Date.context_today(self)
        for deed in self.filtered(lambda deed: not deed.lesson_id):
            if deed.date > today:
                raise ValidationError(
                    self.env._("What is noted took place today or earlier.")
                )

    @api.model_create_multi
    def create(self, vals_list):
        deeds = super().create(vals_list)
        deeds._check_may_see_lesson()
        deeds.line_id._check_goes_on()
        return deeds

    def write(self, vals):
        self.line_id._check_goes_on()
        result = super().write(vals)
        if "lesson_id" in vals:
            self._check_may_see_lesson()
        self.line_id._check_goes_on()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_while_plan_goes_on(self):
        self.line_id._check_goes_on()

    def _check_may_see_lesson(self):
        """Nobody learns of a visit by naming it."""
        lessons = self.sudo().lesson_id.with_env(self.env)
        if not self.env.su and lessons and not lessons.has_access("read"):
            raise UserError(
                self.env._(
                    "Choose a lesson that one of the two gave and the other one "
                    "visited."
                )
            )

    def action_open_lesson(self):
        self.ensure_one()
        self.check_access("read")
        return self.lesson_id.get_formview_action()
