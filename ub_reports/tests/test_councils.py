from odoo import Command
from odoo.tests import tagged

from .common import RU
from .test_editable import EditableCase
from .test_meeting_forms import MeetingFormsCase


class CouncilCase(MeetingFormsCase):
    """A council of each kind, with the school's words and rules of procedure."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._name_as(
            "pedagogical_council", "Педагогикалык кеңеш", "Педагогический совет"
        )

    @classmethod
    def _name_as(cls, type_code, kyrgyz, russian):
        cls.council.type_id = cls.env.ref(f"ub_methodical.body_type_{type_code}")
        cls._translate(cls.council, name=(kyrgyz, russian))
        words = cls.council._words()
        cls._translate(
            words,
            head_title=("төрага", "председатель"),
            decision_noun=("чечим", "решение"),
            decision_heading=("ЧЕЧИМ КАБЫЛ АЛЫНДЫ", "РЕШИЛИ"),
        )
        words.write({"quorum_percent": 50, "majority": "simple"})

    def _meeting(self, **vals):
        meeting = self._create_full_meeting(body=self.council, number="3", **vals)
        meeting.chair_id = self.people["director"]
        meeting.presence_ids.unlink()
        people = (self.people[key] for key in ("director", "deputy", "teacher"))
        self._call(meeting, *people, state="present")
        self._call(meeting, self.people["head"], state="absent", is_excused=True)
        return meeting


class TestCouncils(CouncilCase):
    """F35, F36: minutes of councils and of the general meeting."""

    def test_title_names_the_pedagogical_council(self):
        meeting = self._meeting()
        for form, title in (
            ("f36_minutes", "Педагогикалык кеңештин № 3 протоколу"),
            ("f36_minutes_ru", "Протокол № 3 педагогического совета"),
        ):
            self.assertEqual(self._doc(form, meeting)["heading"], title)
            self.assertEqual(self._text(form, meeting).count(title), 1)

    def test_general_meeting_of_the_staff(self):
        self._name_as(
            "general_meeting",
            "Эмгек жамаатынын жалпы чогулушу",
            "Общее собрание работников",
        )
        meeting = self._meeting()
        self.assertEqual(
            meeting._form_of("sealed").report_name, "ub_reports.report_f36_minutes"
        )
        self._assert_words(
            "f36_minutes",
            meeting,
            "Эмгек жамаатынын жалпы чогулушунун № 3 протоколу",
            "ЧЕЧИМ КАБЫЛ АЛЫНДЫ:",
        )
        self._assert_words(
            "f36_minutes_ru", meeting, "Протокол № 3 общего собрания работников"
        )

    def test_figures_and_quorum(self):
        meeting = self._meeting()
        doc = self._doc("f36_minutes", meeting)
        self.assertEqual((doc["called"], doc["quorum"]), (4, 2))
        self.assertEqual((doc["present"]["count"], doc["absent_count"]), (3, 1))
        self.assertEqual(len(doc["present"]["annex"]), 3)
        text = self._text("f36_minutes", meeting)
        for words in (
            "Мүчөлөрүнүн жалпы саны: 4; кворум: 2",
            "Катышкандар: 3; катышпагандар: 1 (тизмеси тиркелет)",
            "Head (жүйөлүү себеп менен)",
        ):
            self.assertIn(words, text)
        few = self._doc("f35_minutes", meeting)["present"]
        self.assertEqual((len(few["names"]), few["annex"]), (3, []))

    def test_offices_of_who_leads(self):
        meeting = self._meeting()
        text = self._assert_words(
            "f35_minutes",
            meeting,
            "№ 3 ПРОТОКОЛ",
            "Педагогикалык кеңеш",
            "Төрага: Асанова Гүлнара Маратовна, Мектеп директору",
            "Төрага (мектеп директору)",
        )
        self.assertNotIn("Текшерилди", text)
        self.council.deputy_post_id = self.posts["manage"]
        self.assertIn("Текшерилди", self._text("f35_minutes", meeting))

    def test_how_votes_ended(self):
        meeting = self._meeting()
        words = self.council._words()
        for majority, votes, ky, ru in (
            ("simple", (3, 0, 0), "Чечим бир добуштан", "Решение: принято единогласно"),
            ("simple", (2, 1, 0), "Чечим көпчүлүк добуш", "большинством голосов"),
            ("simple", (1, 2, 0), "кабыл алынган жок", "Решение: не принято"),
            ("qualified", (2, 0, 1), "үчтөн экиси", "двумя третями"),
        ):
            words.majority = majority
            names = ("votes_for", "votes_against", "votes_abstained")
            meeting.item_ids.write(dict(zip(names, votes, strict=True)))
            with self.subTest(votes=votes, majority=majority):
                self.assertIn(ky, self._text("f36_minutes", meeting))
                self.assertIn(ru, self._text("f36_minutes_ru", meeting))
        words.majority = False
        self.env.invalidate_all()
        doc = self._doc("f36_minutes", meeting)
        self.assertEqual(doc["items"][0]["votes"]["verdict"], "")

    def test_one_noun_on_a_paper(self):
        """«Чечим» of a council meets no «токтом» on any of its papers."""
        meeting = self._meeting()
        meeting.item_ids.write({"votes_for": 3})
        meeting.date_start = "2026-11-19 08:30:00"
        meeting.action_hold()
        for form, papers in (
            ("f36_minutes", meeting),
            ("f36_minutes_blank", meeting),
            ("f16_short", meeting),
            ("f17_extract", meeting.decision_ids),
            ("f20_control", meeting.decision_ids),
            ("f20_cut", meeting.decision_ids),
            ("journal", meeting.book_ids),
        ):
            for suffix, strange in (("", "токтом"), ("_ru", "постанов")):
                text = self._text(f"{form}{suffix}", papers).lower()
                with self.subTest(form=form, suffix=suffix):
                    self.assertNotIn(strange, text)
        self.assertIn("ЧЕЧИМДЕРДИН", self._text("f20_control", meeting.decision_ids))
        self.assertIn("ЧЕЧИМДЕР", self._text("f20_cut", meeting.decision_ids))
        self.assertIn("Чечимдер", self._text("journal", meeting.book_ids))

    def test_blank_with_votes_for_the_pen(self):
        meeting = self._meeting()
        text = self._text("f36_minutes_blank", meeting)
        self.assertIn("макул _____", text)
        self.assertIn("катышпагандар: ______", text)
        self.assertNotIn("Иш-план бекитилсин.", text)
        (doc,) = self.env["report.ub_reports.report_f35_minutes_blank_ru"]._docs(
            self.env["ub.meeting"]
        )
        self.assertEqual((doc["called"], len(doc["items"])), (0, 3))

    def test_button_and_extract_take_the_form_of_the_body(self):
        meeting = self._meeting()
        action = self.as_user("clerk", meeting).action_print()
        self.assertEqual(action["report_name"], "ub_reports.report_f36_minutes")
        action = self.as_user("clerk", meeting).action_print("editable_ru")
        report = self.env.ref("ub_reports.action_report_f36_minutes_editable_ru")
        self.assertIn(f"/{report.id}/", action["url"])
        self._assert_words(
            "f17_extract",
            meeting.decision_ids,
            "Педагогикалык кеңештин № 3 протоколу",
            "ЧЕЧИМ КАБЫЛ АЛЫНДЫ:",
        )

    def test_sealed_by_its_own_form(self):
        meeting = self._meeting()
        meeting.date_start = "2026-11-19 08:30:00"
        hand = self.as_user("clerk", meeting)
        meeting.secretary_id = self.people["deputy"]
        hand.action_hold()
        meeting.presence_ids.state = "present"
        hand.action_write_up()
        meeting.document_id.signature_ids._note_down("paper", meeting._local_day())
        hand.action_close()
        revision = meeting.document_id._revision_in_force()
        pages = self._pdf_pages(revision.pdf_id.raw)
        self.assertIn("Педагогикалык кеңештин № 3 протоколу", pages[0])
        self.council.with_context(lang=RU).name = "Renamed"
        text = self._text("f36_minutes_ru", meeting)
        self.assertIn("Протокол № 3 педагогического совета", text)
        self.assertIn(revision.check_code, text)


@tagged("post_install", "-at_install")
class TestCouncilFiles(CouncilCase, EditableCase):
    """The files to edit of the new forms, as LibreOffice reads them."""

    def test_minutes_in_libreoffice(self):
        meeting = self._meeting()
        meeting.presence_ids = [
            Command.create({"employee_id": person.id, "state": "present"})
            for person in self._crowd(4)
        ]
        for form, words in (
            (
                "f35_minutes_editable",
                ("Педагогикалык кеңеш", "кворум: 4", "1.1. Иш-план"),
            ),
            (
                "f36_minutes_editable",
                ("кеңештин № 3 протоколу", "1-тиркеме", "Токтогуловна 03"),
            ),
            (
                "f36_minutes_editable_ru",
                ("педагогического совета", "РЕШИЛИ:", "кворум: 4"),
            ),
        ):
            content, _name = self._docx(form, meeting)
            text = " ".join(self._read_by_libreoffice(content))
            for word in words:
                self.assertIn(word, text, form)
