from lxml import etree

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import UbCase

SECTIONS = (
    "order_ids",
    "signature_ids",
    "unfinished_ids",
    "decision_ids",
    "overdue_ids",
    "card_ids",
    "meeting_ids",
    "body_ids",
    "short_ids",
)


@tagged("post_install", "-at_install")
class TestScreens(UbCase):
    """What each role sees first, and what the screens offer him."""

    def _home(self, key):
        homes = self.as_user(key, self.env["ub.home"])
        return homes.browse(homes.action_open()["res_id"])

    def _offers_new(self, key, model, view_type="list"):
        view = self.as_user(key, self.env[model]).get_view(view_type=view_type)
        return etree.fromstring(view["arch"]).get("create") != "0"

    def test_home_is_one_row_for_each_user(self):
        first, second = self._home("head"), self._home("teacher")
        self.assertNotEqual(first.id, second.id)
        self.assertEqual(self._home("head").id, first.id)

    def test_home_shows_what_waits_for_the_user(self):
        order = self._create_order(self._line("release", self.people["teacher"]))
        meeting = self._create_meeting(date_start="2026-11-18 08:00:00")
        meeting.action_convene()
        decision = self.env["ub.decision"].create(
            {
                "item_id": meeting.item_ids.id,
                "text": "Visit lessons",
                "responsible_id": self.people["teacher"].id,
                "date_due": "2026-11-19",
            }
        )
        card = self._create_teacher(self.people["teacher"])
        self.assertEqual(self._home("teacher").decision_ids, decision)
        self.assertFalse(self._home("teacher").order_ids)
        self.assertFalse(self._home("teacher").unfinished_ids)
        self.assertIn(meeting, self._home("head").unfinished_ids)
        self.assertIn(decision, self._home("head").overdue_ids)
        self.assertFalse(self._home("head").card_ids)
        self.assertIn(order, self._home("clerk").order_ids)
        self.assertIn(card, self._home("deputy").card_ids)

    def test_home_of_another_school_stays_empty(self):
        self._create_order(self._line("release", self.people["teacher"]))
        self._create_meeting().action_convene()
        self._create_teacher(self.people["teacher"])
        home = self._home("outsider")
        for section in SECTIONS:
            foreign = home[section].filtered(
                lambda record: record.company_id == self.school_a
            )
            self.assertFalse(foreign, section)

    def test_home_in_foreign_hands_shows_the_reader_s_own(self):
        """On a shared computer a tab may keep the number of another user's home."""
        self._create_order(self._line("release", self.people["teacher"]))
        row = self._home("clerk").id
        self.assertFalse(
            self.as_user("teacher", self.env["ub.home"]).browse(row).order_ids
        )

    def test_new_is_offered_to_who_may_add(self):
        for model in ("ub.body", "ub.order", "ub.membership"):
            self.assertTrue(self._offers_new("deputy", model), model)
            self.assertFalse(self._offers_new("teacher", model), model)
        self.assertTrue(self._offers_new("head", "ub.meeting"))
        self.assertFalse(self._offers_new("teacher", "ub.meeting"))
        self.assertFalse(self._offers_new("deputy", "ub.post.holder"))
        self.assertTrue(self._offers_new("teacher", "ub.teacher", "form"))

    def test_fields_are_open_to_who_may_save_them(self):
        self.assertTrue(self.as_user("deputy", self.body).can_edit)
        self.assertFalse(self.as_user("head", self.body).can_edit)
        meeting = self._create_meeting()
        meeting.action_convene()
        self.assertTrue(self.as_user("secretary", meeting).can_edit)
        self.assertFalse(self.as_user("teacher", meeting).can_edit)

    def test_deputy_types_the_school_in_both_languages(self):
        settings = self.as_user("deputy", self.env["ub.school.settings"]).create(
            {
                "company_id": self.school_a.id,
                "ub_place_ky": "Бостери айылы",
                "ub_place_ru": "село Бостери",
            }
        )
        settings.action_save()
        place = [
            self.school_a.with_context(lang=lang).ub_place
            for lang in ("ky_KG", "ru_RU")
        ]
        self.assertEqual(place, ["Бостери айылы", "село Бостери"])

    def test_others_do_not_change_the_school(self):
        vals = {"company_id": self.school_a.id, "ub_place_ky": "Башка айыл"}
        for key in ("teacher", "head", "outsider"):
            forms = self.as_user(key, self.env["ub.school.settings"])
            with self.assertRaises(AccessError), self.cr.savepoint():
                forms.create(vals).action_save()

    def test_card_opens_for_its_teacher(self):
        card = self._create_teacher(self.people["teacher"])
        own = self.as_user("teacher", self.env["ub.home"]).action_open_card()
        self.assertEqual(own["res_id"], card.id)
        empty = self.as_user("stranger", self.env["ub.home"]).action_open_card()
        self.assertFalse(empty["res_id"])
        self.assertEqual(
            empty["context"]["default_employee_id"], self.people["stranger"].id
        )
