from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz


class ReportNotice(models.AbstractModel):
    """F19: one A4 for the staff-room door, and the list on which people sign it.

    Of a commission the door shows when and where it meets, not whose affairs it
    looks at.
    """

    _name = "report.ub_reports.report_f19_notice"
    _description = "Notice of a meeting in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f19_notice"
    _paper_model = "ub.meeting"

    def _file_words(self, paper):
        return self.env._(
            "Notice of a meeting %(date)s %(body)s",
            date=self._short_day(paper._local_day()) if paper else "",
            body=paper.body_id.sudo().with_context(lang=self._lang).short_name or "",
        )

    def _doc(self, paper):
        """A notice is never sealed."""
        return self._values(paper)

    def _values(self, meeting):
        notice = meeting._notice_values()
        agenda, theme = notice["agenda"], notice["theme"]
        if meeting._is_delicate():
            agenda, theme = [], ""
        return {
            **self._letterhead(meeting.company_id),
            **notice,
            "agenda": agenda,
            "theme": theme,
            "is_blank": False,
            "has_agenda": bool(agenda),
            "invited": self._invited(meeting, notice["people"]),
            "signer": self._chair(meeting.chair_id),
        }

    def _blank_values(self, meeting):
        words = ("bodies", "day", "time", "place", "theme", "reason")
        return {
            **self._letterhead(meeting.company_id),
            **dict.fromkeys(words, ""),
            "is_blank": True,
            "state": "draft",
            "is_changed": False,
            "has_agenda": True,
            "agenda": [],
            "invited": [],
            "people": [],
            "signer": self._chair(meeting.chair_id),
        }

    def _invited(self, meeting, people):
        """Whoever is called without being a member."""
        names = [person["name"] for person in people if person["kind"] == "invited"]
        return names + self._lines((meeting.guests or "").replace(";", "\n"))

    def _chair(self, person):
        return {
            "title": self.env._("Chair"),
            "name": kyrgyz.initials(person.name) if person else "",
        }


class ReportNoticeRu(models.AbstractModel):
    _name = "report.ub_reports.report_f19_notice_ru"
    _description = "Notice of a meeting in Russian"
    _inherit = ["report.ub_reports.report_f19_notice"]

    _lang = "ru_RU"


class ReportNoticeBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f19_notice_blank"
    _description = "Blank notice of a meeting in Kyrgyz"
    _inherit = ["report.ub_reports.report_f19_notice"]

    _is_blank = True


class ReportNoticeBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f19_notice_blank_ru"
    _description = "Blank notice of a meeting in Russian"
    _inherit = ["report.ub_reports.report_f19_notice_ru"]

    _is_blank = True
