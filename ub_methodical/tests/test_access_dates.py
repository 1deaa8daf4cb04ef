from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common_rights import RightsCase


@tagged("post_install", "-at_install")
class TestAccessDates(RightsCase):
    """Rights begin and end by dates alone: nobody edits a group, nothing is cleared."""

    # Heads

    def test_head_comes_and_goes_with_the_dates(self):
        self.school_a.ub_head_grace_days = 0
        self._join(
            self.other_body,
            self.people["stranger"],
            "head",
            date_from="2026-12-01",
            date_to="2026-12-10",
        )
        days = {"11-30": False, "12-01": True, "12-10": True, "12-11": False}
        for day, expected in days.items():
            with self.subTest(day=day), freeze_time(f"2026-{day} 06:00:00"):
                self.assertEqual(
                    self.may("stranger", "write", self.other_meeting), expected
                )
                self.assertEqual(
                    self.may("stranger", "read", self.other_meeting), expected
                )

    def test_midnight_needs_no_clearing_of_caches(self):
        self._join(
            self.other_body, self.people["stranger"], "head", date_from="2026-12-01"
        )
        rules = self.as_user("stranger", self.env["ir.rule"])
        with freeze_time("2026-11-30 17:59:59"):
            before = rules._compute_domain("ub.meeting", "write")
            self.assertMayNot("stranger", "write", self.other_meeting)
        with freeze_time("2026-11-30 18:00:00"):
            self.assertMay("stranger", "write", self.other_meeting)
        with freeze_time("2026-11-30 17:59:59"):
            self.assertIs(rules._compute_domain("ub.meeting", "write"), before)
            self.assertMayNot("stranger", "write", self.other_meeting)

    def test_the_day_is_that_of_the_users_clock(self):
        self._join(
            self.other_body, self.people["stranger"], "head", date_from="2026-12-01"
        )
        with freeze_time("2026-11-30 20:00:00"):
            self.assertMay("stranger", "write", self.other_meeting)
            self.users["stranger"].tz = "Europe/London"
            self.assertMayNot("stranger", "write", self.other_meeting)

    def test_old_head_goes_on_within_the_days_of_grace(self):
        self.school_a.ub_head_grace_days = 30
        self._head_of(self.body).date_to = "2026-11-30"
        with freeze_time("2026-12-30 06:00:00"):
            self.assertMay("head", "write", self.meeting)
        with freeze_time("2026-12-31 06:00:00"):
            self.assertMayNot("head", "write", self.meeting)
            self.assertMay("head", "read", self._held(self.meeting))

    def test_old_head_goes_on_until_the_next_one(self):
        self._head_of(self.body).date_to = "2026-11-30"
        self._join(self.body, self.people["teacher"], "head", date_from="2026-12-10")
        with freeze_time("2026-12-09 06:00:00"):
            self.assertMay("head", "write", self.meeting)
            self.assertMayNot("teacher", "write", self.meeting)
        with freeze_time("2026-12-10 06:00:00"):
            self.assertMayNot("head", "write", self.meeting)
            self.assertMay("teacher", "write", self.meeting)

    def test_order_of_release_leaves_no_grace(self):
        order = self._create_order(
            self._line("release", self.people["head"], role="head"), number="5"
        )
        self.assertMay("head", "write", self.meeting)
        self.as_user("clerk", order).action_register()
        self.assertMayNot("head", "write", self.meeting)

    def test_member_who_left_sees_no_more_meetings(self):
        meeting = self._held(self.meeting)
        self.assertMay("teacher", "read", meeting)
        self._fact(self.body, self.people["teacher"]).date_to = "2026-11-19"
        self.assertMayNot("teacher", "read", meeting)

    # Offices

    def test_acting_director_entered_afterwards(self):
        draft = self._create_order(
            self._line("release", self.people["head"], role="head"),
            date="2026-11-05",
            number="7",
        )
        self.assertMayNot("stranger", "write", draft)
        acting = self._hold_office(
            self.people["stranger"],
            "direct",
            date_from="2026-11-01",
            is_acting=True,
            acting_for_id=self.holders["director"].id,
        )
        with self.assertRaises(UserError):
            self.as_user("director", draft).action_sign()
        self.as_user("stranger", draft).action_sign()
        self.assertEqual(draft.state, "signed")
        self.assertIn(self.people["stranger"], draft.signature_ids.employee_id)
        acting.date_to = "2026-11-19"
        self.assertMayNot("stranger", "create", draft)

    def test_office_ends(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        for key in ("director", "deputy", "clerk"):
            with self.subTest(key=key):
                self.assertMay(key, "write", order)
                self.holders[key].date_to = "2026-11-19"
                self.assertMayNot(key, "write", order)
                self.assertMayNot(key, "read", order)

    def test_archived_entry_of_an_office_gives_nothing(self):
        order = self._create_order(self._line("admit", self.people["stranger"]))
        self.holders["deputy"].active = False
        self.assertMayNot("deputy", "write", order)

    def test_methodologist_while_permitted(self):
        meeting = self._held(self.meeting)
        self.assertMay("observer", "read", meeting)
        self.observer.sees_meetings = False
        self.assertMayNot("observer", "read", meeting)
        self.assertMay("observer", "read", self.body)
        self.observer.date_to = "2026-11-19"
        self.assertMayNot("observer", "read", self.body)

    # People and schools

    def test_a_teacher_of_two_schools(self):
        self.users["head"].company_ids = [Command.set(self.schools.ids)]
        colleague = self._create_employee("Head", self.school_b, self.users["head"])
        self._join(self.foreign_body, colleague)
        foreign = self._held(self._create_meeting(self.foreign_body))
        self.assertMay("head", "write", self.meeting)
        self.assertMay("head", "read", foreign)
        self.assertMayNot("head", "write", foreign)
        only_a = self.as_user("head", foreign).with_context(
            allowed_company_ids=self.school_a.ids
        )
        with self.assertRaisesRegex(AccessError, "School B"):
            only_a.check_access("read")

    def test_an_office_gives_no_right_in_the_other_school(self):
        self.users["director"].company_ids = [Command.set(self.schools.ids)]
        self._create_employee("Director", self.school_b, self.users["director"])
        order = self._create_order(
            self._line("found", body_id=self.foreign_body.id), school=self.school_b
        )
        self.assertMayNot("director", "read", order)
        self.assertMay("director", "read", self.foreign_body)
        self.assertMayNot("director", "write", self.foreign_body)

    def test_another_user_for_the_employee(self):
        self.assertMay("head", "write", self.meeting)
        self.people["head"].user_id = self._create_user("head_anew", self.school_a)
        self.assertMayNot("head", "write", self.meeting)

    def test_an_archived_employee_has_left(self):
        card = self._create_teacher(self.people["head"])
        self.assertMay("head", "read", card)
        self.people["head"].active = False
        self.people["deputy"].active = False
        for record in (self.meeting, card, self.body):
            self.assertMayNot("head", "read", record)
        self.assertMayNot("deputy", "write", self.body)
        self.assertFalse(self.as_user("deputy", self.body).can_manage)
        self.assertFalse(self.as_user("head", self.body).can_lead)

    def test_an_archived_body_keeps_its_readers(self):
        meeting = self._held(self.meeting)
        self.body.active = False
        self.assertMay("teacher", "read", meeting)
        self.assertMayNot("stranger", "read", meeting)

    def test_an_employee_who_returned(self):
        self.people["deputy"].active = False
        self.assertMayNot("deputy", "write", self.body)
        self.people["deputy"].active = True
        self.assertMay("deputy", "write", self.body)
