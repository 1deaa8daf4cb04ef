from odoo import api, fields, models
from odoo.exceptions import AccessDenied, UserError
from odoo.fields import Domain
from odoo.http import request
from odoo.tools import consteq

from ..tools import access_names

_MIN_LENGTH = 8
_SESSION_KEY = "ub_first_password"
_FIRST_PASSWORD_URL = "/web/login/first_password"


class ResUsers(models.Model):
    """Logging in by what people remember, and a first password that must go.

    The typed phone number or short name only finds the user; password, cooldown
    and two-factor authentication stay Odoo's. A first password opens nothing but
    the page where the person chooses his own: it is a step of logging in, like a
    second factor, so neither the web client nor RPC gets past it.
    """

    _inherit = "res.users"

    ub_phone = fields.Char(
        "Phone to log in with",
        index="btree_not_null",
        copy=False,
        groups="base.group_erp_manager",
    )
    ub_must_change_password = fields.Boolean(
        "Has to choose a password", copy=False, groups="base.group_erp_manager"
    )

    @api.model
    def _get_login_domain(self, login):
        """The exact login first; then whoever alone is meant by the typed word.

        A word that fits two people fits nobody: the answer is the one for a wrong
        password, so nothing can be learnt about who has a login.
        """
        exact = super()._get_login_domain(login)
        users_sudo = self.sudo()
        if not isinstance(login, str) or users_sudo.search_count(exact, limit=1):
            return exact
        for domain in self._ub_login_domains(login.strip()):
            found = users_sudo.search(domain, limit=2)
            if found:
                return Domain("id", "=", found.id) if len(found) == 1 else exact
        return exact

    @api.model
    def _ub_login_domains(self, typed):
        """Other readings of what was typed, in the order in which they count."""
        yield Domain("login", "=", typed.lower())
        phone = access_names.normal_phone(typed)
        if phone:
            yield Domain("ub_phone", "=", phone)
            return
        name = access_names.latin(typed) if "@" not in typed else ""
        if name:
            yield Domain("login", "=", name)
            pattern = name.replace("_", r"\_")
            yield Domain("login", "=like", f"{pattern}@%")

    def authenticate(self, credential, user_agent_env):
        """Bind the step “choose your password” to the password that was just typed."""
        auth_info = super().authenticate(credential, user_agent_env)
        user_sudo = self.browse(auth_info["uid"]).sudo()
        if request and user_sudo.ub_must_change_password:
            token = user_sudo._compute_session_token(request.session.sid)
            request.session[_SESSION_KEY] = token
        return auth_info

    def _mfa_url(self):
        if self.sudo().ub_must_change_password:
            return _FIRST_PASSWORD_URL
        return super()._mfa_url()

    def _rpc_api_keys_only(self):
        """A first password is no password for programs."""
        return self.sudo().ub_must_change_password or super()._rpc_api_keys_only()

    def write(self, vals):
        """A password chosen through a link from a mail is the person's own."""
        if vals.get("password") and self.env.user._is_public():
            vals = {**vals, "ub_must_change_password": False}
        return super().write(vals)

    @api.model
    def _ub_choosing_user(self, session):
        """The user (sudo) who typed his first password in this very session.

        Empty as soon as that password was replaced or the login closed.
        """
        user_sudo = self.browse(session.get("pre_uid") or []).sudo().exists()
        token = session.get(_SESSION_KEY)
        expected = user_sudo and user_sudo._compute_session_token(session.sid)
        if not token or not expected or not consteq(token, expected):
            return self.browse()
        return user_sudo if user_sudo.ub_must_change_password else self.browse()

    def _ub_choose_password(self, password, confirmation):
        """The person's own password in place of the printed one (self: sudo)."""
        self.ensure_one()
        password = (password or "").strip()
        if password != (confirmation or "").strip():
            raise UserError(self.env._("The two passwords differ: type them again."))
        if len(password) < _MIN_LENGTH:
            raise UserError(
                self.env._(
                    "Choose a password of at least %(number)s signs.",
                    number=_MIN_LENGTH,
                )
            )
        if self._ub_is_password(password):
            raise UserError(
                self.env._("Choose another password than the one on the slip.")
            )
        self.with_user(self).sudo()._change_password(password)
        self.ub_must_change_password = False

    def _ub_is_password(self, password):
        credential = {"type": "password", "login": self.login, "password": password}
        try:
            self.with_user(self)._check_credentials(credential, {"interactive": True})
        except AccessDenied:
            return False
        return True

    def _ub_take_phone_of_staff_list(self):
        """The first number that the staff lists know of the person (self: sudo)."""
        for user in self:
            employees = self.env["hr.employee"].search([("user_id", "=", user.id)])
            numbers = (employee._ub_login_phone() for employee in employees)
            phone = next(filter(None, numbers), False)
            if user.ub_phone != phone:
                user.ub_phone = phone
