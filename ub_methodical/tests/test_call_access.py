from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common_rights import RightsCase


@tagged("post_install", "-at_install")
class TestCallAccess(RightsCase):
    """What a person reads who is called to a meeting of a body that is not his."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.mail_server"].search([]).active = False
        cls._join(cls.other_body, cls.people["stranger"], "head")
        cls.item = cls.meeting.item_ids
        cls.item.touched_body_ids = cls.other_body

    def _convene(self):
        self.as_user("head", self.meeting).action_convene()
        return self._line("stranger")

    def _line(self, key):
        return self.meeting.presence_ids.filtered(
            lambda line: line.employee_id == self.people[key]
        )

    def test_from_the_day_it_is_convened(self):
        line = self._create_presence("stranger")
        for record in (self.meeting, self.item, line):
            self.assertMayNot("stranger", "read", record)
        self._convene()
        for record in (self.meeting, self.item, line):
            self.assertMay("stranger", "read", record)
            self.assertMayNot("stranger", "write", record)
            self.assertMayNot("stranger", "unlink", record)
        self.assertMayNot("union_chair", "read", self.meeting)

    def _create_presence(self, key):
        return self.env["ub.presence"].create(
            {
                "meeting_id": self.meeting.id,
                "employee_id": self.people[key].id,
                "kind": "invited",
            }
        )

    def test_until_he_is_taken_off_the_list(self):
        self._convene()
        self.assertMay("stranger", "read", self.meeting)
        self.as_user("head", self._line("stranger")).unlink()
        for record in (self.meeting, self.item):
            self.assertMayNot("stranger", "read", record)

    def test_also_when_it_is_put_off_and_when_it_is_over(self):
        self._convene()
        self.meeting.reason = "Frost"
        for step in ("action_postpone", "action_convene", "action_hold"):
            getattr(self.as_user("head", self.meeting), step)()
            self.assertMay("stranger", "read", self.meeting)
        self.as_user("head", self.meeting).action_reopen()
        self.assertMayNot("stranger", "read", self.meeting)

    def test_a_former_member_until_it_is_held(self):
        """Called as a member, none any more: the agenda, and no minutes."""
        self._convene()
        member = self._fact(self.body, self.people["teacher"])
        member.date_to = "2026-11-19"
        for record in (self.meeting, self.item, self._line("teacher")):
            self.assertMay("teacher", "read", record)
        self.as_user("head", self.meeting).action_hold()
        for record in (self.meeting, self.item, self._line("teacher")):
            self.assertMayNot("teacher", "read", record)

    def test_one_s_own_line_and_nobody_else_s(self):
        line = self._convene()
        lines = self.as_user("stranger", self.env["ub.presence"]).search([])
        self.assertEqual(lines.with_env(self.env), line)
        for method in ("action_will_come", "action_cannot_come"):
            getattr(self.as_user("stranger", line), method)()
        self.assertEqual(line.answer, "no")
        with self.assertRaises(UserError):
            self.as_user("stranger", self._line("teacher")).action_will_come()

    def test_no_reasons_no_words_of_others(self):
        self.item.decision_ids = [Command.create({"text": "To visit lessons"})]
        self.item.speech_ids = [
            Command.create({"employee_id": self.people["teacher"].id, "text": "Yes"})
        ]
        line = self._convene()
        self.as_user("head", self.meeting).action_hold()
        self.as_user("head", line).write({"state": "absent", "reason": "Ill"})
        self.assertFalse(self.as_user("stranger", line).reason)
        for record in (
            line.absence_ids,
            self.item.decision_ids,
            self.item.speech_ids,
            self.meeting.document_id,
        ):
            self.assertTrue(record)
            self.assertMayNot("stranger", "read", record)

    def test_the_form_opens(self):
        self._convene()
        self.meeting.joint_ids = [Command.create({"joint_body_id": self.council.id})]
        form = Form(self.as_user("stranger", self.meeting))
        self.assertEqual(form.place, "Room 12")
        self.assertFalse(form.can_write_minutes)
        seen = self.as_user("stranger", self.meeting)
        self.assertEqual(seen.item_ids.name, "The plan of the quarter")
        self.assertEqual(seen.presence_ids.employee_id.ids, self.people["stranger"].ids)
        self.assertEqual(seen.joint_ids.joint_body_id.name, self.council.name)

    def test_a_line_does_not_pass_to_another_person(self):
        line = self._convene()
        with self.assertRaisesRegex(UserError, "stays where it was made"):
            self.as_user("head", line).employee_id = self.people["union_chair"]

    def test_who_has_left_reads_nothing_any_more(self):
        self._convene()
        self.people["stranger"].active = False
        self.assertMayNot("stranger", "read", self.meeting)

    def test_who_may_read_it_anyway_has_no_such_fact(self):
        """Facts of a head or a deputy do not grow with the meetings of years."""
        self._convene()
        self._create_presence("deputy")
        for key, called in (("stranger", 1), ("teacher", 0), ("deputy", 0)):
            facts = self.as_user(key, self.users[key])._ub_facts()
            kinds = [kind for kind, _record, _detail in facts]
            self.assertEqual(kinds.count("called"), called, key)
            self.assertMay(key, "read", self.meeting)


@tagged("post_install", "-at_install")
class TestCancelledDraft(RightsCase):
    """A meeting that was cancelled before anybody was called is nobody's news."""

    def _cancel(self, meeting):
        head = self.as_user("head", meeting)
        head.reason = "The speaker is ill"
        head.action_cancel()

    def test_members_see_it_no_more_than_the_draft(self):
        self._cancel(self.meeting)
        for record in (
            self.meeting,
            self.meeting.item_ids,
            self.meeting.book_ids,
            self.meeting.document_id,
        ):
            self.assertMayNot("teacher", "read", record)
            self.assertMay("secretary", "read", record)
            self.assertMay("clerk", "read", record)

    def test_members_see_what_they_were_called_to(self):
        self.as_user("head", self.meeting).action_convene()
        self._cancel(self.meeting)
        for record in (self.meeting, self.meeting.item_ids, self.meeting.document_id):
            self.assertMay("teacher", "read", record)

    def test_who_was_called_once_sees_it_also_when_it_was_a_draft_again(self):
        self.as_user("head", self.meeting).action_convene()
        self._cancel(self.meeting)
        self.as_user("head", self.meeting).action_reopen()
        self.assertMayNot("teacher", "read", self.meeting)
        self._cancel(self.meeting)
        self.assertMay("teacher", "read", self.meeting)

    def test_nobody_types_it_in(self):
        for name, value in (("is_draft", False), ("call_sequence", 1)):
            with self.assertRaises(UserError):
                self.as_user("head", self.meeting).write({name: value})
        with self.assertRaises(UserError):
            self.as_user("head", self.env["ub.meeting"]).create(
                {
                    "body_id": self.body.id,
                    "date_start": "2026-11-28 08:00:00",
                    "call_sequence": 1,
                }
            )
