from odoo import http
from odoo.http import content_disposition, request

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class UbEditable(http.Controller):
    @http.route(
        [
            "/ub_reports/editable/<int:report_id>",
            "/ub_reports/editable/<int:report_id>/<string:docids>",
        ],
        type="http",
        auth="user",
        readonly=True,
    )
    def editable(self, report_id, docids="", **_params):
        """The papers ``docids`` as one file for Word and LibreOffice."""
        report = request.env["ir.actions.report"].sudo().browse(report_id).exists()
        if report.report_type != "ub-docx":
            raise request.not_found()
        ids = [int(part) for part in docids.split(",") if part.isdigit()]
        content, file_name = report.sudo(False)._render_ub_docx(report, ids)
        return request.make_response(
            content,
            headers=[
                ("Content-Type", DOCX),
                ("Content-Disposition", content_disposition(f"{file_name}.docx")),
            ],
        )
