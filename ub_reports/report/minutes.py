from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

# More names than this go to an annex of the minutes
_NAMES_IN_TEXT = 15
_BLANK_QUESTIONS = 3


class ReportMinutes(models.AbstractModel):
    """F16: minutes of a sitting, a draft until they have their number."""

    _name = "report.ub_reports.report_f16_minutes"
    _description = "Minutes in Kyrgyz"
    _inherit = ["ub.report.sheets.mixin", "ub.report.minutes.item.mixin"]

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
        holders = self._holders(meeting)
        self._everybody(meeting).fetch(["name", "current_version_id"])
        return {
            **self._sitting(meeting, holders),
            **self._people(meeting),
            "is_blank": False,
            "is_draft": not meeting.number,
            "items": self._items(meeting, holders),
        }

    def _blank_values(self, meeting):
        """A working sheet: what is known before the sitting, lines for the rest."""
        holders = self._holders(meeting)
        known = self._items(meeting, holders)
        questions = known or map(self._empty_item, range(1, _BLANK_QUESTIONS + 1))
        return {
            **self._sitting(meeting, holders),
            "present": {"count": 0, "names": [], "annex": []},
            "roll": self._names(meeting.presence_ids.employee_id),
            "absent": [],
            "is_blank": True,
            "is_draft": False,
            "items": [{**question, **self._unheard()} for question in questions],
        }

    def _holders(self, meeting):
        """Who holds an office of the school on the day of the sitting."""
        day = meeting._local_day() if meeting else False
        return self._holders_on(meeting.company_id, day)

    @staticmethod
    def _everybody(meeting):
        """Whoever the minutes name, to be read at once."""
        items = meeting.item_ids
        decisions = items.decision_ids
        return (
            meeting.chair_id
            | meeting.secretary_id
            | meeting.presence_ids.employee_id
            | items.speaker_id
            | items.co_speaker_ids
            | items.speech_ids.employee_id
            | decisions.responsible_id
            | decisions.co_responsible_ids
        )

    def _sitting(self, meeting, holders):
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
            "guests": "; ".join(self._guests(meeting, holders)),
            "joint": self._joint(meeting),
            "annexes": self._lines("\n".join(self._annexes(meeting))),
            "chair": meeting.chair_id.name or "",
            "secretary": meeting.secretary_id.name or "",
            "decision_heading": words.decision_heading or "",
            "signers": self._signers(meeting, words),
            "checked_by": self._signature_as(meeting.body_id.deputy_post_id, holders),
        }

    def _people(self, meeting):
        called = meeting.presence_ids.filtered(lambda line: line.kind == "member")
        names = self._names(called._was_there().employee_id)
        in_text = len(names) <= _NAMES_IN_TEXT
        return {
            "present": {
                "count": len(names),
                "names": names if in_text else [],
                "annex": [] if in_text else names,
            },
            "roll": [],
            "absent": [
                self._absent_name(line)
                for line in called.filtered(lambda line: line.state == "absent")
            ],
        }

    def _absent_name(self, line):
        """Papers say that a reason was good, and never which one (design §1)."""
        if not line.is_excused:
            return line.employee_id.name
        return self.env._("%(name)s (for a good reason)", name=line.employee_id.name)

    def _guests(self, meeting, holders):
        """Whoever was there without being a member, with the office."""
        invited = meeting.presence_ids.filtered(lambda line: line.kind == "invited")
        people = (invited._was_there() or invited).employee_id
        for person in people:
            post = self._post(meeting, person, holders)
            yield f"{person.name}, {post}" if post else person.name
        if meeting.guests:
            yield meeting.guests

    def _joint(self, meeting):
        """The other bodies of a joint sitting, each with its own number."""
        return [
            {"body": line.joint_body_id.name, "number": line.number or "____"}
            for line in meeting.joint_ids.sorted("id")
        ]

    @staticmethod
    def _annexes(meeting):
        return meeting.item_ids.attachment_ids.mapped("name")

    def _signers(self, meeting, words):
        """Under the minutes: chair and secretary, or the chair alone (004 intro.3)."""
        signers = [self._signer(self.env._("Chair"), meeting.chair_id)]
        if words.minutes_signers != "chair":
            signers.append(self._signer(self.env._("Secretary"), meeting.secretary_id))
        return signers

    @staticmethod
    def _signer(title, person):
        return {"title": title, "name": kyrgyz.initials(person.name)}

    def _post(self, meeting, employee, holders):
        """The speaker's office, his role in the body, or his job, in this order."""
        if not employee:
            return ""
        office = self._office_of(employee, holders)
        if office:
            return office
        if employee == meeting.body_id._holder_of("head", meeting._local_day()):
            return meeting.body_id._head_title(self._short_lang)
        return employee.job_title or employee.job_id.name or ""
