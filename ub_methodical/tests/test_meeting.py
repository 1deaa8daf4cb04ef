from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import TODAY, UbCase


@tagged("post_install", "-at_install")
class TestMeeting(UbCase):
    """A first meeting: called, held, written down, shown in the calendar."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()

    def test_head_owns_the_meetings_of_his_body(self):
        """003 cl. 2.1, 4; 004: of his own body and of no other."""
        meetings = self.as_user("head", self.env["ub.meeting"])
        vals = {"date_start": "2026-11-27 08:00:00"}
        own = meetings.create({**vals, "body_id": self.body.id})
        self.assertEqual(own.chair_id, self.people["head"])
        self.assertEqual(own.secretary_id, self.people["secretary"])
        with self.assertRaises(UserError):
            meetings.create({**vals, "body_id": self.other_body.id})
        foreign = self._create_meeting(self.other_body)
        with self.assertRaises(UserError):
            self.as_user("head", foreign).write({"place": "12"})

    def test_members_are_called_and_noted(self):
        self.as_user("head", self.meeting).action_convene()
        self.assertEqual(self.meeting.state, "convened")
        self.assertEqual(
            self.meeting.presence_ids.employee_id, self.body._members(TODAY)
        )
        self.as_user("secretary", self.meeting.presence_ids[0]).action_present()
        self.assertEqual(self.meeting.present_count, 1)

    def test_empty_agenda_is_not_convened(self):
        self.meeting.item_ids.unlink()
        with self.assertRaisesRegex(UserError, "agenda is empty"):
            self.as_user("head", self.meeting).action_convene()

    def test_members_see_it_from_the_day_it_is_convened(self):
        meetings = self.as_user("teacher", self.env["ub.meeting"])
        self.assertNotIn(self.meeting, meetings.search([]))
        self.as_user("head", self.meeting).action_convene()
        self.assertIn(
            self.meeting, self.as_user("teacher", self.env["ub.meeting"]).search([])
        )
        self.assertNotIn(
            self.meeting, self.as_user("stranger", self.env["ub.meeting"]).search([])
        )

    def test_member_changes_nothing(self):
        self.as_user("head", self.meeting).action_convene()
        mine = self.as_user("teacher", self.meeting)
        for action in (
            lambda: mine.write({"place": "1"}),
            lambda: mine.action_hold(),
            lambda: mine.item_ids.write({"heard": "forged"}),
            lambda: mine.presence_ids.action_absent(),
            lambda: mine.item_ids.decision_ids.create(
                {"item_id": self.meeting.item_ids.id, "text": "forged"}
            ),
        ):
            with self.assertRaises(UserError):
                action()

    def test_minutes_are_written(self):
        self.as_user("secretary", self.meeting).action_hold()
        self.as_user("secretary", self.meeting).write(
            {
                "item_ids": [
                    Command.update(
                        self.meeting.item_ids.id,
                        {
                            "heard": "The plan was read",
                            "spoken": "A member agreed",
                            "decision_ids": [
                                Command.create(
                                    {
                                        "text": "The plan be adopted",
                                        "responsible_id": self.people["teacher"].id,
                                        "date_due": "2026-11-19",
                                    }
                                )
                            ],
                        },
                    )
                ]
            }
        )
        decision = self.meeting.decision_ids
        self.assertTrue(decision.is_overdue)
        self.assertEqual(
            self.env["ub.decision"].search([("is_overdue", "=", True)]), decision
        )
        self.assertIn(
            decision, self.as_user("teacher", self.env["ub.decision"]).search([])
        )

    def test_agenda_is_numbered_in_its_order(self):
        self.meeting.item_ids = [
            Command.create({"name": "Last", "sequence": 30}),
            Command.create({"name": "First", "sequence": 1}),
        ]
        by_name = {item.name: item.number for item in self.meeting.item_ids}
        self.assertEqual(by_name["First"], 1)
        self.assertEqual(by_name["Last"], 3)

    def test_calendar_shows_it_privately(self):
        self.as_user("head", self.meeting).action_convene()
        event = self.meeting.event_id
        self.assertEqual(event.privacy, "private")
        self.assertEqual(event.start, self.meeting.date_start)
        logins = {"head", "deputy_head", "secretary", "teacher"}
        partners = self.env["res.partner"].union(
            *(self.users[key].partner_id for key in logins)
        )
        self.assertEqual(event.partner_ids, partners)

    def test_meeting_owns_its_time(self):
        self.as_user("head", self.meeting).action_convene()
        event = self.meeting.event_id
        with self.assertRaisesRegex(UserError, "methodical work"):
            self.as_user("head", event).write({"start": "2026-11-28 08:00:00"})
        self.as_user("head", self.meeting).write({"date_start": "2026-11-30 08:00:00"})
        self.assertEqual(event.start, self.meeting.date_start)

    def test_deleted_event_harms_nothing(self):
        self.as_user("head", self.meeting).action_convene()
        self.as_user("head", self.meeting.event_id).unlink()
        self.assertTrue(self.meeting.exists())
        self.assertFalse(self.meeting.event_id)
        self.as_user("head", self.meeting).write({"place": "Hall"})

    def test_cancelled_meeting_leaves_the_calendar(self):
        self.as_user("head", self.meeting).action_convene()
        event = self.meeting.event_id
        self.meeting.reason = "Frost"
        self.as_user("head", self.meeting).action_cancel()
        self.assertFalse(event.exists())
        with self.assertRaises(UserError):
            self.as_user("head", self.meeting).write({"place": "1"})
        self.as_user("head", self.meeting).action_reopen()
        self.assertEqual(self.meeting.state, "draft")

    def test_body_that_ended_does_not_meet(self):
        self.other_body.write({"date_to": "2026-11-01", "ending": "abolished"})
        with self.assertRaises(ValidationError):
            self._create_meeting(self.other_body)

    def test_deputy_calls_any_body_of_his_school(self):
        meeting = self.as_user("deputy", self.env["ub.meeting"]).create(
            {"body_id": self.other_body.id, "date_start": "2026-11-27 08:00:00"}
        )
        self.assertEqual(meeting.company_id, self.school_a)
