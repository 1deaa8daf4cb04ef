from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from .ub_order_line_facts import BLANK

MENTORING = ("mentor", "end_mentor")


class UbOrderLineMentor(models.Model):
    """Lines that give a young teacher his mentor, and that end it (001 plan IV.1)."""

    _inherit = "ub.order.line"

    kind = fields.Selection(
        selection_add=[
            ("mentor", "Assign a mentor"),
            ("end_mentor", "End the mentoring"),
        ],
        ondelete={"mentor": "cascade", "end_mentor": "cascade"},
    )
    mentor_id = fields.Many2one(
        "hr.employee",
        "Mentor",
        index="btree_not_null",
        domain="[('company_id', '=', company_id), ('id', '!=', employee_id)]",
        ondelete="restrict",
    )
    pair_ids = fields.One2many("ub.mentorship", "order_line_id", "Pairs begun")
    ended_pair_ids = fields.One2many("ub.mentorship", "end_line_id", "Pairs ended")

    @api.depends("mentor_id")
    def _compute_wording(self):
        return super()._compute_wording()

    @api.depends("mentor_id")
    def _compute_display_name(self):
        result = super()._compute_display_name()
        for line in self.filtered("mentor_id"):
            line.display_name = f"{line.display_name} – {line.mentor_id.name}"
        return result

    def _facts(self, lang):
        mentor = self.mentor_id
        if not mentor and self.kind == "end_mentor" and self.date_from:
            pairs = self.env["ub.mentorship"]
            mentor = pairs._open_of(self.employee_id, self.date_from).mentor_id[:1]
        return {**super()._facts(lang), "mentor": mentor.name or BLANK}

    @api.onchange("kind", "employee_id")
    def _onchange_young_teacher(self):
        """The association of the young teacher, and at the end who the mentor is."""
        if self.kind not in MENTORING or not self.employee_id:
            return
        pairs = self.env["ub.mentorship"]
        if not self.body_id:
            self.body_id = pairs._association_of(self.employee_id)
        if self.kind == "end_mentor" and self.date_from:
            own = pairs._open_of(self.employee_id, self.date_from)
            self.mentor_id = own.mentor_id[:1]

    @api.constrains("kind", "employee_id", "mentor_id", "order_id")
    def _check_mentor(self):
        for line in self.filtered(lambda line: line.kind in MENTORING):
            if not line.employee_id:
                raise ValidationError(
                    self.env._(
                        "Name the person on the line “%(line)s”.",
                        line=line.display_name,
                    )
                )
            if line.mentor_id == line.employee_id:
                raise ValidationError(
                    self.env._(
                        "%(name)s cannot be his or her own mentor: choose a colleague.",
                        name=line.mentor_id.name,
                    )
                )
            if line.mentor_id.sudo().company_id - line.order_id.company_id:
                raise ValidationError(
                    self.env._("An order concerns bodies and people of its own school.")
                )

    def _take_effect(self):
        """A pair that ends makes room for the next one by the same order."""
        ends = self.filtered(lambda line: line.kind == "end_mentor")
        super(UbOrderLineMentor, ends)._take_effect()
        return super(UbOrderLineMentor, self - ends)._take_effect()

    def _effect_mentor(self):
        # Of two orders at once the second one waits here, and sees the first one's
        self.body_id._hold_rows()
        pairs = self.env["ub.mentorship"].sudo()
        pairs._refuse_second(self.employee_id, self.date_from, self.date_to)
        pairs.create(
            {
                "employee_id": self.employee_id.id,
                "mentor_id": self.mentor_id.id,
                "body_id": self.body_id.id,
                "date_from": self.date_from,
                "date_to": self.date_to,
                "order_line_id": self.id,
            }
        )

    def _effect_end_mentor(self):
        pairs = self.env["ub.mentorship"]._open_of(self.employee_id, self.date_from)
        if self.mentor_id:
            pairs = pairs.filtered(lambda pair: pair.mentor_id == self.mentor_id)
        if not pairs:
            raise UserError(
                self.env._(
                    "%(young)s has no such mentor on this day: check the line.",
                    young=self.employee_id.name,
                )
            )
        pairs.end_line_id = self
        pairs._end(self.date_from - timedelta(days=1))

    def _cease_mentor(self, day):
        self.pair_ids.sudo()._end(day - timedelta(days=1))

    def _cease_end_mentor(self, day):
        """A pair that the line ended goes on, unless another one took its place."""
        for pair in self.ended_pair_ids.sudo():
            start = max(day, self.date_from)
            pairs = pair._open_of(pair.employee_id, start)
            if not pairs:
                vals = {"date_from": start, "date_to": False, "end_line_id": False}
                pair.copy(vals)
