from datetime import UTC, datetime

from odoo import Command
from odoo.tests import tagged, warmup

from .common_mail import MailCase

WITH_MAIL = ("head", "deputy_head", "secretary", "teacher")
ODD = "12-кабинет; 2-кабат, «Ө»\\ # 100% " + "узун " * 20


@tagged("post_install", "-at_install")
class TestCallMail(MailCase):
    """Letters as people and their calendars read them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()
        cls.addresses = {f"{key}@example.com" for key in WITH_MAIL}

    def setUp(self):
        super().setUp()
        self.catcher = self._start_server()

    def _as_head(self):
        return self.as_user("head", self.meeting)

    def _convened(self):
        self._as_head().action_convene()
        return self._arrived(self.catcher)

    def _line(self, key):
        return self.meeting.presence_ids.filtered(
            lambda line: line.employee_id == self.people[key]
        )

    def test_a_calendar_adds_the_meeting(self):
        letters = self._convened()
        self.assertEqual(set(letters), self.addresses)
        part, calendar = self._calendar(letters["teacher@example.com"])
        self.assertEqual(part.get_content_type(), "text/calendar")
        self.assertEqual(part.get_param("method").upper(), "REQUEST")
        self.assertEqual(part.get_filename(), "meeting.ics")
        self.assertEqual(calendar.method.value, "REQUEST")
        event = calendar.vevent
        self.assertEqual(event.dtstart.value, datetime(2026, 11, 27, 8, tzinfo=UTC))
        self.assertEqual(event.dtend.value, datetime(2026, 11, 27, 9, tzinfo=UTC))
        self.assertEqual(event.location.value, "Room 12")
        self.assertEqual(event.summary.value, "Meeting: Mathematics Association")
        self.assertEqual(getattr(event, "class").value, "PRIVATE")
        self.assertEqual(event.organizer.value, "mailto:head@example.com")
        self.assertFalse(hasattr(event, "description"))

    def test_nobody_reads_whom_else_it_goes_to(self):
        for address, letter in self._convened().items():
            _part, calendar = self._calendar(letter)
            (guest,) = calendar.vevent.attendee_list
            self.assertEqual(guest.value, f"mailto:{address}")
            for other in self.addresses - {address, "head@example.com"}:
                self.assertNotIn(other, letter.as_string())

    def test_a_calendar_moves_it(self):
        _part, first = self._calendar(self._convened()["teacher@example.com"])
        head = self._as_head()
        head.write({"date_start": "2026-11-28 09:30:00", "place": "Room 7"})
        letters = self._arrived(self.catcher)
        self.assertEqual(set(letters), self.addresses)
        text = self._text(letters["teacher@example.com"])
        for words in ("28.11.2026", "15:30", "Room 7", "has changed"):
            self.assertIn(words, text)
        _part, second = self._calendar(letters["teacher@example.com"])
        self.assertEqual(second.method.value, "REQUEST")
        self.assertEqual(second.vevent.uid.value, first.vevent.uid.value)
        self.assertGreater(
            int(second.vevent.sequence.value), int(first.vevent.sequence.value)
        )
        self.assertEqual(
            second.vevent.dtstart.value, datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
        )

    def test_a_calendar_removes_it(self):
        for step, words in (
            ("action_postpone", "The meeting is postponed"),
            ("action_cancel", "The meeting does not take place"),
        ):
            with self.subTest(step=step):
                self.meeting = self._create_meeting()
                _part, first = self._calendar(self._convened()["teacher@example.com"])
                self._as_head().reason = "Quarantine"
                getattr(self._as_head(), step)()
                letters = self._arrived(self.catcher)
                self.assertEqual(set(letters), self.addresses)
                part, last = self._calendar(letters["teacher@example.com"])
                self.assertEqual(part.get_param("method").upper(), "CANCEL")
                self.assertEqual(last.method.value, "CANCEL")
                self.assertEqual(last.vevent.status.value, "CANCELLED")
                self.assertEqual(last.vevent.uid.value, first.vevent.uid.value)
                self.assertGreater(
                    int(last.vevent.sequence.value), int(first.vevent.sequence.value)
                )
                text = self._text(letters["teacher@example.com"])
                self.assertIn(words, text)
                self.assertIn("Quarantine", text)
                self.assertNotIn("/methodical/answer/", text)

    def test_two_meetings_are_two_events(self):
        _part, first = self._calendar(self._convened()["teacher@example.com"])
        self.meeting = self._create_meeting(date_start="2026-12-04 08:00:00")
        _part, second = self._calendar(self._convened()["teacher@example.com"])
        self.assertNotEqual(first.vevent.uid.value, second.vevent.uid.value)

    def test_who_moves_it_does_not_become_the_organiser(self):
        """Calendars take a change from the one who invited, from nobody else."""
        self._convened()
        self.as_user("deputy", self.meeting).place = "Room 7"
        letter = self._arrived(self.catcher)["teacher@example.com"]
        _part, calendar = self._calendar(letter)
        self.assertEqual(calendar.vevent.organizer.value, "mailto:head@example.com")
        self.assertIn("head@example.com", letter["From"])
        self.assertIn("deputy@example.com", letter["Reply-To"])

    def test_drafts_and_cancelled_drafts_send_nothing(self):
        self._as_head().write({"place": "Room 7", "date_start": "2026-11-28 09:30:00"})
        self._as_head().reason = "Quarantine"
        self._as_head().action_cancel()
        self.assertFalse(self._arrived(self.catcher))

    def test_odd_characters_arrive_whole(self):
        place = " ".join(ODD.split())
        self._as_head().place = place
        self.users["teacher"].partner_id.name = 'Үсөнова, "Ө"; Ң: А'
        self.meeting.item_ids.name = "<script>alert(1)</script> & «маселе»"
        letter = self._convened()["teacher@example.com"]
        _part, calendar = self._calendar(letter)
        self.assertEqual(calendar.vevent.location.value, place)
        (guest,) = calendar.vevent.attendee.params["CN"]
        self.assertEqual(guest, "Үсөнова, 'Ө'; Ң: А")
        text = self._text(letter)
        self.assertNotIn("<script>", text)
        self.assertIn("«маселе»", text)

    def test_lines_say_who_was_written_to(self):
        self._convened()
        for key in WITH_MAIL:
            self.assertEqual(self._line(key).channel, "mail")
            self.assertEqual(self._line(key).told, "told")
        self.assertEqual(self._line("offline").told, "not")
        self.assertFalse(self._line("offline").channel)

    def test_who_was_added_gets_a_letter_and_nobody_else(self):
        self._convened()
        self.meeting.item_ids.speaker_id = self.people["union_chair"]
        self._as_head().action_call_rest()
        letters = self._arrived(self.catcher)
        self.assertEqual(set(letters), {"union_chair@example.com"})

    def test_a_letter_that_does_not_leave_is_to_be_told(self):
        self.env["ir.mail_server"].search([]).write({"smtp_port": 1})
        self._as_head().action_convene()
        self.assertEqual(self._line("teacher").told, "told")
        self._send()
        self.assertEqual(self._line("teacher").told, "again")
        notes = " ".join(self.meeting.message_ids.mapped("body"))
        self.assertIn("did not leave", notes)
        self.assertIn(self.people["teacher"].name, notes)

    def test_without_an_address_to_write_from_it_says_so(self):
        self.users["head"].partner_id.email = False
        self.school_a.partner_id.email = False
        self._as_head().action_convene()
        self.assertFalse(self._arrived(self.catcher))
        note = self.meeting.message_ids.filtered("body")[:1].body
        self.assertIn("No mail leaves here", note)

    def test_letters_leave_nothing_behind(self):
        files = self.env["ir.attachment"].search_count([("name", "=", "meeting.ics")])
        self._convened()
        self.assertEqual(
            self.env["ir.attachment"].search_count([("name", "=", "meeting.ics")]),
            files,
        )

    def test_letters_in_kyrgyz_and_russian(self):
        for lang in ("ky_KG", "ru_RU"):
            self.env["res.lang"]._activate_lang(lang)
        self.body.with_context(lang="ky_KG").name = "Математика бирикмеси"
        self.body.with_context(lang="ru_RU").name = "МО математиков"
        self.users["teacher"].lang = "ky_KG"
        self.users["secretary"].lang = "ru_RU"
        letters = self._convened()
        for address, name, day in (
            ("teacher@example.com", "Математика бирикмеси", "2026-жылдын 27-ноябры"),
            ("secretary@example.com", "МО математиков", "27 ноября 2026 г."),
        ):
            _part, calendar = self._calendar(letters[address])
            self.assertIn(name, calendar.vevent.summary.value)
            self.assertIn(day, self._text(letters[address]))

    @warmup
    def test_thirty_people_cost_few_queries(self):
        """Measured: 93 for thirty; the limit is design §7's."""
        for index in range(30):
            key = f"guest_{index}"
            self._join(self.body, self._create_person(key, self.school_a))
        meeting = self._as_head()
        with self.assertQueryCount(120):
            meeting.action_convene()
            self.env.flush_all()
        self.assertEqual(
            len(self.meeting.presence_ids.filtered(lambda x: x.channel == "mail")), 34
        )

    def test_a_joint_sitting_writes_once_to_who_is_in_both(self):
        self._join(self.council, self.people["teacher"])
        self.meeting.joint_ids = [Command.create({"joint_body_id": self.council.id})]
        letters = self._convened()
        self.assertEqual(
            set(letters),
            self.addresses | {"council_member@example.com", "deputy@example.com"},
        )
        self.assertIn(
            "Methodical Council",
            self._calendar(letters["teacher@example.com"])[1].vevent.summary.value,
        )
