from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz

# Three more follow: they stay with the signature
_ROWS_FOR_THE_PEN = 17


class ReportAttendance(models.AbstractModel):
    """F18: whoever was called to a sitting, with room to sign and for guests.

    Of an absence it says whether the reason was good, and nothing else (design §1).
    """

    _name = "report.ub_reports.report_f18_attendance"
    _description = "Attendance sheet in Kyrgyz"
    _inherit = ["report.ub_reports.report_f16_minutes"]

    _form = "ub_reports.f18_attendance"

    def _file_words(self, paper):
        return self.env._(
            "Attendance sheet %(date)s %(body)s",
            date=self._short_day(paper._local_day()) if paper else "",
            body=paper.body_id.sudo().with_context(lang=self._lang).short_name or "",
        )

    def _doc(self, paper):
        """The sheet itself is not sealed: its minutes are."""
        return self._values(paper)

    def _values(self, meeting):
        return {
            **self._sheet(meeting),
            "members": self._rows(meeting, "member"),
            "invited": self._rows(meeting, "invited"),
            "guests": self._lines((meeting.guests or "").replace(";", "\n")),
            "totals": self._totals(meeting.presence_ids),
            "empty_rows": 0,
        }

    def _blank_values(self, meeting):
        return {
            **self._sheet(meeting),
            "members": [],
            "invited": [],
            "guests": [],
            "totals": {},
            "empty_rows": _ROWS_FOR_THE_PEN,
        }

    def _sheet(self, meeting):
        """What stands above and below the table."""
        return {
            **self._sitting(meeting, self._holders(meeting)),
            "number": meeting.number or "",
            "secretary_line": self._signer(
                self.env._("Secretary"), meeting.secretary_id
            ),
        }

    def _rows(self, meeting, kind):
        lines = meeting.presence_ids.filtered(lambda line: line.kind == kind)
        people = lines.employee_id
        people.fetch(["name", "current_version_id"])
        holders = self._holders(meeting)
        cards = self.env["ub.teacher"]._by_person(people)
        rows = []
        for line in lines.sorted(lambda line: kyrgyz.sort_key(line.employee_id.name)):
            person = line.employee_id
            subjects = cards.get(person.id, self.env["ub.teacher"]).subject_ids
            names = subjects.with_context(lang=self._lang).mapped("name")
            words = [self._post(meeting, person, holders), ", ".join(names)]
            rows.append(
                {
                    "name": person.name,
                    "office": "; ".join(word for word in words if word),
                    "absence": self._absence(line),
                }
            )
        return rows

    def _absence(self, line):
        if line.state != "absent":
            return ""
        if line.is_excused:
            return self.env._("good reason")
        return self.env._("no good reason")

    @staticmethod
    def _totals(lines):
        """How many were called and came; for the pen while anybody is not noted."""
        if not lines or "unknown" in lines.mapped("state"):
            return {"called": len(lines)} if lines else {}
        absent = lines.filtered(lambda line: line.state == "absent")
        return {
            "called": len(lines),
            "present": len(lines - absent),
            "excused": len(absent.filtered("is_excused")),
            "not_excused": len(absent.filtered(lambda line: not line.is_excused)),
        }


class ReportAttendanceRu(models.AbstractModel):
    _name = "report.ub_reports.report_f18_attendance_ru"
    _description = "Attendance sheet in Russian"
    _inherit = ["report.ub_reports.report_f18_attendance"]

    _lang = "ru_RU"


class ReportAttendanceBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f18_attendance_blank"
    _description = "Blank attendance sheet in Kyrgyz"
    _inherit = ["report.ub_reports.report_f18_attendance"]

    _is_blank = True


class ReportAttendanceBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f18_attendance_blank_ru"
    _description = "Blank attendance sheet in Russian"
    _inherit = ["report.ub_reports.report_f18_attendance_ru"]

    _is_blank = True
