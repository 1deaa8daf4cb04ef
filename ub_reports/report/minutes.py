from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

# More names than this go to an annex of the minutes
_NAMES_IN_TEXT = 15
_BLANK_QUESTIONS = 3


class ReportMinutes(models.AbstractModel):
    """F16: minutes of a sitting, a draft until they have their number."""

    _name = "report.ub_reports.report_f16_minutes"
    _description = "Minutes in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f16_minutes"
    _paper_model = "ub.meeting"

    def _file_words(self, paper):
        if not paper:
            return self.env._("Minutes")
        return self.env._(
            "Minutes %(number)s %(date)s %(body)s",
            number=paper.number or "",
            date=self._short_day(paper._local_day()),
            body=paper.body_id.sudo().with_context(lang=self._lang).short_name or "",
        )

    def _values(self, meeting):
        return {
            **self._sitting(meeting),
            **self._people(meeting),
            "is_blank": False,
            "is_draft": not meeting.number,
            "items": self._items(meeting),
        }

    def _blank_values(self, meeting):
        """A working sheet: what is known before the sitting, lines for the rest."""
        known = self._items(meeting)
        questions = known or map(self._empty_item, range(1, _BLANK_QUESTIONS + 1))
        unheard = {"heard": [], "spoken": [], "decisions": []}
        return {
            **self._sitting(meeting),
            "present": {"count": 0, "names": [], "annex": []},
            "absent": [],
            "is_blank": True,
            "is_draft": False,
            "items": [{**question, **unheard} for question in questions],
        }

    def _sitting(self, meeting):
        """What is fixed before the sitting."""
        day = meeting._local_day() if meeting else False
        start = meeting.date_start
        if start:
            start = fields.Datetime.context_timestamp(meeting, start)
        words = meeting.body_id._words() if meeting else self.env["ub.body.type.school"]
        return {
            **self._letterhead(meeting.company_id),
            "body": meeting.body_id.name or "",
            "heading": self.env._(
                "MINUTES No. %(number)s", number=meeting.number or "____"
            ),
            "annex_label": self.env._("Annex %(number)s", number=1),
            "date": self._day(day),
            "start": start.strftime("%H:%M") if start else "",
            "room": meeting.place or "",
            "theme": meeting.theme or "",
            "guests": meeting.guests or "",
            "chair": meeting.chair_id.name or "",
            "secretary": meeting.secretary_id.name or "",
            "decision_heading": words.decision_heading or "",
            "chair_signature": kyrgyz.initials(meeting.chair_id.name),
            "secretary_signature": kyrgyz.initials(meeting.secretary_id.name),
            "checked_by": self._checked_by(meeting, day),
        }

    def _people(self, meeting):
        present = meeting.presence_ids.filtered(lambda p: p.state == "present")
        absent = meeting.presence_ids.filtered(lambda p: p.state == "absent")
        names = self._names(present.employee_id)
        in_text = len(names) <= _NAMES_IN_TEXT
        return {
            "present": {
                "count": len(names),
                "names": names if in_text else [],
                "annex": [] if in_text else names,
            },
            "absent": self._names(absent.employee_id),
        }

    def _items(self, meeting):
        items = meeting.item_ids.sorted(lambda item: (item.sequence, item.id))
        return [
            {
                "number": number,
                "question": item.name,
                "speaker": item._speaker_name(),
                "post": self._post(meeting, item.speaker_id),
                "heard": self._lines(item.heard),
                "spoken": self._lines(item.spoken),
                "decisions": self._decisions(number, item),
            }
            for number, item in enumerate(items, start=1)
        ]

    @staticmethod
    def _empty_item(number):
        return {"number": number, "question": "", "speaker": "", "post": ""}

    def _decisions(self, number, item):
        decisions = item.decision_ids.sorted(lambda d: (d.sequence, d.id))
        return [
            {
                "number": f"{number}.{position}",
                "lines": self._lines(decision.text),
                "responsible": decision.responsible_id.name or "",
                "term": self._short_day(decision.date_due),
            }
            for position, decision in enumerate(decisions, start=1)
        ]

    def _post(self, meeting, employee):
        """The speaker's office, his role in the body, or his job, in this order."""
        if not employee:
            return ""
        day = meeting._local_day()
        office = self._office_on(employee, meeting.company_id, day)
        if office:
            return office
        if employee == meeting.body_id._holder_of("head", day):
            return meeting.body_id._head_title(self._short_lang)
        return employee.job_title or employee.job_id.name or ""

    def _checked_by(self, meeting, day):
        """The deputy who looks the minutes through."""
        post = meeting.body_id.deputy_post_id
        holder = post._holder(meeting.company_id, day or None)
        title = holder.title or post.title
        return self._signature(title, holder.employee_id, holder.is_acting)


class ReportMinutesRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_ru"
    _description = "Minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _lang = "ru_RU"


class ReportMinutesBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_blank"
    _description = "Blank minutes in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _is_blank = True


class ReportMinutesBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f16_minutes_blank_ru"
    _description = "Blank minutes in Russian"
    _inherit = ["report.ub_reports.report_f16_minutes_ru"]

    _is_blank = True
