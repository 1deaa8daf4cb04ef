from datetime import date as Date

from odoo import fields, models
from odoo.exceptions import AccessError, ValidationError

from ..tools import kyrgyz
from ..tools.day_time import monday_of, week_to_show

_FIRST, _LAST = Date(2000, 1, 1), Date(2100, 1, 1)


class UbWeekSheet(models.TransientModel):
    """Sheet of the week: one A4 for the staff room, and its text for a messenger.

    It hangs where all see it, so it is the same for every reader and shows what the
    notices on that door show: of convened meetings and announced events of the whole
    school when, where, which body, on what theme. Not on it: drafts, what does not
    take place, people who are called, agendas, the affairs of commissions (their
    meetings are named “Meeting”), who is late. What is due is counted by body. The
    staff of the school read it, nobody of another one.
    """

    _name = "ub.week.sheet"
    _description = "Sheet of the week"
    _inherit = [
        "ub.reader.mixin",
        "ub.guard.mixin",
        "ub.share.mixin",
        "ub.week.mixin",
    ]

    _told_from = ("company_id", "date")

    company_id = fields.Many2one(
        "res.company",
        "School",
        required=True,
        default=lambda self: self.env.company,
        ondelete="cascade",
    )
    date = fields.Date(
        "Week of",
        required=True,
        default=lambda self: week_to_show(fields.Date.context_today(self)),
        help="Any day of the week.",
    )

    def _compute_display_name(self):
        for sheet in self:
            sheet.display_name = self.env._("Sheet of the week")

    def _told(self):
        if not (self.company_id and self.date):
            return ""
        return self._text(self._week_values())

    def _refuse_stranger(self):
        """The staff of the school read it, and its administrators."""
        user, company = self.env.user, self.company_id
        if user._ub_is_administrator() and company in user.company_ids:
            return
        if ("staff", company.id, None) not in user._ub_facts():
            raise AccessError(
                self.env._(
                    "The sheet of the week is read by the staff of the school. Ask its "
                    "secretary for a copy."
                )
            )

    def _monday(self):
        self.ensure_one()
        if not _FIRST <= self.date <= _LAST:
            raise ValidationError(
                self.env._("Choose a week of this century: correct the date.")
            )
        return monday_of(self.date)

    def _week_values(self):
        """The sheet in the language of the context, as plain values."""
        self.ensure_one()
        self._check_reader()
        company = self.company_id.sudo()
        days = self._days_from(self._monday())
        rows = self._rows_of_days(company, days)
        due = self._due_by_day(company, days)
        spans = rows.pop("spans")
        if not (rows.get(days[6]) or due.get(days[6])):
            days = days[:6]
        return {
            "school": company.ub_full_name or company.name,
            "first": kyrgyz.short_date(days[0]),
            "last": kyrgyz.short_date(days[-1]),
            "spans": spans,
            "days": [
                {
                    "name": f"{self._weekday(day)}, {day:%d.%m}",
                    "rows": sorted(rows.get(day, []), key=lambda row: row["time"]),
                    "due": due.get(day, []),
                }
                for day in days
            ],
        }

    def _text(self, values):
        """The sheet as one piece of plain text; days without anything stay out."""
        week = f"{values['first']} – {values['last']}"
        lines = [
            self.env._("Sheet of the week: %(week)s", week=week),
            values["school"],
        ]
        if values["spans"]:
            lines += ["", self.env._("All week:")]
        for row in values["spans"]:
            lines.append(self._line(row["days"], row))
        for day in values["days"]:
            if day["rows"] or day["due"]:
                lines += ["", day["name"]]
            lines += [self._line(row["time"], row) for row in day["rows"]]
            lines += [self.env._("Due: %(what)s", what=what) for what in day["due"]]
        if len(lines) == 2:
            lines += ["", self.env._("Nothing is planned for this week.")]
        return "\n".join(lines)

    @staticmethod
    def _line(when, row):
        words = " ".join(part for part in (when, row["what"]) if part)
        return f"{words} ({row['place']})" if row["place"] else words
