import re

from odoo import http
from odoo.tests import HttpCase, freeze_time, tagged
from odoo.tools import mute_logger

from .common_mail import MailCase


@tagged("post_install", "-at_install")
class TestCallAnswer(MailCase, HttpCase):
    """The buttons of a letter: a page, a press, an answer; never the presence."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()

    def setUp(self):
        super().setUp()
        self.catcher = self._start_server()
        self.as_user("head", self.meeting).action_convene()
        self.letters = self._arrived(self.catcher)
        self.line = self._line("teacher")
        self.authenticate(None, None)

    def _line(self, key):
        return self.meeting.presence_ids.filtered(
            lambda line: line.employee_id == self.people[key]
        )

    def _links(self, key):
        text = self._text(self.letters[f"{key}@example.com"])
        links = re.findall(r'href="https?://[^/]+(/methodical/answer/[^"]+)"', text)
        return {link.partition("?answer=")[2]: link for link in links}

    def _post(self, url, answer, **data):
        data.setdefault("csrf_token", http.Request.csrf_token(self))
        return self.url_open(url.partition("?")[0], data={"answer": answer, **data})

    def _assertOutOfDate(self, response):
        self.assertEqual(response.status_code, 404)
        self.assertIn("does not work any more", response.text)
        self.assertNotIn(self.body.name, response.text)

    def test_links_are_personal(self):
        tokens = set()
        for key in ("head", "deputy_head", "secretary", "teacher"):
            links = self._links(key)
            self.assertEqual(set(links), {"yes", "no", "maybe"})
            tokens.add(links["yes"].partition("?")[0])
        self.assertEqual(len(tokens), 4)

    def test_opening_a_link_changes_nothing(self):
        for link in self._links("teacher").values():
            page = self.url_open(link)
            self.assertEqual(page.status_code, 200)
            for words in ("Mathematics Association", "14:00", "Room 12", "Teacher"):
                self.assertIn(words, page.text)
            self.assertIn("no-store", page.headers["Cache-Control"])
            self.assertEqual(page.headers["Referrer-Policy"], "no-referrer")
        self.assertFalse(self.line.answer)

    def test_one_press_answers(self):
        page = self._post(self._links("teacher")["no"], "no")
        self.assertIn("your answer is noted", page.text)
        self.line.invalidate_recordset()
        self.assertEqual(self.line.answer, "no")
        self.assertEqual(str(self.line.answered_on), "2026-11-20 06:00:00")
        self.assertEqual(self.line.state, "unknown")
        others = self.meeting.presence_ids - self.line
        self.assertFalse(any(others.mapped("answer")))

    def test_a_second_answer_replaces_the_first(self):
        link = self._links("teacher")["no"]
        self._post(link, "no")
        self._post(link, "yes")
        self.line.invalidate_recordset()
        self.assertEqual(self.line.answer, "yes")

    def test_a_press_on_another_site_is_refused(self):
        link = self._links("teacher")["yes"]
        with mute_logger("odoo.http"):
            response = self._post(link, "yes", csrf_token="forged")
        self.assertEqual(response.status_code, 400)
        self.line.invalidate_recordset()
        self.assertFalse(self.line.answer)

    def test_forged_links_say_nothing(self):
        real = self._links("teacher")["yes"].partition("?")[0]
        forged = (
            real[:-1] + ("A" if real[-1] != "A" else "B"),
            "/methodical/answer/" + "a" * 32,
            "/methodical/answer/x",
            "/methodical/answer/%00" + "a" * 31,
            "/methodical/answer/%25",
        )
        for url in forged:
            with self.subTest(url=url):
                self._assertOutOfDate(self.url_open(url))
                self._assertOutOfDate(self._post(url, "yes"))
        self.assertFalse(any(self.meeting.presence_ids.mapped("answer")))

    def test_an_odd_answer_is_none(self):
        link = self._links("teacher")["yes"]
        for answer in ("present", "", "yes'--", "YES"):
            page = self._post(link, answer)
            self.assertEqual(page.status_code, 200)
            self.assertNotIn("your answer is noted", page.text)
        self.line.invalidate_recordset()
        self.assertFalse(self.line.answer)

    def test_links_end_with_the_meeting(self):
        link = self._links("teacher")["yes"]
        with freeze_time("2026-11-27 08:59:00"):
            self.assertEqual(self.url_open(link).status_code, 200)
        with freeze_time("2026-11-27 09:01:00"):
            self._assertOutOfDate(self.url_open(link))
            self._assertOutOfDate(self._post(link, "yes"))

    def test_links_end_with_a_move_and_with_cancelling(self):
        old = self._links("teacher")["yes"]
        self.as_user("head", self.meeting).date_start = "2026-11-28 08:00:00"
        self.letters = self._arrived(self.catcher)
        new = self._links("teacher")["yes"]
        self._assertOutOfDate(self.url_open(old))
        self.assertEqual(self.url_open(new).status_code, 200)
        self.as_user("head", self.meeting).reason = "Quarantine"
        self.as_user("head", self.meeting).action_cancel()
        self._assertOutOfDate(self.url_open(new))

    def test_links_of_another_place_still_work(self):
        """The day is the same, and so is the answer."""
        link = self._links("teacher")["yes"]
        self._post(link, "yes")
        self.as_user("head", self.meeting).place = "Room 7"
        self.assertIn("Room 7", self.url_open(link).text)
        self.line.invalidate_recordset()
        self.assertEqual(self.line.answer, "yes")

    def test_one_meetings_link_answers_no_other_meeting(self):
        other = self._create_meeting(date_start="2026-12-04 08:00:00")
        self.as_user("head", other).action_convene()
        self._post(self._links("teacher")["no"], "no")
        self.env.invalidate_all()
        self.assertEqual(self.line.answer, "no")
        self.assertFalse(any(other.presence_ids.mapped("answer")))

    def test_the_page_speaks_the_readers_language(self):
        self.env["res.lang"]._activate_lang("ky_KG")
        self.body.with_context(lang="ky_KG").name = "Математика бирикмеси"
        self.users["teacher"].lang = "ky_KG"
        self.env.flush_all()
        page = self.url_open(self._links("teacher")["yes"])
        self.assertIn("Математика бирикмеси", page.text)
        self.assertIn("2026-жылдын 27-ноябры", page.text)
