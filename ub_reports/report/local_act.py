import re

from odoo import models

from odoo.addons.ub_methodical.tools import kyrgyz_forms

# «1. Жалпы жоболор» heads a part; a clause has two numbers or ends with a stop
_PART = re.compile(r"([IVXLC]+|\d+)\.?\s+[^\d.\s][^.]{2,80}")


class ReportLocalAct(models.AbstractModel):
    """F04: a local paper with its approval marks and its text by clauses."""

    _name = "report.ub_reports.report_f04_local_act"
    _description = "Local paper in Kyrgyz"
    _inherit = ["ub.report.approval.mixin"]

    _form = "ub_reports.f04_local_act"
    _paper_model = "ub.local.act"

    def _file_words(self, paper):
        if not paper:
            return self.env._("Local paper")
        return self._title(paper)

    def _values(self, act):
        return {
            **self._letterhead(act.company_id),
            **self._approval(act),
            "is_blank": False,
            "kind": (act.kind_id.name or "").upper(),
            "number": act.number or "",
            "title": self._title(act),
            "body": act.body_id.name or "",
            "basis": act.basis or "",
            "clauses": self._clauses(act),
            "annex": act.file_name or "" if act.file else "",
            "reader": self._reader(act),
        }

    def _blank_values(self, act):
        """Marks and letterhead; lines for the rest."""
        company = act.company_id or self.env.company.sudo()
        # A job instruction for the pen has its text, and lines for who it is for
        clauses = self._clauses(act) if act.kind_id.code == "instruction" else []
        return {
            **self._letterhead(company.with_context(lang=self._lang)),
            "is_draft": False,
            "is_blank": not clauses,
            "stamps": self._stamps(act) if act else [],
            "amendments": [],
            "kind": (act.kind_id.name or "").upper(),
            "number": "",
            "title": "",
            "body": "",
            "basis": "",
            "clauses": clauses,
            "annex": "",
            "reader": self._reader(act),
        }

    def _clauses(self, act):
        return [
            {"text": line, "is_part": bool(_PART.fullmatch(line))}
            for line in self._lines(self._text(act))
        ]

    def _reader(self, act):
        """Under a job instruction (F05): the line of the head who has read it."""
        if act.kind_id.code != "instruction" or not act.body_id:
            return None
        body = act.body_id
        head = act.holder_id or body._holder_of("head")
        return self._signature(self._title_of_head(body), head)

    def _title_of_head(self, body):
        """«Математика … усулдук бирикмесинин жетекчиси», «Руководитель …»."""
        lang = self._short_lang
        name = body._name_inside(lang, "genitive")
        title = body._head_title(lang)
        if lang == "ky":
            words = f"{name} {kyrgyz_forms.possessive(title)}"
        else:
            words = f"{title} {name}"
        return words[:1].upper() + words[1:]

    def _title(self, act):
        own = act.name_ru if self._short_lang == "ru" else act.name
        return own or act.name or ""

    def _text(self, act):
        own = act.text_ru if self._short_lang == "ru" else act.text
        return own or act.text


class ReportLocalActRu(models.AbstractModel):
    _name = "report.ub_reports.report_f04_local_act_ru"
    _description = "Local paper in Russian"
    _inherit = ["report.ub_reports.report_f04_local_act"]

    _lang = "ru_RU"


class ReportLocalActBlank(models.AbstractModel):
    _name = "report.ub_reports.report_f04_local_act_blank"
    _description = "Blank local paper in Kyrgyz"
    _inherit = ["report.ub_reports.report_f04_local_act"]

    _is_blank = True


class ReportLocalActBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_f04_local_act_blank_ru"
    _description = "Blank local paper in Russian"
    _inherit = ["report.ub_reports.report_f04_local_act_ru"]

    _is_blank = True
