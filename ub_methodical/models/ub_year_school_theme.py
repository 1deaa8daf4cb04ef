from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..roles import KEEPERS, LEADERS

_COUNCILS = ("council", "assembly")


class UbYearSchoolTheme(models.Model):
    """Directions and priorities of the school's methodical work in a year.

    Worked out by the methodical council (001 council 2.2 (4), (16)) and printed on
    every plan of the year, with the minutes in which they were adopted.
    """

    _inherit = "ub.year.school"

    directions = fields.Text("Main directions of methodical work", tracking=True)
    priorities = fields.Text("Priorities of methodical work", tracking=True)
    adopted_meeting_id = fields.Many2one(
        "ub.meeting",
        "Worked out at",
        index="btree_not_null",
        check_company=True,
        ondelete="set null",
        copy=False,
    )
    adopted_words = fields.Char(
        "Worked out, in words",
        copy=False,
        help="Where the minutes are on paper: «Усулдук кеңеш, № 1 протокол, "
        "28.08.2026».",
    )

    @api.constrains("adopted_meeting_id")
    def _check_adopted_meeting(self):
        for year in self.filtered("adopted_meeting_id"):
            if year.adopted_meeting_id.body_id.category not in _COUNCILS:
                raise ValidationError(
                    self.env._(
                        "Theme and directions are worked out by a council: choose one "
                        "of its meetings."
                    )
                )

    def _adopted_note(self):
        """«Усулдук кеңеш, № 1 протокол, 28.08.2026» (self: sudo)."""
        meeting = self.adopted_meeting_id
        if not meeting:
            return self.adopted_words or ""
        return f"{meeting.body_id.name}, {meeting._reference()}"

    def _may_word(self):
        """Leaders of a council, and who manages the school."""
        self.ensure_one()
        if self._user_holds(*KEEPERS):
            return True
        led = [
            body
            for kind, body, role in self.env.user._ub_facts()
            if kind == "member" and role in LEADERS
        ]
        councils = self.env["ub.body"].sudo().browse(led)
        return any(
            body.category in _COUNCILS and body.company_id == self.company_id
            for body in councils
        )

    def _word(self, vals):
        """Write the words of the year; asked by the form that councils have."""
        self.ensure_one()
        if not self._may_word():
            raise UserError(
                self.env._(
                    "Theme and directions of the school are worded by the head or the "
                    "secretary of a council, the director or a deputy. Ask one of them."
                )
            )
        self._check_unlocked()
        self.sudo().write(vals)
