from time import time
from unittest.mock import patch

from odoo import http
from odoo.tests import HttpCase, tagged

from odoo.addons.ub_methodical.tests.common import QUIETLY

PHONE = "0555 12 34 56"
FIRST = "hdm7-4rqz-w9tb"
OWN = "a word of my own"


@tagged("post_install", "-at_install")
class TestPeopleLogin(HttpCase):
    """The login page itself: phone, first password, changing person."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        users = cls.env["res.users"].with_context(**QUIETLY)
        cls.asanova, cls.other = users.create(
            [
                {
                    "name": name,
                    "login": login,
                    "password": password,
                    "group_ids": cls.env.ref("base.group_user").ids,
                    "tz": "Asia/Bishkek",
                }
                for name, login, password in (
                    ("Asanova", "asanova.test", FIRST),
                    ("Other Person", "other.test", OWN),
                )
            ]
        )
        cls.asanova.ub_phone = "+996555123456"

    def setUp(self):
        super().setUp()
        self._forget_failures()
        self.addCleanup(self._forget_failures)

    def _forget_failures(self):
        self.env.registry._login_failures = None

    def _post(self, url, **data):
        data["csrf_token"] = http.Request.csrf_token(self)
        return self.url_open(url, data=data, allow_redirects=False)

    def _log_in(self, typed, password):
        self.authenticate(None, None)
        return self._post("/web/login", login=typed, password=password)

    def _place(self, response):
        return response.headers.get("Location", "").split("?")[0].rstrip("/")

    def test_nobody_signs_up_by_himself(self):
        """The school hands out logins; Odoo alone would offer one to everybody."""
        self.assertNotIn("/web/signup", self.url_open("/web/login").text)
        self.assertEqual(self.url_open("/web/signup").status_code, 404)

    def test_phone_opens_the_door(self):
        response = self._log_in(PHONE, FIRST)
        self.assertEqual(response.status_code, 303)
        self.assertTrue(self._place(response).endswith("/odoo"))

    def test_same_words_for_wrong_password_and_nobody(self):
        pages = [
            self._log_in(typed, "wrong").text
            for typed in (PHONE, "asanova.test", "0700 000 000", "nobody")
        ]
        for page in pages:
            self.assertIn("Wrong login/password", page)

    def test_cooldown_counts_what_is_typed_in_other_words(self):
        settings = self.env["ir.config_parameter"]
        settings.set_param("base.login_cooldown_after", "5")
        for typed in (PHONE, "ASANOVA.TEST", "асанова.тест", PHONE, PHONE):
            self._log_in(typed, "wrong")
        with self.assertLogs("odoo.addons.base.models.res_users", "WARNING"):
            page = self._log_in(PHONE, FIRST).text
        self.assertIn("Too many login failures", page)

    # A first password

    def test_first_password_leads_only_to_its_page(self):
        self.asanova.ub_must_change_password = True
        response = self._log_in(PHONE, FIRST)
        self.assertTrue(self._place(response).endswith("/web/login/first_password"))
        for url in ("/odoo", "/web", "/web/webclient/load_menus"):
            with self.subTest(url=url):
                refused = self.url_open(url, allow_redirects=False)
                self.assertIn(refused.status_code, (303, 403))
                self.assertNotIn("session_info", refused.text)

    def test_choosing_a_password_lets_in(self):
        self.asanova.ub_must_change_password = True
        self._log_in(PHONE, FIRST)
        url = "/web/login/first_password"
        short = self._post(url, password="short", confirm_password="short")
        self.assertIn("at least 8", short.text)
        same = self._post(url, password=FIRST, confirm_password=FIRST)
        self.assertIn("another password", same.text)
        response = self._post(url, password=OWN, confirm_password=OWN)
        self.assertTrue(self._place(response).endswith("/odoo"))
        self.assertEqual(self.url_open("/odoo", allow_redirects=False).status_code, 200)
        self.assertFalse(self.asanova.ub_must_change_password)
        self.assertIn("Wrong login", self._log_in(PHONE, FIRST).text)
        self.assertTrue(self._place(self._log_in(PHONE, OWN)).endswith("/odoo"))

    def test_an_older_slip_is_worth_nothing(self):
        """Who typed a first password that was replaced since is turned away."""
        self.asanova.ub_must_change_password = True
        self._log_in(PHONE, FIRST)
        self.asanova.password = "another slip"
        self.env.flush_all()
        url = "/web/login/first_password"
        response = self._post(url, password=OWN, confirm_password=OWN)
        self.assertTrue(self._place(response).endswith("/web/login"))
        self.assertTrue(self.asanova.ub_must_change_password)

    def test_page_without_a_first_password_is_closed(self):
        self.authenticate(None, None)
        response = self.url_open("/web/login/first_password", allow_redirects=False)
        self.assertTrue(self._place(response).endswith("/web/login"))

    def test_second_factor_still_follows(self):
        self.asanova.ub_must_change_password = True
        self._log_in(PHONE, FIRST)
        users = type(self.env["res.users"])
        original = users._mfa_url

        def later(user):
            return original(user) or "/web/login/totp"

        with patch.object(users, "_mfa_url", later):
            response = self._post(
                "/web/login/first_password", password=OWN, confirm_password=OWN
            )
        self.assertTrue(self._place(response).endswith("/web/login/totp"))
        inside = self.url_open("/odoo", allow_redirects=False)
        self.assertEqual(inside.status_code, 303)

    # In the browser

    def test_change_person(self):
        self.start_tour("/odoo", "ub_change_person", login="other.test")

    def test_shared_computer_leaves_by_itself(self):
        begun = {**http.get_default_session(), "create_time": time() - 3600}
        with patch.object(http, "get_default_session", lambda: dict(begun)):
            self.start_tour("/odoo", "ub_shared_computer", login="other.test")

    def test_session_tells_its_age_and_the_minutes(self):
        self.env.company.ub_shared_minutes = 7
        extra = {"create_time": time() - 100}
        self.authenticate("other.test", OWN, session_extra=extra)
        info = self.make_jsonrpc_request("/web/session/get_session_info")
        self.assertEqual(info["ub_shared_minutes"], 7)
        self.assertAlmostEqual(info["ub_session_seconds"], 100, delta=20)
