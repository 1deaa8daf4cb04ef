"""A meeting from its agenda to its sealed minutes, in the browser and in Kyrgyz."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from journey import SchoolJourney

QUESTION = "Окуучулардын окуу техникасы жөнүндө"
DECISION = "Ар бир класста үңүлүп окуу сабагы өтүлсүн."
MINUTES = "ub_reports.report_f16_minutes"


class MeetingJourney(SchoolJourney):
    """What the journeys of a meeting assert."""

    def _signed(self, meeting):
        """Who has signed the minutes and how, by key of the person."""
        lines = meeting.document_id.signature_ids
        lines = lines.filtered(lambda line: line.purpose == "sign" and line.date)
        modes = {line.employee_id: line.mode for line in lines}
        return {key: modes[p] for key, p in self.people.items() if p in modes}

    def _check_sealed(self, meeting, key, *parts):
        """Closed, sealed once, printed with the code of the seal."""
        self.assertEqual(meeting.state, "closed")
        revision = meeting.document_id.revision_ids
        self.assertEqual(revision.mapped("number"), [1])
        text = self._text_of(MINUTES, meeting, key)
        for part in ("ПРОТОКОЛ", "УГУЛДУ", revision.check_code, *parts):
            self.assertIn(part, text)
        return text


@tagged("post_install", "-at_install")
class TestJourneyMeeting(MeetingJourney):
    logins = ("deputy", "head", "secretary")

    def test_live(self):
        """Called, held, written and signed by those who have their own logins."""
        self._walk("ub_meeting_live", "head")
        meeting = self._meeting_of(self.body)
        self.assertEqual((meeting.state, meeting.number), ("minutes", "1"))
        self.assertEqual(set(meeting.presence_ids.mapped("state")), {"present"})
        self.assertTrue(all(meeting.presence_ids.mapped("told_on")))
        self.assertEqual(self._signed(meeting), {"head": "app"})

        self._walk("ub_meeting_sign", "secretary")
        self.assertEqual(self._signed(meeting), {"head": "app", "secretary": "app"})
        self._walk("ub_meeting_close", "head")
        text = self._check_sealed(meeting, "head", QUESTION, DECISION)
        for letter in "ңүөҢҮӨ":
            self.assertIn(letter, text)
        self._check_decision(meeting)
        self._check_locked(meeting)
        # The file that was given to somebody, hashed in the browser
        self._walk("ub_seal_compare", "head", "methodical-seals")

    def _check_decision(self, meeting):
        decision = meeting.decision_ids
        self.assertEqual(decision.text, DECISION)
        self.assertEqual(decision.responsible_id, self.people["member"])
        self.assertEqual(decision.number, f"1/{decision.item_id.number}.1")
        self.assertGreater(decision.date_due, self.today)

    def _check_locked(self, meeting):
        """What the form shows as closed is closed for any other way as well."""
        own = meeting.with_user(self.users["head"])
        question = own.item_ids.filtered("heard")
        with self.assertRaises(UserError):
            question.heard = "Башка сөз"
        with self.assertRaises(UserError):
            own.decision_ids.text = "Башка чечим"
        with self.assertRaises(UserError):
            own.place = "13-кабинет"

    def test_answer_of_the_council(self):
        """A question goes up, is decided there, and the answer comes down."""
        self._walk("ub_meeting_send_up", "head", "methodical-proposals")
        proposal = self.env["ub.proposal"].search([("body_id", "=", self.council.id)])
        self.assertEqual(proposal.from_body_id, self.body)

        self._walk("ub_meeting_council", "deputy")
        meeting = self._meeting_of(self.council)
        self.assertEqual(proposal.meeting_id, meeting)
        self.assertEqual(self._signed(meeting), {"deputy": "app", "secretary": "paper"})
        self._check_sealed(meeting, "deputy", proposal.name)
        self.assertEqual(proposal.state, "answered")

        self._walk("ub_meeting_answer", "head", "methodical-proposals")


@tagged("post_install", "-at_install")
class TestJourneyMeetingPhone(MeetingJourney):
    browser_size = "375x667"
    touch_enabled = True
    logins = ("deputy",)

    def test_on_paper_first(self):
        """Everything by one login, on a telephone, the day after."""
        self._walk("ub_meeting_paper", "deputy")
        meeting = self._meeting_of(self.body)
        self.assertEqual((meeting.number, meeting.is_on_paper), ("7", True))
        self.assertEqual(set(meeting.presence_ids.mapped("state")), {"present"})
        self.assertEqual(self._signed(meeting), {"head": "paper", "secretary": "paper"})
        decision = meeting.decision_ids
        self.assertEqual(decision.number, f"7/{decision.item_id.number}.1")
        self._check_sealed(meeting, "deputy", QUESTION, decision.text)
