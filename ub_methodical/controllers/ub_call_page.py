from odoo import http
from odoo.http import request

ANSWERS = ("yes", "no", "maybe")


class UbCallPage(http.Controller):
    """Where a letter's answer button leads: one page, one press to confirm.

    Mail programs open links by themselves, so opening the page changes nothing.
    """

    @http.route(
        "/methodical/answer/<string:token>",
        type="http",
        auth="public",
        methods=["GET", "POST"],
        sitemap=False,
        website=True,
        multilang=False,
    )
    def answer(self, token, answer=None, **_kwargs):
        line = request.env["ub.presence"]._of_token(token)
        answer = answer if answer in ANSWERS else None
        is_saved = bool(line and answer and request.httprequest.method == "POST")
        if is_saved:
            line._keep_answer(answer)
        response = self._page(line, token, answer, is_saved)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def _page(self, line, token, answer, is_saved):
        """In the reader's language; without a line it says nothing of any meeting."""
        values = {"meeting": None}
        if line:
            request.update_context(lang=line._language())
            line = line.with_context(lang=line._language())
            values = {
                "meeting": line.meeting_id._notice_values(),
                "name": line.employee_id.name,
                "answer": answer or line.answer,
                "is_saved": is_saved,
                "action": f"/methodical/answer/{token}",
            }
        return request.render(
            "ub_methodical.call_answer_page", values, status=200 if line else 404
        )
