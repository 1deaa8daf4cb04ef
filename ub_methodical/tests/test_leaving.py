from datetime import date

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestLeaving(UbCase):
    """Somebody leaves, goes on leave, comes back: nothing is lost silently."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.body.deputy_post_id = cls.posts["manage"]
        cls.kind = cls.env.ref("ub_methodical.mail_act_handover")
        cls.head = cls.people["head"]
        cls.meeting = cls._create_meeting_deciding("Secret wish", cls.head)
        cls.decision = cls.meeting.decision_ids

    def _facts(self, person, body=None):
        facts = self.env["ub.membership"].search([("employee_id", "=", person.id)])
        return facts.filtered(lambda f: not body or f.body_id == body)

    def _asked(self, record):
        return record.activity_ids.filtered(lambda a: a.activity_type_id == self.kind)

    def _depart(self, person, day, **vals):
        """As hr does it: the wizard of the staff form."""
        reason = self.env["hr.departure.reason"].search([], limit=1)
        wizard = self.env["hr.departure.wizard"].with_context(employee_termination=True)
        wizard.create(
            {
                "employee_ids": [Command.set(person.ids)],
                "departure_date": day,
                "departure_reason_id": reason.id,
                **vals,
            }
        ).action_register_departure()

    # Leaving

    def test_roles_end_today_when_archived(self):
        self.head.action_archive()
        facts = self._facts(self.head)
        self.assertEqual(set(facts.mapped("date_to")), {TODAY})
        self.assertEqual(set(facts.mapped("end_reason")), {"left"})
        self.assertEqual(set(facts.mapped("acts_until")), {TODAY})

    def test_departure_day_is_the_last_day(self):
        for day in (date(2026, 11, 10), date(2026, 12, 25)):
            with self.subTest(day=day):
                person = self._create_employee(f"Leaves {day}")
                self._join(self.body, person)
                office = self._hold_office(person, "archive", is_acting=True)
                self._depart(person, day)
                self.assertFalse(person.active)
                self.assertEqual(self._facts(person).date_to, day)
                self.assertEqual(office.date_to, day)
                self.assertEqual(office.end_reason, "left")

    def test_earlier_end_and_history_stay(self):
        person = self.people["stranger"]
        over = self._join(self.other_body, person, date_to="2026-10-01")
        soon = self._join(self.body, person, date_to="2026-11-19")
        later = self._join(self.council, person, date_from="2027-01-11")
        person.active = False
        self.assertEqual(over.date_to, date(2026, 10, 1))
        self.assertEqual(soon.date_to, date(2026, 11, 19))
        self.assertFalse(over.end_reason or soon.end_reason)
        self.assertFalse(later._is_ever_true())

    def test_deputy_is_asked_with_everything_named(self):
        self.head.action_archive()
        activity = self._asked(self.body)
        self.assertEqual(activity.user_id, self.users["deputy"])
        self.assertIn("Head", activity.note)
        self.assertIn("Open decisions", activity.note)
        self.assertIn(self.meeting.display_name, activity.note)
        self.assertIn(self.head.name, self.body.message_ids[:1].body)
        self.assertEqual(self.decision.responsible_id, self.head)

    def test_words_of_decisions_are_not_told_to_all(self):
        self.head.action_archive()
        told = self._asked(self.body).note + str(self.body.message_ids.mapped("body"))
        self.assertNotIn("Secret wish", told)

    def test_open_work_without_any_role_is_named_too(self):
        self.decision.responsible_id = self.people["stranger"]
        self.people["stranger"].action_archive()
        self.assertIn("Open decisions", self._asked(self.body).note)

    def test_asked_once_whatever_hr_writes_after(self):
        self._depart(self.head, date(2026, 11, 25), remove_related_user=True)
        self.assertFalse(self.users["head"].active)
        self.assertEqual(len(self._asked(self.body)), 1)

    def test_director_when_the_deputy_leaves(self):
        self.people["deputy"].action_archive()
        self.assertEqual(self._asked(self.council).user_id, self.users["director"])
        office = self._asked(self.holders["deputy"])
        self.assertEqual(office.user_id, self.users["director"])

    def test_administrator_when_the_director_leaves(self):
        self.people["director"].action_archive()
        user = self._asked(self.holders["director"]).user_id
        self.assertTrue(user.has_group("ub_methodical.group_administrator"))
        self.assertEqual(self.holders["director"].date_to, TODAY)

    def test_somebody_with_a_login_is_asked(self):
        self.people["deputy"].user_id = False
        self.people["director"].user_id = False
        self.head.action_archive()
        self.assertEqual(self._asked(self.body).user_id, self.users["clerk"])

    def test_closed_login_leaves_roles_but_is_told(self):
        self.users["head"].active = False
        self.assertFalse(self._facts(self.head).filtered("date_to"))
        self.assertIn("login", self._asked(self.body).note)

    def test_night_finds_who_was_archived_otherwise(self):
        self.env.cr.execute(
            "UPDATE hr_employee SET active = false WHERE id = %s", [self.head.id]
        )
        self.head.invalidate_recordset()
        self.env["ub.body"]._cron_sync_members()
        self.assertEqual(set(self._facts(self.head).mapped("date_to")), {TODAY})

    def test_staff_by_rule_stay_to_their_last_day(self):
        kind = self.env["ub.body.type"].search([("member_rule", "=", "staff")], limit=1)
        staff = self._create_body("Whole staff", type_id=kind.id)
        staff._sync_by_rule()
        self._depart(self.head, date(2026, 12, 25))
        staff._sync_by_rule(date(2026, 12, 1))
        self.assertEqual(self._facts(self.head, staff).date_to, date(2026, 12, 25))
        staff._sync_by_rule(date(2026, 12, 26))
        self.assertEqual(len(self._facts(self.head, staff)), 1)

    def test_coming_back_restores_nothing(self):
        self.head.action_archive()
        self.head.action_unarchive()
        self.assertEqual(set(self._facts(self.head).mapped("date_to")), {TODAY})
        self.assertIn("do not come back", self.body.message_ids[:1].body)

    def test_reason_is_not_typed(self):
        fact = self._facts(self.people["teacher"], self.body)
        with self.assertRaises(ValidationError):
            self.as_user("deputy", fact).write({"end_reason": "left"})

    # Long leave

    def test_long_leave_keeps_memberships(self):
        card = self._create_teacher(self.head)
        self.as_user("deputy", card).write(
            {"leave_from": "2026-12-01", "leave_to": "2027-05-25"}
        )
        activity = self._asked(self.body)
        self.assertEqual(activity.date_deadline, date(2026, 12, 1))
        self.assertFalse(self._facts(self.head).filtered("date_to"))
        self.assertFalse(card.is_on_leave)
        self.as_user("clerk", card).leave_from = "2026-11-18"
        self.assertTrue(card.is_on_leave)
        self.assertEqual(len(self._asked(self.body)), 1)

    def test_leave_is_the_deputys_to_enter(self):
        card = self._create_teacher(self.head)
        with self.assertRaises(UserError):
            self.as_user("head", card).leave_from = "2026-12-01"
        with self.assertRaises(ValidationError):
            card.leave_to = "2026-12-01"

    # Deletion

    def test_history_refuses_deletion_with_a_sentence(self):
        with self.assertRaisesRegex(UserError, "archive the employee"):
            self.people["offline"].unlink()
        with self.assertRaisesRegex(UserError, "archive the user"):
            self.users["teacher"].unlink()
        with self.assertRaisesRegex(UserError, "archive the user"):
            self.users["observer"].unlink()
        with self.assertRaisesRegex(UserError, "archive the school"):
            self.school_a.unlink()

    def test_without_history_all_is_deleted(self):
        self._create_employee("Typed by mistake").unlink()
        self._create_user("mistake", self.school_a).unlink()
        school = self.env["res.company"].create({"name": "Typed by mistake"})
        school.unlink()
        self.assertFalse(school.exists())
