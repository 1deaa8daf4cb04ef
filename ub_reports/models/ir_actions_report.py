from odoo import api, fields, models

from ..tools.docx import html_to_docx


class IrActionsReport(models.Model):
    """Official forms: printed without assets from the network, and as a file to edit.

    An action of type ``ub-docx`` names in ``report_file`` the form that it turns
    into a document; its own ``report_name`` only has to be unique.
    """

    _inherit = "ir.actions.report"

    report_type = fields.Selection(
        selection_add=[("ub-docx", "Editable file (DOCX)")],
        ondelete={"ub-docx": "cascade"},
    )

    def report_action(self, docids, data=None, config=True):
        """Our letterhead is the school's: nobody is asked for a layout first."""
        if self.report_type == "ub-docx":
            ids = docids.ids if isinstance(docids, models.Model) else docids
            if isinstance(ids, int):
                ids = [ids]
            url = f"/ub_reports/editable/{self.id}"
            if ids:
                url += f"/{','.join(map(str, ids))}"
            return {"type": "ir.actions.act_url", "url": url, "target": "download"}
        return super().report_action(docids, data, config and not self._is_ub_form())

    def _is_ub_form(self):
        return (self.report_name or "").startswith("ub_reports.")

    def _get_layout(self):
        """Forms carry their style: neither a web address nor assets can fail them."""
        if self._is_ub_form():
            return self.env.ref("ub_reports.minimal_layout")
        return super()._get_layout()

    @api.model
    def _render_ub_docx(self, report_ref, docids, data=None):
        """The papers ``docids`` as an editable file: its content and its name."""
        report = self._get_report(report_ref)
        form = self.env[f"report.{report.report_file}"]
        values = form._get_report_values(docids, {**(data or {}), "is_editable": True})
        html = self._render_template(report.report_file, values)
        papers = self.env[report.model].browse(docids)
        file_name = form._file_name(papers) if len(papers) == 1 else report.name
        return html_to_docx(html, lang=values["paper_lang"]), file_name
