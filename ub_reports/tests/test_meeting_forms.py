from odoo import Command

from .common_seal import UbSealCase

LONG_NAME = "Абдыкадырова-Мамбеткулова Айнагүл Үсөнбай кызы Токтогуловна"


class MeetingFormsCase(UbSealCase):
    def _call(self, meeting, *people, **vals):
        """The presence of ``people`` at ``meeting``."""
        return self.env["ub.presence"].create(
            [
                {"meeting_id": meeting.id, "employee_id": person.id, **vals}
                for person in people
            ]
        )

    def _crowd(self, count):
        return self.env["hr.employee"].concat(
            *(
                self._create_employee(f"{LONG_NAME} {n:02}", self.school_a)
                for n in range(count)
            )
        )

    def _assert_words(self, form, papers, *words):
        text = self._text(form, papers)
        for word in words:
            self.assertIn(word, text)
        return text


class TestAttendance(MeetingFormsCase):
    """F18: names pre-printed, absence without its reason, room for guests."""

    def _meeting(self):
        meeting = self._create_full_meeting(number="4", guests="Касымова Н. Т., РББ")
        meeting.presence_ids.unlink()
        self._call(meeting, self.people["teacher"], state="present")
        self._call(meeting, self.people["offline"], state="absent", is_excused=True)
        self._call(meeting, self.people["head"], state="absent")
        self._call(meeting, self.people["stranger"], state="late", kind="invited")
        meeting.presence_ids[1].absence_ids = [Command.create({"text": "Ооруп калган"})]
        return meeting

    def test_people_and_totals(self):
        doc = self._doc("f18_attendance", self._meeting())
        self.assertEqual(
            [(row["name"], row["absence"]) for row in doc["members"]],
            [("Head", "жүйөсүз"), ("Offline Person", "жүйөлүү"), ("Teacher", "")],
        )
        self.assertEqual([row["name"] for row in doc["invited"]], ["Stranger"])
        self.assertEqual(doc["guests"], ["Касымова Н. Т., РББ"])
        self.assertEqual(
            doc["totals"], {"called": 4, "present": 2, "excused": 1, "not_excused": 1}
        )

    def test_words_and_no_reason(self):
        meeting = self._meeting()
        text = self._assert_words(
            "f18_attendance",
            meeting,
            "КАТЫШУУЧУЛАРДЫН ТИЗМЕСИ",
            "Катышпаганынын себеби",
            "Чакырылгандар:",
            "Катышкандары: 2",
            "Катчы",
        )
        self.assertNotIn("Ооруп", text)
        self._assert_words(
            "f18_attendance_ru", meeting, "ЯВОЧНЫЙ ЛИСТ", "неуважительная", "Подпись"
        )

    def test_totals_wait_until_everybody_is_noted(self):
        meeting = self._meeting()
        meeting.presence_ids[:1].state = "unknown"
        self.assertEqual(self._doc("f18_attendance", meeting)["totals"], {"called": 4})

    def test_office_and_subject(self):
        subject = self.env["ub.subject"].create({"name": "Алгебра"})
        self._create_teacher(self.people["deputy"], subject_ids=subject.ids)
        meeting = self._create_meeting()
        self._call(meeting, self.people["deputy"], kind="invited")
        (row,) = self._doc("f18_attendance", meeting)["invited"]
        office, subjects = row["office"].split("; ")
        self.assertTrue(office)
        self.assertEqual(subjects, "Алгебра")

    def test_of_sealed_minutes(self):
        meeting = self._sealed()
        self.assertIn("Teacher", self._text("f18_attendance", meeting))

    def test_blank_without_a_meeting_is_one_sheet(self):
        (page,) = self._print("f18_attendance_blank", self.env["ub.meeting"])
        self.assertIn("КАТЫШУУЧУЛАРДЫН ТИЗМЕСИ", page)
        self.assertIn("20", page)

    def test_forty_long_names(self):
        meeting = self._create_meeting()
        meeting.presence_ids.unlink()
        self._call(meeting, *self._crowd(40))
        pages = self._print("f18_attendance", meeting)
        self.assertGreaterEqual(len(pages), 2)
        for page in pages[:-1]:
            self.assertEqual(page.count("Аты-жөнү"), 1)
        text = "".join(" ".join(pages).split())
        for n in range(40):
            self.assertEqual(text.count(f"Токтогуловна{n:02}"), 1)
        self.assertIn("Катчы", pages[-1])
        self.assertIn("43", pages[-1])


class TestNotice(MeetingFormsCase):
    """F19: the sheet at the door and the list to sign."""

    def test_door_and_list(self):
        meeting = self._create_full_meeting()
        meeting.presence_ids.unlink()
        self._call(meeting, self.people["teacher"])
        self._call(meeting, self.people["stranger"], kind="invited")
        doc = self._doc("f19_notice", meeting)
        self.assertEqual(doc["invited"], ["Stranger"])
        door, sheet = self._print("f19_notice", meeting)
        for words in (
            "ОТУРУМ ЖӨНҮНДӨ БИЛДИРҮҮ",
            "2026-жылдын 20-ноябры",
            "14:30",
            "Room 12",
            "1. Чейректин жыйынтыктары жөнүндө",
            "Deputy",
            "Stranger",
        ):
            self.assertIn(words, door)
        self.assertNotIn("Teacher", door)
        for words in ("тааныштым", "Teacher", "Stranger", "Кол тамгасы"):
            self.assertIn(words, sheet)
        self._assert_words(
            "f19_notice_ru", meeting, "УВЕДОМЛЕНИЕ О ЗАСЕДАНИИ", "20 ноября 2026 г."
        )

    def test_touched_bodies(self):
        meeting = self._create_full_meeting()
        meeting.item_ids.touched_body_ids = self.other_body
        self._assert_words("f19_notice", meeting, f"Тиешелүү: {self.other_body.name}")

    def test_door_is_silent_about_a_commission(self):
        commission = self._create_body("Аттестация", category="commission")
        meeting = self._create_full_meeting(body=commission)
        text = self._text("f19_notice", meeting)
        self.assertNotIn("Чейректин", text)
        self.assertIn("14:30", text)

    def test_blank(self):
        door, sheet = self._print("f19_notice_blank", self.env["ub.meeting"])
        self.assertIn("КҮН ТАРТИБИ", door)
        self.assertIn("Кол тамгасы", sheet)
