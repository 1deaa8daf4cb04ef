import base64

from odoo.tests import HttpCase, tagged
from odoo.tools import file_open

PICTURE = "/web/binary/company_logo"


@tagged("post_install", "-at_install")
class TestLoginPage(HttpCase):
    """The login page: the school's emblem or its name, no stand-in of Odoo's."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.school = cls.env.ref("base.main_company")
        cls.school.name = "Мектеп № 9"

    def _page(self):
        return self.url_open("/web/login").text

    def test_without_an_emblem_stands_the_name(self):
        self.school.logo = self.school._get_logo()
        page = self._page()
        self.assertNotIn(PICTURE, page)
        self.assertIn("Мектеп № 9", page)

    def test_emblem_of_the_school(self):
        with file_open("ub_methodical/static/description/icon.png", "rb") as file:
            self.school.logo = base64.b64encode(file.read())
        self.assertIn(PICTURE, self._page())

    def test_many_schools_share_one_page(self):
        self.school.logo = False
        self.env["res.company"].create({"name": "Second school"})
        page = self._page()
        self.assertNotIn("Мектеп № 9", page)
        self.assertNotIn(PICTURE, page)
