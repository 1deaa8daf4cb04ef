"""A meeting from its agenda to its sealed minutes, in the browser and in Kyrgyz."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged

from journey import JourneyCase

BODY = "Кыргыз тили жана адабияты усулдук бирикмеси"
COUNCIL = "Усулдук кеңеш"
QUESTION = "Окуучулардын окуу техникасы жөнүндө"
DECISION = "Ар бир класста үңүлүп окуу сабагы өтүлсүн."
NAMES = {
    "director": "Бейшеналиева Айнура Токтогуловна",
    "deputy": "Өмүрбеков Данияр Үсөнович",
    "head": "Жакшылыкова Үмүт Өскөнбаевна",
    "secretary": "Аттокурова Нурзат Төлөгөновна",
    "member": "Турдубаева Гүлзат Кеңешбековна",
}
MINUTES = "ub_reports.report_f16_minutes"


class MeetingJourney(JourneyCase):
    """A school with an association and a council; its people are known already."""

    logins = ()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("ky_KG")
        cls.school = cls.env["res.company"].create(
            {"name": "№ 5 орто мектеби", "ub_full_name": "№ 5 орто мектеби"}
        )
        cls.today = fields.Date.context_today(cls.env["ub.year"])
        cls.since = cls.today - timedelta(days=100)
        cls.users = {key: cls._create_user(key) for key in cls.logins}
        cls.people = {
            key: cls.env["hr.employee"].create(
                {
                    "name": name,
                    "company_id": cls.school.id,
                    "user_id": cls.users[key].id if key in cls.users else False,
                }
            )
            for key, name in NAMES.items()
        }
        cls._hold("director", "post_director")
        cls._hold("deputy", "post_deputy_methodical")
        cls.council = cls._create_body(COUNCIL, "body_type_methodical_council")
        cls.body = cls._create_body(BODY, "body_type_subject", parent=cls.council)
        for key in ("head", "secretary", "member"):
            cls._join(cls.body, key)
        for role in ("head", "secretary"):
            cls._join(cls.body, role, role)
        cls.council._sync_by_rule(cls.since)
        cls._join(cls.council, "secretary")
        cls._join(cls.council, "secretary", "secretary")

    @classmethod
    def _create_user(cls, key):
        return new_test_user(
            cls.env,
            f"ub_{key}",
            groups="base.group_user",
            name=NAMES[key],
            lang="ky_KG",
            tz="Asia/Bishkek",
            company_id=cls.school.id,
            company_ids=[Command.set(cls.school.ids)],
        )

    @classmethod
    def _hold(cls, key, post):
        cls.env["ub.post.holder"].create(
            {
                "company_id": cls.school.id,
                "post_id": cls.env.ref(f"ub_methodical.{post}").id,
                "employee_id": cls.people[key].id,
                "date_from": cls.since,
            }
        )

    @classmethod
    def _create_body(cls, name, kind, parent=None):
        return cls.env["ub.body"].create(
            {
                "name": name,
                "company_id": cls.school.id,
                "type_id": cls.env.ref(f"ub_methodical.{kind}").id,
                "parent_id": parent.id if parent else False,
                "date_from": cls.since,
            }
        )

    @classmethod
    def _join(cls, body, key, role="member"):
        cls.env["ub.membership"].create(
            {
                "body_id": body.id,
                "employee_id": cls.people[key].id,
                "role": role,
                "date_from": cls.since,
                "source": "record",
            }
        )

    def _walk(self, tour, key, path="methodical-meetings"):
        self.start_tour(f"/odoo/{path}", tour, login=f"ub_{key}", timeout=120)
        self.env.invalidate_all()

    def _meeting_of(self, body):
        return self.env["ub.meeting"].search([("body_id", "=", body.id)])

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
