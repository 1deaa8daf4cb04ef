from odoo import fields, models

from ..roles import KEEPERS


class UbClub(models.Model):
    """A club or an elective: extracurricular work that goes on all year (001 cl. 3.14).

    Its day and hour of the week stand in the schedule of extracurricular work.
    """

    _name = "ub.club"
    _description = "Club or elective"
    _inherit = [
        "ub.led.mixin",
        "ub.hour.mixin",
        "ub.school.mixin",
        "ub.year.mixin",
        "ub.kyrgyz.search.mixin",
    ]
    _order = "year_id desc, weekday, hour, id"
    _created_by = KEEPERS
    _created_by_leaders = True

    name = fields.Char(required=True)
    kind = fields.Selection(
        [("club", "Club"), ("elective", "Elective course")],
        required=True,
        default="club",
    )
    body_id = fields.Many2one(
        "ub.body",
        "Body",
        index=True,
        check_company=True,
        ondelete="restrict",
        help="Empty: a club of the school.",
    )
    subject_id = fields.Many2one(
        "ub.subject", "Subject", index="btree_not_null", ondelete="restrict"
    )
    leader_id = fields.Many2one(
        "hr.employee",
        "Led by",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    weekday = fields.Selection(
        [
            ("1", "Monday"),
            ("2", "Tuesday"),
            ("3", "Wednesday"),
            ("4", "Thursday"),
            ("5", "Friday"),
            ("6", "Saturday"),
        ],
        "Day of the week",
        required=True,
        default="1",
    )
    other_times = fields.Char(
        "Other days", help="When it meets several times a week: «Бейшемби, 15:00»."
    )
    place = fields.Char()
    classes = fields.Char(help="For example «5–6-класстар».")
    pupil_count = fields.Integer("Pupils")
    note = fields.Text("Programme and results")

    _pupils_positive = models.Constraint(
        "CHECK (pupil_count >= 0)",
        "Fewer than no pupils cannot attend: correct the number.",
    )

    def _not_led(self):
        return self.env._(
            "Clubs of a body are kept by its head, deputy head or secretary; those of "
            "the school by the director, a deputy or the secretary of the school."
        )

    def _when(self):
        """Day and time of the week, as it stands in the schedule."""
        self.ensure_one()
        days = dict(self._fields["weekday"]._description_selection(self.env))
        parts = (days[self.weekday].lower(), self.hour, self.other_times)
        return ", ".join(part for part in parts if part)
