from collections import defaultdict
from datetime import datetime, time, timedelta

import pytz

from odoo import api, fields, models

from ..tools import kyrgyz
from .ub_decision import HELD, TO_DO
from .ub_plan_line import DAYS, UNMET

_ZONE = "Asia/Bishkek"
_TAKES_PLACE = ("convened", *HELD)


class UbWeekMixin(models.AbstractModel):
    """What stands in a school's calendar of a week, gathered in a few searches.

    It reads with all rights: whoever calls it decides who may see what it says.
    """

    _name = "ub.week.mixin"
    _description = "Week of a school"

    def _in_zone(self):
        """Clocks of the school, also where no user's zone is known, as in a cron."""
        zones = (self.env.context.get("tz"), self.env.user.tz, _ZONE)
        known = pytz.all_timezones_set
        return self.with_context(tz=next(zone for zone in zones if zone in known))

    @api.model
    def _days_from(self, monday):
        return [monday + timedelta(days=number) for number in range(7)]

    @api.model
    def _weekday(self, day):
        return [
            self.env._("Monday"),
            self.env._("Tuesday"),
            self.env._("Wednesday"),
            self.env._("Thursday"),
            self.env._("Friday"),
            self.env._("Saturday"),
            self.env._("Sunday"),
        ][day.weekday()]

    def _bounds(self, days):
        """The moments between which the days lie, as the database keeps them."""
        zone = pytz.timezone(self._in_zone().env.context["tz"])
        return [
            zone.localize(datetime.combine(day, time()))
            .astimezone(pytz.utc)
            .replace(tzinfo=None)
            for day in (days[0], days[-1] + timedelta(days=1))
        ]

    def _clock(self, moment):
        local = fields.Datetime.context_timestamp(self._in_zone(), moment)
        return local.strftime("%H:%M")

    # Meetings and events

    def _meetings_of(self, company, days):
        start, stop = self._bounds(days)
        meetings = (
            self.env["ub.meeting"]
            .sudo()
            .with_context(tz=self._in_zone().env.context["tz"])
        )
        return meetings.search(
            [
                ("company_id", "=", company.id),
                ("state", "in", _TAKES_PLACE),
                ("date_start", ">=", start),
                ("date_start", "<", stop),
            ],
            order="date_start, id",
        )

    def _events_of(self, company, days):
        start, stop = self._bounds(days)
        events = (
            self.env["ub.event"]
            .sudo()
            .with_context(tz=self._in_zone().env.context["tz"])
        )
        return events.search(
            [
                ("company_id", "=", company.id),
                ("state", "in", ("planned", "held")),
                ("date_start", "<", stop),
                ("date_stop", ">", start),
            ],
            order="date_start, id",
        )

    def _rows_of_days(self, company, days):
        """``{day: rows}``, and under ``spans`` the events of several days."""
        rows = defaultdict(list)
        for meeting in self._meetings_of(company, days):
            rows[meeting._local_day()].append(
                {
                    "time": self._clock(meeting.date_start),
                    "what": self._words_of_meeting(meeting),
                    "place": meeting.place or "",
                }
            )
        for event in self._events_of(company, days):
            first, last = event._days()
            row = {"what": self._words_of_event(event), "place": event.place or ""}
            if first == last:
                row["time"] = self._clock(event.date_start)
                rows[first].append(row)
            else:
                row["days"] = f"{first:%d.%m}–{last:%d.%m}"
                rows["spans"].append(row)
                self._add_programme(event, days, rows)
        rows["spans"] = rows["spans"]
        return rows

    def _add_programme(self, event, days, rows):
        for line in () if self._is_delicate(event) else event.line_ids:
            if line._day() in days:
                words = [line.name, line.classes, line.people, f"«{event.name}»"]
                rows[line._day()].append(
                    {
                        "time": line.hour or "",
                        "what": ", ".join(part for part in words if part),
                        "place": "",
                    }
                )

    @api.model
    def _is_delicate(self, record):
        """Whose very name tells of people's affairs: attestation, examinations."""
        bodies = record.body_id
        return "commission" in bodies.mapped("category")

    def _words_of_meeting(self, meeting):
        title = meeting._calendar_title()
        if meeting.theme and not meeting._is_delicate():
            return f"{title}. {meeting.theme}"
        return title

    def _words_of_event(self, event):
        """Its name, and in brackets what the name does not say yet."""
        if self._is_delicate(event):
            return self.env._("Event")
        bodies = event.body_id | event.joint_body_ids
        kind = event.kind_id.name or ""
        said = kind.casefold() in event.name.casefold()
        more = ["" if said else kind, *bodies.mapped("name"), event.classes]
        more = "; ".join(part for part in more if part)
        return f"{event.name} ({more})" if more else event.name

    # Terms

    def _due_by_day(self, company, days):
        """``{day: sentences}``: how many terms of each body end, and no names."""
        counts = defaultdict(lambda: defaultdict(list))
        open_lines = [
            ("state", "in", UNMET),
            ("plan_state", "=", "approved"),
            ("period", "not in", DAYS),
        ]
        for body, day, number in self._count_due(
            "ub.decision",
            company,
            days,
            [
                ("state", "in", TO_DO),
                ("meeting_id.state", "in", HELD),
                ("body_id.category", "!=", "commission"),
            ],
        ):
            words = self.env._("decisions: %(number)s", number=number)
            counts[day][body].append(words)
        lines = self._count_due("ub.plan.line", company, days, open_lines)
        for body, day, number in lines:
            words = self.env._("items of the plan: %(number)s", number=number)
            counts[day][body].append(words)
        return {
            day: [
                f"{body.name or company.name} – {', '.join(words)}"
                for body, words in sorted(
                    by_body.items(), key=lambda row: kyrgyz.sort_key(row[0].name or "")
                )
            ]
            for day, by_body in counts.items()
        }

    def _count_due(self, model, company, days, domain):
        return (
            self.env[model]
            .sudo()
            ._read_group(
                [
                    ("company_id", "=", company.id),
                    ("date_due", ">=", days[0]),
                    ("date_due", "<=", days[-1]),
                    *domain,
                ],
                ["body_id", "date_due:day"],
                ["__count"],
            )
        )
