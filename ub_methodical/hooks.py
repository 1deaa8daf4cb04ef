def post_init_hook(env):
    """Give the schools that exist already their own values.

    Here and not in a data file: the words in Russian and Kyrgyz are loaded after
    the data, and each school's values begin as copies of them.
    """
    env["res.company"]._ub_complete_all()
    _close_sign_up(env)


def _close_sign_up(env):
    """People get their logins from the school, on slips; nobody makes his own.

    Odoo opens its login page to everybody (“Don't have an account?”). Once, at the
    installation: an administrator may open it again.
    """
    env["ir.config_parameter"].sudo().set_param("auth_signup.invitation_scope", "b2b")
