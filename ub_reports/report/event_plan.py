from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

_ROWS_FOR_THE_PEN = 12
_COLUMNS = ("term", "name", "classes", "responsible")


class ReportEventPlan(models.AbstractModel):
    """F15: plan of a methodical or subject week, decade or other event, and its end."""

    _name = "report.ub_reports.report_f15_event"
    _description = "Plan of an event in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f15_event"
    _paper_model = "ub.event"

    def _file_words(self, paper):
        return self.env._("Plan of the event %(name)s", name=paper.name or "")

    def _doc(self, paper):
        return self._values(paper)

    def _values(self, event):
        return {
            **self._head(event.company_id),
            "is_draft": event.state == "draft",
            "is_blank": False,
            "title": self.env._("Plan of holding “%(name)s”", name=event.name),
            "days": self._days(event),
            "body": event.body_id.name or "",
            "kind": event.kind_id.name or "",
            "facts": self._facts(event),
            "rows": [self._row(event, line) for line in event.line_ids],
            "results": self._lines(event.results),
            "signer": self._signature(self.env._("Responsible"), event.chair_id),
        }

    def _blank_values(self, event):
        return {
            **self._head(event.company_id or self.env.company.sudo()),
            "is_draft": False,
            "is_blank": True,
            "title": self.env._("PLAN OF AN EVENT"),
            "days": "",
            "body": event.body_id.name or "",
            "kind": "",
            "facts": [],
            "rows": [dict.fromkeys(_COLUMNS, "")] * _ROWS_FOR_THE_PEN,
            "results": [],
            "signer": {"title": self.env._("Responsible"), "name": ""},
        }

    def _head(self, company):
        company = company.with_context(lang=self._lang)
        director = company._ub_holders(("direct",), fields.Date.context_today(self))[:1]
        return {
            **self._letterhead(company),
            "approver": self._signature(
                director.title or director.post_id.title,
                director.employee_id,
                director.is_acting,
            ),
        }

    def _facts(self, event):
        """By which regulation, with whom; afterwards who took part in it."""
        act = event.regulation_id
        regulation = act.name_ru if self._short_lang == "ru" else act.name
        partners = [*event.partner_ids.mapped("name"), event.partner]
        present = event.participation_ids.filtered(lambda p: p.state == "present")
        names = [kyrgyz.initials(line.employee_id.name) for line in present]
        facts = [
            (self.env._("Regulation"), regulation or act.name),
            (self.env._("Partners"), ", ".join(name for name in partners if name)),
            (self.env._("Who took part"), ", ".join(names)),
        ]
        return [{"caption": word, "text": text} for word, text in facts if text]

    def _days(self, event):
        days = dict.fromkeys(event._days())
        return "–".join(self._short_day(day) for day in days)

    @staticmethod
    def _row(event, line):
        """What a line leaves open is as it is for the whole event."""
        chair = kyrgyz.initials(event.chair_id.name or "")
        return {
            "term": f"{line._day():%d.%m} {line.hour or ''}".strip(),
            "name": line.name,
            "classes": line.classes or event.classes or "",
            "responsible": line.people or chair,
        }


class ReportEventPlanRu(models.AbstractModel):
    _name = "report.ub_reports.report_f15_event_ru"
    _description = "Plan of an event in Russian"
    _inherit = ["report.ub_reports.report_f15_event"]

    _lang = "ru_RU"


class ReportEventPlanBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f15_event_blank"
    _description = "Blank plan of an event in Kyrgyz"
    _inherit = ["report.ub_reports.report_f15_event"]

    _is_blank = True


class ReportEventPlanBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f15_event_blank_ru"
    _description = "Blank plan of an event in Russian"
    _inherit = ["report.ub_reports.report_f15_event_ru"]

    _is_blank = True
