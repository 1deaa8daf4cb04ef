from odoo import api, fields, models

from ..tools import kyrgyz
from ..tools.day_time import free_spans, hour_of_minutes

# More names than this make a note that nobody reads on a phone
_NAMES = 6


class UbMeetingBell(models.Model):
    """While a meeting is planned: who has lessons then, and when everybody is free."""

    _inherit = "ub.meeting"

    lesson_note = fields.Text("Lessons at that time", compute="_compute_lesson_note")

    @api.depends("date_start", "duration", "state", "body_id", "joint_ids")
    @api.depends_context("uid", "tz", "lang")
    def _compute_lesson_note(self):
        now = fields.Datetime.now()
        for meeting in self:
            planned = meeting.state in ("draft", "convened")
            is_coming = planned and meeting.date_start and meeting.date_start > now
            meeting.lesson_note = is_coming and meeting._lessons_in_words()

    def _lessons_in_words(self):
        """A sentence or two; False while nobody has a lesson, or no times are known."""
        bells = self.env["ub.bell"]._by_lesson(self.company_id)
        if not bells:
            return False
        lessons = self._lessons_of_day(bells)
        start = fields.Datetime.context_timestamp(self, self.date_start)
        first = start.hour * 60 + start.minute
        last = first + round(self.duration * 60)
        names = {
            name for name, (begins, ends) in lessons if begins < last and ends > first
        }
        if not names:
            return False
        spans = free_spans(
            [span for _name, span in lessons],
            min(bell._span()[0] for bell in bells.values()),
            round(self.duration * 60),
        )
        return "\n".join((self._busy_words(names), self._free_words(spans)))

    def _lessons_of_day(self, bells):
        """[(name, (first, last minute))] of whoever belongs to the bodies that meet."""
        day = self._local_day()
        bodies = self.body_id | self.joint_ids.joint_body_id
        people = (
            self.env["hr.employee"].sudo().union(*(b._members(day) for b in bodies))
        )
        lessons = self.env["ub.timetable.line"].search_fetch(
            [("employee_id", "in", people.ids), ("weekday", "=", str(day.weekday()))],
            ["employee_id", "company_id", "shift", "number"],
        )
        return [
            (lesson.employee_id.sudo().name, bell._span())
            for lesson in lessons
            if (bell := bells.get((lesson.company_id.id, lesson.shift, lesson.number)))
        ]

    def _busy_words(self, names):
        listed = sorted(names, key=kyrgyz.sort_key)
        words = ", ".join(map(kyrgyz.initials, listed[:_NAMES]))
        if len(listed) > _NAMES:
            words = self.env._(
                "%(names)s and %(count)s more",
                names=words,
                count=len(listed) - _NAMES,
            )
        return self.env._("Have a lesson at that time: %(names)s", names=words)

    def _free_words(self, spans):
        times = [
            f"{hour_of_minutes(first)}–{hour_of_minutes(last)}"
            if last
            else self.env._("from %(hour)s on", hour=hour_of_minutes(first))
            for first, last in spans
        ]
        return self.env._("Everybody is free: %(times)s", times=", ".join(times))
