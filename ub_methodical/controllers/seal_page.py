import re
import tempfile

from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from ..tools import kyrgyz
from ..tools.rate_limit import RateLimit

_TOKEN = re.compile(r"[\w-]{32}", re.ASCII)
# Enough for a person with a stack of papers, too little for guessing
_visits = RateLimit(limit=30, period=60)


class SealPage(http.Controller):
    """What anybody with a printed QR code may know, and the administrator's export."""

    @http.route(
        "/ub/seal/<string:token>",
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
        readonly=True,
    )
    def seal_page(self, token, **kwargs):
        """That such a paper was sealed; never what stands in it."""
        if not _visits.allows(request.httprequest.remote_addr):
            return self._answer({"too_many": True}, 429)
        paper = self._facts(token)
        return self._answer({"paper": paper}, 200 if paper else 404)

    @http.route("/ub/seals/export", type="http", auth="user", methods=["GET"])
    def export(self, **kwargs):
        """All sealed papers in one file, written to disk and not to memory."""
        file = tempfile.TemporaryFile()
        try:
            request.env["ub.seal.export"]._write_zip(file)
        except UserError as refusal:
            file.close()
            return request.make_response(str(refusal), status=403)
        file.seek(0)
        stream = http.Stream(type="data", data=file.read(), conditional=False)
        file.close()
        return stream.get_response(
            as_attachment=True, download_name="sealed-papers.zip", max_age=0
        )

    @staticmethod
    def _facts(token):
        if not _TOKEN.fullmatch(token):
            return None
        revisions = request.env["ub.revision"].sudo()
        revision = revisions.search([("token", "=", token)], limit=1)
        if not revision.company_id.ub_public_url:
            return None
        return {
            "school": revision.company_id.ub_full_name or revision.company_id.name,
            "title": f"{revision.kind_id.name} № {revision.paper_number or ''}",
            "body": revision.body_id.name or "",
            "date": kyrgyz.short_date(revision.paper_date),
            "state": revision.state,
            "code": revision.check_code,
        }

    @staticmethod
    def _answer(values, status):
        values = {"paper": None, "too_many": False, **values}
        response = request.render("ub_methodical.seal_page", values)
        response.status_code = status
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
