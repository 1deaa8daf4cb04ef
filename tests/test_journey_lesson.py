"""A mutual visit on a phone whose line drops in the middle of the lesson."""

import resource
import time
from datetime import timedelta

from odoo import Command, fields
from odoo.tests import HttpCase, new_test_user, tagged

from ub_dev.browser import Page

AREA = "document.querySelector('.o_field_widget[name=strengths] textarea')"
KEPT = "Object.keys(localStorage).filter((key) => key.startsWith('ub_lesson_sheet'))"


@tagged("post_install", "-at_install")
class TestJourneyLesson(HttpCase):
    """What is typed is kept on the device and reaches the server once."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        school = cls.env["res.company"].create({"name": "Phone School"})
        people = []
        for key in ("visits", "teaches"):
            user = new_test_user(
                cls.env,
                login=f"ub_{key}",
                password=f"ub_{key}",
                groups="base.group_user",
                company_id=school.id,
                company_ids=[Command.set(school.ids)],
                tz="Asia/Bishkek",
            )
            employee = {"name": key.title(), "user_id": user.id}
            people.append(
                cls.env["hr.employee"].create({**employee, "company_id": school.id})
            )
        visitor, teacher = people
        lesson = cls.env["ub.lesson"].create(
            {
                "kind": "peer",
                "teacher_id": teacher.id,
                "visitor_ids": visitor.ids,
                "date": fields.Date.today() - timedelta(days=1),
            }
        )
        cls.sheet = cls.env["ub.lesson.sheet"].create(
            {"lesson_id": lesson.id, "visitor_id": visitor.id}
        )

    def setUp(self):
        """Chromium reserves more memory than Odoo allows its own processes."""
        super().setUp()
        limits = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limits[1], limits[1]))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_AS, limits)

    def _open(self, page):
        url = f"{self.base_url()}/odoo/methodical-lesson-sheets/{self.sheet.id}"
        page.open(url, timeout=240)

    def _type(self, page, text):
        page.evaluate(f"{AREA}.focus()")
        page.call("Input.insertText", text=text)

    def _cut(self, page, is_cut):
        page.call(
            "Network.emulateNetworkConditions",
            offline=is_cut,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )

    def _saved(self):
        self.sheet.invalidate_recordset(["strengths"])
        return self.sheet.strengths or ""

    def _wait(self, page, text, timeout=40):
        deadline = time.monotonic() + timeout
        while self._saved() != text or page.evaluate(KEPT):
            self.assertLess(time.monotonic(), deadline, self._saved())
            # Answers of the browser are read, and with them its requests go on
            page.evaluate("1")
            time.sleep(0.2)

    def test_line_is_cut(self):
        self.env.flush_all()
        with self.allow_requests(all_requests=True), Page(375, 812) as page:
            session = self.authenticate("ub_visits", "ub_visits")
            page.call(
                "Network.setCookie",
                name="session_id",
                value=session.sid,
                url=self.base_url(),
            )
            self._open(page)
            self._cut(page, True)
            self._type(page, "Pairs worked well")
            self.assertEqual(len(page.evaluate(KEPT)), 1)
            self.assertEqual(self._saved(), "")
            self._cut(page, False)
            self._wait(page, "Pairs worked well")
            # The phone turns itself off in the middle of a word
            self._cut(page, True)
            self._type(page, ", twice")
            typed = page.evaluate(f"{AREA}.value")
            page.evaluate(
                "addEventListener('beforeunload',"
                " (ev) => ev.stopImmediatePropagation(), true)"
            )
            page.call("Page.navigate", url="about:blank")
            self._cut(page, False)
            self.assertEqual(self._saved(), "Pairs worked well")
            self._open(page)
            self._wait(page, typed)
            self.assertIn(", twice", typed)
            self._open(page)
            self.assertEqual(page.evaluate(f"{AREA}.value"), typed)
