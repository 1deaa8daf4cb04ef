from odoo.exceptions import AccessError, RedirectWarning
from odoo.tests import tagged

from .common import UbCase


@tagged("post_install", "-at_install")
class TestChoosingPeople(UbCase):
    """On a telephone people are chosen in a dialog, which hr keeps for its officers."""

    def _views(self, key, *kinds, **options):
        people = self.as_user(key, self.env["hr.employee"])
        return people.get_views([(False, kind) for kind in kinds], options)

    def test_a_teacher_chooses_among_names_and_jobs(self):
        for kinds in (("list", "search"), ("kanban", "search")):
            answer = self._views("teacher", *kinds, toolbar=True, load_filters=True)
            self.assertEqual(set(answer["views"]), set(kinds))
            self.assertIn("hr.employee", answer["models"])
            shown = set(answer["models"]["hr.employee"]["fields"])
            for name in ("private_phone", "birthday", "sex", "ssnid", "pin"):
                self.assertNotIn(name, shown)
            for kind in kinds:
                self.assertIn('name="name"', answer["views"][kind]["arch"])

    def test_what_the_dialog_then_asks_for_is_found(self):
        people = self.as_user("teacher", self.env["hr.employee"])
        for kind in ("list", "kanban"):
            view = self._views("teacher", kind)["views"][kind]
            names = {"name", "job_title"} | (
                {"avatar_128"} & set(view["arch"].split('"'))
            )
            found = people.web_search_read(
                [("name", "ilike", "Offline")], {name: {} for name in names}
            )
            self.assertEqual(
                [record["name"] for record in found["records"]], ["Offline Person"]
            )

    def test_nobody_makes_people_there(self):
        answer = self._views("teacher", "list", "kanban")
        for kind in ("list", "kanban"):
            self.assertIn('create="0"', answer["views"][kind]["arch"])

    def test_a_form_stays_hr_s(self):
        with self.assertRaises(RedirectWarning):
            self._views("teacher", "form")
        with self.assertRaises(RedirectWarning):
            self._views("teacher", "list", "form")

    def test_an_officer_of_hr_gets_hr_s_views(self):
        self.users["clerk"].group_ids += self.env.ref("hr.group_hr_user")
        answer = self._views("clerk", "list", "form")
        self.assertIn("work_email", answer["views"]["list"]["arch"])

    def test_a_portal_user_gets_none(self):
        self.users["stranger"].group_ids = self.env.ref("base.group_portal")
        with self.assertRaises(AccessError):
            people = self.as_user("stranger", self.env["hr.employee"])
            people.web_search_read([], {"name": {}})
