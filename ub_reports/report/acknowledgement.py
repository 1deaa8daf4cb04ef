from odoo import fields, models

from odoo.addons.ub_methodical.tools import kyrgyz

_BLANK_ROWS = 5


class ReportAcknowledgement(models.AbstractModel):
    """F06: who has read a local paper; empty places wait for the pen."""

    _name = "report.ub_reports.report_f06_acknowledgement"
    _description = "Acknowledgement sheet in Kyrgyz"
    _inherit = ["ub.report.mixin"]

    _form = "ub_reports.f06_acknowledgement"
    _paper_model = "ub.local.act"

    def _file_words(self, paper):
        return self.env._("Acknowledgement sheet")

    def _doc(self, paper):
        """Never from the seal: people go on reading after it."""
        return self._values(paper)

    def _values(self, act):
        day = fields.Date.context_today(self)
        holders = self._holders_on(act.company_id, day)
        rows = act.document_id.signature_ids
        rows = rows.filtered(lambda row: row.purpose == "acknowledge")
        return {
            **self._letterhead(act.company_id),
            "title": (self._short_lang == "ru" and act.name_ru) or act.name,
            "readers": [
                self._reader(row, holders)
                for row in rows.sorted(lambda r: kyrgyz.sort_key(r.employee_id.name))
            ],
            "empty": _BLANK_ROWS,
        }

    def _reader(self, row, holders):
        person = row.employee_id
        office = self._office_of(person, holders)
        return {
            "name": person.name,
            "title": office or person.job_title or "",
            "date": self._short_day(row.date),
            "note": self.env._("in the program") if row.mode == "app" else "",
        }


class ReportAcknowledgementRu(models.AbstractModel):
    _name = "report.ub_reports.report_f06_acknowledgement_ru"
    _description = "Acknowledgement sheet in Russian"
    _inherit = ["report.ub_reports.report_f06_acknowledgement"]

    _lang = "ru_RU"
