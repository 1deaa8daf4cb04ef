"""The main job in the browser, in Kyrgyz: with a login for each, and with one."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged
from odoo.tools import mute_logger

from journey import JourneyCase

PEOPLE = ("director", "deputy", "head", "member", "guest")


@tagged("post_install", "-at_install")
class TestJourneyGround(JourneyCase):
    """Import, order, rights, meeting, minutes, release: nothing is prepared but hr."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.school = cls.env["res.company"].create(
            {"name": "№ 5 орто мектеби", "ub_full_name": "№ 5 орто мектеби"}
        )
        cls.env.user.company_ids |= cls.school
        cls.today = fields.Date.context_today(cls.env["ub.year"])
        cls.people, cls.users = {}, {}
        cls.env["res.lang"]._activate_lang("ky_KG")
        cls.admin = new_test_user(
            cls.env,
            "ub_admin",
            groups="hr.group_hr_manager,ub_methodical.group_administrator",
            lang="ky_KG",
            tz="Asia/Bishkek",
            company_id=cls.school.id,
            company_ids=[Command.set(cls.school.ids)],
        )

    def _import_staff(self):
        """By Odoo's own Import screen, as the administrator of the school.

        Odoo warns about what its own screen sends along with a file.
        """
        with mute_logger("odoo.http"):
            self._walk("ub_journey_import", "admin")
        people = [self.env.ref(f"__import__.u_{key}") for key in PEOPLE]
        self.people.update(zip(PEOPLE, people, strict=True))
        self.assertEqual({person.company_id for person in people}, {self.school})

    def _log_in(self, key):
        """A login in Kyrgyz for one of the people."""
        user = new_test_user(
            self.env,
            f"ub_{key}",
            groups="base.group_user",
            lang="ky_KG",
            tz="Asia/Bishkek",
            company_id=self.school.id,
            company_ids=[Command.set(self.school.ids)],
        )
        self.people[key].user_id = user
        self.users[key] = user

    def _hold(self, key, post):
        self.env["ub.post.holder"].create(
            {
                "company_id": self.school.id,
                "post_id": self.env.ref(f"ub_methodical.{post}").id,
                "employee_id": self.people[key].id,
                "date_from": self.today - timedelta(days=100),
            }
        )

    def _walk(self, tour, key):
        self.start_tour("/odoo", tour, login=f"ub_{key}", timeout=180)

    def _may_call_meetings(self, key):
        meetings = self.env["ub.meeting"].with_user(self.users[key])
        try:
            with self.env.cr.savepoint():
                meetings.create({"body_id": self.body.id, "date_start": "2026-12-01"})
                raise InterruptedError  # only asked, nothing is kept
        except UserError:
            return False
        except InterruptedError:
            return True

    def _prepare(self, *logins):
        self._import_staff()
        for key in logins:
            self._log_in(key)
        self._hold("director", "post_director")
        self._hold("deputy", "post_deputy_teaching")
        self.body = (
            self.env["ub.body"]
            .with_user(self.users["deputy"])
            .create(
                {
                    "name": "Кыргыз тили жана адабияты усулдук бирикмеси",
                    "type_id": self.env.ref("ub_methodical.body_type_subject").id,
                    "company_id": self.school.id,
                }
            )
        )

    def test_each_with_an_own_login(self):
        self._prepare("deputy", "head")
        self.assertFalse(self._may_call_meetings("head"))
        self._walk("ub_journey_found", "deputy")
        order = self.env["ub.order"].search([("company_id", "=", self.school.id)])
        self.assertEqual((order.state, order.number), ("signed", "12"))
        self.assertEqual(self.body.head_id, self.people["head"])
        self.assertTrue(self._may_call_meetings("head"))

        self._walk("ub_journey_meet", "head")
        meeting = self.env["ub.meeting"].search([("body_id", "=", self.body.id)])
        self.assertEqual(meeting.state, "held")
        question = meeting.item_ids.filtered(lambda item: item.heard)
        self.assertEqual(question.name, "Жылдык иш планы жөнүндө")
        self.assertEqual(question.heard, "Иш планы окулду")
        self._check_papers(order, meeting, "head")

        self._walk("ub_journey_release", "deputy")
        self.assertFalse(self.body.head_id)
        self.assertFalse(self._may_call_meetings("head"))

    def test_all_with_one_login(self):
        """The deputy alone plays every part; the others sign with the pen."""
        self._prepare("deputy")
        self._walk("ub_journey_found", "deputy")
        self._walk("ub_journey_meet", "deputy")
        order = self.env["ub.order"].search([("company_id", "=", self.school.id)])
        meeting = self.env["ub.meeting"].search([("body_id", "=", self.body.id)])
        self.assertEqual((order.state, meeting.state), ("signed", "held"))
        self.assertEqual(meeting.chair_id, self.people["head"])
        self._check_papers(order, meeting, "deputy")
        self._walk("ub_journey_release", "deputy")
        self.assertFalse(self.body.head_id)

    def _check_papers(self, order, meeting, key):
        """The printed texts have every block, and the letters that fonts lack."""
        text = self._text_of("ub_reports.report_f01_order", order, "deputy")
        for part in ("БУЙРУК", "№ 12", "БУЙРУК КЫЛАМ", "Жакшылыкова", "тааныштым"):
            self.assertIn(part, text)
        text += self._text_of("ub_reports.report_f16_minutes", meeting, key)
        for part in (
            "ПРОТОКОЛ",
            "КҮН ТАРТИБИ",
            "УГУЛДУ",
            "Жылдык иш планы жөнүндө",
            "Төрага",
            "Катчы",
        ):
            self.assertIn(part, text)
        for letter in "ңүөҮӨ":
            self.assertIn(letter, text)
