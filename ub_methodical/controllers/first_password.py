from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from odoo.addons.web.controllers.home import Home


class FirstPassword(Home):
    """The step of logging in where a printed first password is replaced."""

    @http.route(
        "/web/login/first_password",
        type="http",
        auth="public",
        methods=["GET", "POST"],
        sitemap=False,
        website=True,
        multilang=False,
    )
    def web_first_password(self, redirect=None, **kwargs):
        session = request.session
        if session.uid:
            return request.redirect(
                self._login_redirect(session.uid, redirect=redirect)
            )
        user_sudo = request.env["res.users"]._ub_choosing_user(session)
        if not user_sudo:
            return request.redirect("/web/login")
        error = None
        if request.httprequest.method == "POST":
            try:
                user_sudo._ub_choose_password(
                    kwargs.get("password"), kwargs.get("confirm_password")
                )
                return self._go_on(user_sudo, redirect)
            except UserError as refusal:
                error = str(refusal)
        response = request.render(
            "ub_methodical.first_password",
            {"login": user_sudo.login, "error": error, "redirect": redirect},
        )
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response

    def _go_on(self, user_sudo, redirect):
        """To the second factor, if the person has one; otherwise in."""
        session = request.session
        session.pop("ub_first_password", None)
        if not user_sudo._mfa_url():
            session.finalize(request.env)
            request.update_env(user=session.uid)
            request.update_context(**session.context)
        return request.redirect(self._login_redirect(user_sudo.id, redirect=redirect))
