from odoo import models
from odoo.exceptions import UserError

from odoo.addons.ub_methodical.tools import kyrgyz

_ROWS_FOR_THE_PEN = 12


class ReportConsultations(models.AbstractModel):
    """Log of consultations: a working sheet of the chosen ones, a school year each.

    Of a body, of a teacher, of the whole school: as the list was filtered. Requests
    that were not answered do not stand in it (003 cl. 3.8, 004 method.1).
    """

    _name = "report.ub_reports.report_consultations"
    _description = "Log of consultations in Kyrgyz"
    _inherit = ["ub.report.personal.mixin"]

    _form = "ub_reports.consultations"
    _paper_model = "ub.consultation"

    def _file_words(self, paper):
        return self.env._("Log of consultations")

    def _docs(self, papers):
        form = self.with_context(lang=self._lang)
        if self._is_blank:
            return [form._blank_values(papers[:1].sudo())]
        papers.browse().check_access("read")
        papers.fetch()
        chosen = papers.with_context(lang=self._lang).sudo()
        given = chosen.filtered(lambda one: one.state == "given")
        if not given:
            raise UserError(
                self.env._(
                    "Not one of the chosen consultations was given yet: choose some of "
                    "the log, then print it."
                )
            )
        given = given.sorted(lambda one: (one.date, one.id))
        same = given.grouped(lambda one: (one.company_id, one.year_id))
        return [form._values(lines) for lines in same.values()]

    def _values(self, lines):
        body = self._common_body(lines)
        year = lines[0].year_id
        return {
            **self._head(lines[0].company_id),
            "body": body.name or "",
            "year": year._label(self._short_lang) if year else "",
            "rows": [self._row(one) for one in lines],
            "empty_rows": 0,
            "signer": self._signer(body, lines[0].company_id),
        }

    def _blank_values(self, paper):
        company = paper.company_id or self.env.company.sudo()
        body = self.env["ub.body"].sudo()
        return {
            **self._head(company),
            "body": "",
            "year": "20___ – 20___",
            "rows": [],
            "empty_rows": _ROWS_FOR_THE_PEN,
            "signer": self._signer(body, company),
        }

    def _common_body(self, lines):
        """The body whose log it is, where all lines are of one and the same."""
        common = lines[0].body_id | lines[0].association_ids
        for one in lines:
            common &= one.body_id | one.association_ids
        return common if len(common) == 1 else common.browse()

    def _signer(self, body, company):
        """Who heads the body; of the whole school the deputy director."""
        if body:
            return self._signers(self.env["hr.employee"].sudo(), body)[1]
        holders = self._holders_on(
            company, False, [("post_id.authority", "=", "manage")]
        ).with_context(lang=self._lang)
        methodical = self.env.ref("ub_methodical.post_deputy_methodical")
        own = holders.filtered(lambda holder: holder.post_id == methodical)
        holder = (own or holders)[:1]
        return self._signature(holder.title, holder.employee_id, holder.is_acting)

    def _row(self, one):
        names = ", ".join(map(kyrgyz.initials, self._names(one.employee_ids)))
        labels = dict(one._fields["form"]._description_selection(self.env))
        words = [one.name, one.subject_id.name]
        return {
            "date": self._short_day(one.date),
            "adviser": kyrgyz.initials(one.adviser_id.name or ""),
            "whom": one.audience or names,
            "topic": ", ".join(filter(None, words)),
            "form": labels.get(one.form, ""),
            "result": self._lines(one.result or one.advice),
        }


class ReportConsultationsRu(models.AbstractModel):
    _name = "report.ub_reports.report_consultations_ru"
    _description = "Log of consultations in Russian"
    _inherit = ["report.ub_reports.report_consultations"]

    _lang = "ru_RU"


class ReportConsultationsBlank(models.AbstractModel):
    _name = "report.ub_reports.report_consultations_blank"
    _description = "Blank log of consultations in Kyrgyz"
    _inherit = ["report.ub_reports.report_consultations"]

    _is_blank = True


class ReportConsultationsBlankRu(models.AbstractModel):
    _name = "report.ub_reports.report_consultations_blank_ru"
    _description = "Blank log of consultations in Russian"
    _inherit = ["report.ub_reports.report_consultations_ru"]

    _is_blank = True
