from datetime import timedelta

from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

_NAMES_IN_A_CELL = 4
_COLUMNS = (
    "date",
    "teacher",
    "subject",
    "classes",
    "theme",
    "place",
    "visitors",
    "held",
)


class ReportOpenLessons(models.AbstractModel):
    """F11: schedule of open lessons and class hours, planned and real days.

    An annex of the body's plan (001 cl. 3.9, 6.7, plan III.3). ``_rows`` gathers what
    stands in it; whoever brings lessons of another source adds their rows there.
    """

    _name = "report.ub_reports.report_f11_open_lessons"
    _description = "Schedule of open lessons in Kyrgyz"
    _inherit = ["ub.report.plan.annex.mixin"]

    _form = "ub_reports.f11_open_lessons"
    _rows_for_the_pen = 8

    def _annex_words(self, period):
        return self.env._("Schedule of open lessons %(period)s", period=period)

    def _table_rows(self, plan):
        rows = sorted(self._rows(plan), key=lambda row: row["day"])
        return [
            {"number": number, **{name: row[name] for name in _COLUMNS}}
            for number, row in enumerate(rows, start=1)
        ]

    def _beside(self, plan):
        return {
            "stamps": self._schedule_stamps(plan) if plan else [],
            "signer": self._signer(plan),
        }

    def _schedule_stamps(self, plan):
        """Lines for the pen by the school's route of schedules."""
        kind = self.env.ref("ub_methodical.document_kind_schedule").sudo()
        routes = self.env["ub.approval.route"]
        route = routes._for(plan.company_id, kind, plan.body_id)
        return self._in_rows(
            [
                self._open_mark(plan, step, plan._prepare_whose_vals(step))
                for step in route.step_ids.sorted()
            ]
        )

    # Rows

    def _rows(self, plan):
        """Rows of every source, each with the ``day`` that it is sorted by."""
        rows = [*self._event_rows(plan), *self._item_rows(plan)]
        return [*rows, *map(self._lesson_row, plan._ub_lessons("open"))]

    def _event_rows(self, plan):
        events = self.env["ub.event"].sudo()
        found = events.search(
            [
                ("kind_id.code", "in", events._open_lesson_codes()),
                ("company_id", "=", plan.company_id.id),
                ("body_id", "=", plan.body_id.id),
                ("date_start", ">=", plan.date_from),
                ("date_start", "<", plan.date_to + timedelta(days=1)),
            ],
            order="date_start, id",
        )
        return [self._event_row(event) for event in found if self._is_listed(event)]

    @staticmethod
    def _is_listed(event):
        """What was cancelled before anybody knew of it stands in no schedule."""
        return event.state != "cancelled" or event.date_planned

    def _event_row(self, event):
        day = event.date_planned or event._local_day()
        teachers = event.chair_id or event.people_ids
        return {
            "day": str(day),
            "date": self._short_day(day),
            "teacher": ", ".join(kyrgyz.initials(one.name) for one in teachers),
            "subject": event.subject_id.name or "",
            "classes": event.classes or "",
            "theme": event.name or "",
            "place": ", ".join(
                part for part in (event.place, f"{self._local(event):%H:%M}") if part
            ),
            "visitors": self._visitors(event, teachers),
            "held": self._held(event),
        }

    @staticmethod
    def _local(event):
        return fields.Datetime.context_timestamp(event, event.date_start)

    def _visitors(self, event, teachers):
        """Names of a few, the number of many; who did not come is not named."""
        lines = event.participation_ids.filtered(lambda line: line.state != "absent")
        names = self._few_names(lines.employee_id - teachers)
        return names or event.joint_body_ids[:1].short_name or ""

    def _held(self, event):
        """The day on which it was held, and what differs from the schedule."""
        words = event._words_of_deviation()
        if event.state != "held":
            return words
        day = self._short_day(event._local_day())
        return f"{day} ({words})" if words else day

    def _lesson_row(self, lesson):
        """A lesson that colleagues come to (``ub.lesson``)."""
        day = lesson.date_planned or lesson.date
        number = lesson.number and self.env._("lesson %(number)s", number=lesson.number)
        return {
            "day": str(day),
            "date": self._short_day(day),
            "teacher": kyrgyz.initials(lesson.teacher_id.name),
            "subject": lesson.subject_id.name or "",
            "classes": lesson.classes or "",
            "theme": lesson.theme or "",
            "place": ", ".join(filter(None, [lesson.place, lesson.hour or number])),
            "visitors": self._few_names(lesson.visitor_ids),
            "held": self._short_day(lesson.date) if lesson.state == "held" else "",
        }

    def _few_names(self, people):
        if len(people) > _NAMES_IN_A_CELL:
            return self.env._("%(count)s people", count=len(people))
        return ", ".join(kyrgyz.initials(one.name) for one in people)

    def _item_rows(self, plan):
        """Items of the plan of which no event was made yet."""
        codes = self.env["ub.event"]._open_lesson_codes()
        lines = plan.line_ids.filtered(
            lambda line: line.kind_id.code in codes
            and line.state in ("open", "partly")
            and not line._events()
        )
        return [self._item_row(line) for line in lines]

    def _item_row(self, line):
        row = dict.fromkeys(_COLUMNS, "")
        names = [kyrgyz.initials(one.name) for one in line.responsible_ids]
        names += [line.responsible] if line.responsible else []
        return {
            **row,
            "day": str(line.date_due or line.plan_id.date_to),
            "date": line._term_words(),
            "teacher": ", ".join(names),
            "classes": line.classes or "",
            "theme": " ".join((line.name or "").split()),
        }


class ReportOpenLessonsRu(models.AbstractModel):
    _name = "report.ub_reports.report_f11_open_lessons_ru"
    _description = "Schedule of open lessons in Russian"
    _inherit = ["report.ub_reports.report_f11_open_lessons"]

    _lang = "ru_RU"


class ReportOpenLessonsBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f11_open_lessons_blank"
    _description = "Blank schedule of open lessons in Kyrgyz"
    _inherit = ["report.ub_reports.report_f11_open_lessons"]

    _is_blank = True


class ReportOpenLessonsBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f11_open_lessons_blank_ru"
    _description = "Blank schedule of open lessons in Russian"
    _inherit = ["report.ub_reports.report_f11_open_lessons_ru"]

    _is_blank = True
