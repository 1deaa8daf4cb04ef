from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from .ub_lesson_criteria_set import TOPS


class UbLessonMark(models.Model):
    """One line of the observation: what was watched, the mark, the visitor's note.

    Marks are read on their sheet and nowhere else. There is no way to add them up,
    sort, search or export them, as that would rank teachers; what they show of the
    whole school is ``ub.lesson.trend``.
    """

    _name = "ub.lesson.mark"
    _description = "Line of an observation"
    _inherit = ["ub.part.mixin"]
    _order = "sheet_id, sequence, id"
    _whole = "sheet_id"
    _anchors = ("sheet_id", "criterion_id")

    sheet_id = fields.Many2one(
        "ub.lesson.sheet", "Sheet", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="sheet_id.company_id", store=True, precompute=True, index=True
    )
    criterion_id = fields.Many2one(
        "ub.lesson.criterion",
        "What is watched",
        required=True,
        index=True,
        ondelete="restrict",
    )
    sequence = fields.Integer(related="criterion_id.sequence", store=True)
    score = fields.Selection(
        [("0", "0"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")],
        "Mark",
        exportable=False,
    )
    note = fields.Text("Observation")

    _criterion_uniq = models.Constraint(
        "UNIQUE (sheet_id, criterion_id)", "This stands on the sheet already."
    )

    @api.depends("criterion_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for mark in self:
            mark.display_name = mark.sudo().criterion_id.name

    @api.constrains("score", "sheet_id")
    def _check_score(self):
        for mark in self.filtered("score"):
            scale = mark.sheet_id.set_id.scale or "none"
            if mark.sheet_id.kind != "formal" or scale == "none":
                raise ValidationError(
                    self.env._(
                        "This sheet gives no marks: write what you saw as a note."
                    )
                )
            lowest = 0 if scale == "two" else 1
            if not lowest <= int(mark.score) <= TOPS[scale]:
                raise ValidationError(
                    self.env._(
                        "Marks of this programme go from %(low)s to %(high)s: correct "
                        "“%(name)s”.",
                        low=lowest,
                        high=TOPS[scale],
                        name=mark.criterion_id.name,
                    )
                )

    @api.constrains("criterion_id", "sheet_id")
    def _check_criterion(self):
        for mark in self:
            if mark.criterion_id.set_id != mark.sheet_id.set_id:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” belongs to another programme of observation.",
                        name=mark.criterion_id.name,
                    )
                )

    # Marks are not counted

    def _search(self, domain, *args, order=None, **kwargs):
        if not self.env.su:
            named = {c.field_expr for c in Domain(domain).iter_conditions()}
            if "score" in named or "score" in (order or ""):
                self._refuse_counting()
        return super()._search(domain, *args, order=order, **kwargs)

    def _read_group(self, *args, **kwargs):
        self._refuse_counting()
        return super()._read_group(*args, **kwargs)

    def _read_grouping_sets(self, *args, **kwargs):
        self._refuse_counting()
        return super()._read_grouping_sets(*args, **kwargs)

    def _export_rows(self, *args, **kwargs):
        self._refuse_counting()
        return super()._export_rows(*args, **kwargs)

    @api.model
    def _refuse_counting(self):
        if not self.env.su:
            raise UserError(
                self.env._(
                    "Marks are not added up, sorted or compared by teacher: they are "
                    "read on their own sheet. What they show of the school stands "
                    "under “What sheets show”."
                )
            )
