"""Be somebody without knowing the password: a session as Odoo itself writes it."""

from odoo import SUPERUSER_ID, api, http
from odoo.modules.registry import Registry
from odoo.service import security


def open_session(database, login, lang=None):
    """Return the session cookie's value of this user; valid until he logs out."""
    with Registry(database).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        user = env["res.users"].search([("login", "=", login)])
        if not user:
            logins = ", ".join(env["res.users"].search([]).mapped("login"))
            raise LookupError(f"Nobody has the login {login!r}; there are: {logins}")
        env = env(user=user.id)
        session = http.root.session_store.new()
        session.update(http.get_default_session(), db=database, _trace_disable=True)
        session.uid = user.id
        session.login = login
        session.session_token = security.compute_session_token(session, env)
        session.context = dict(env["res.users"].context_get())
        if lang:
            session.context["lang"] = lang
        http.root.session_store.save(session)
        return session.sid
