import doctest

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged

from ..tools import question
from ..tools.question import lacks_about, with_about
from .common import UbCase


@tagged("post_install", "-at_install")
class TestAgenda(UbCase):
    """Questions of an agenda: kind, words, speakers, time, annexes (004 intro.4)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.meeting = cls._create_meeting()
        cls.item = cls.meeting.item_ids

    # Numbers of questions

    def test_questions_are_numbered_in_their_order(self):
        self.meeting.item_ids = [
            Command.create({"name": "Last", "sequence": 30}),
            Command.create({"name": "Second", "sequence": 20}),
        ]
        self.assertEqual(self._numbers(self.meeting.item_ids), [1, 2, 3])
        other = self._create_meeting(self.other_body).item_ids
        both = self.item | other
        self.assertEqual(both.mapped("number"), [1, 1])
        self.meeting.item_ids.filtered(lambda i: i.name == "Last").sequence = 5
        self.assertEqual(
            self.meeting.item_ids.sorted().mapped("name"),
            ["Last", "The plan of the quarter", "Second"],
        )
        self.assertEqual(self._numbers(self.meeting.item_ids), [1, 2, 3])
        self.item.unlink()
        self.assertEqual(self._numbers(self.meeting.item_ids), [1, 2])

    def _numbers(self, items):
        return items.sorted().mapped("number")

    def test_numbers_in_a_form_that_is_not_saved_yet(self):
        form = Form(self.meeting)
        for name in ("New", "Last"):
            with form.item_ids.new() as item:
                item.name = name
        form.item_ids.remove(0)
        items = form.save().item_ids.sorted()
        self.assertEqual(items.mapped("name"), ["New", "Last"])
        self.assertEqual(items.mapped("number"), [1, 2])
        draft = self.env["ub.meeting"].new(
            {
                "body_id": self.body.id,
                "item_ids": [Command.create({"name": name}) for name in ("One", "Two")],
            }
        )
        self.assertEqual(draft.item_ids.mapped("number"), [1, 2])
        self.assertEqual(self.env["ub.agenda.item"].new({"name": "x"}).number, 0)

    def test_numbers_cost_no_query_per_question(self):
        self.meeting.item_ids = [
            Command.create({"name": f"Question {n}"}) for n in range(20)
        ]
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(3):
            self.meeting.item_ids.mapped("number")

    def _kind(self, code):
        return self.env["ub.agenda.kind"].search([("code", "=", code)])

    def _words(self, lang):
        """The words that a form offers when the kind is chosen, in ``lang``."""
        items = self.env["ub.agenda.item"].with_context(lang=lang)
        return items.new({"kind_id": self._kind("plan").id}).name

    def test_every_kind_has_words_of_a_question(self):
        """Those that the regulations name, each «… жөнүндө» / «О …»."""
        kinds = self.env["ub.agenda.kind"].search([("code", "!=", "other")])
        named = {
            "execution",
            "report",
            "lecture",
            "paper",
            "communication",
            "discussion",
            "programme",
            "plan",
            "election",
            "previous_minutes",
            "teaching_methods",
            "links",
            "experience",
            "class_attestation",
            "normative",
            "instructions",
            "sent_up",
        }
        self.assertLessEqual(named, set(kinds.mapped("code")))
        for kind in kinds:
            with self.subTest(code=kind.code):
                self.assertTrue(kind.text_ky.endswith(" жөнүндө"))
                self.assertRegex(kind.text_ru, "^Об? ")

    def test_kind_offers_its_words(self):
        self.assertTrue(self._words("ky_KG").endswith("жөнүндө"))
        self.assertTrue(self._words("ru_RU").startswith("О "))

    def test_kind_takes_the_words_of_the_kind_of_body(self):
        words = self.body._words()
        for noun, worded in (
            ("токтом", "Мурунку токтомдордун аткарылышы жөнүндө"),
            ("сунуш", "Мурунку сунуштардын аткарылышы жөнүндө"),
        ):
            words.with_context(lang="ky_KG").decision_noun = noun
            with self._in_kyrgyz() as form, form.item_ids.new() as line:
                line.kind_id = self._kind("execution")
                self.assertEqual(line.name, worded)
                line.kind_id = self._kind("plan")
                self.assertNotEqual(line.name, worded)
        template = self.env["ub.agenda.template"]._for(self.body)
        items = template.with_context(lang="ky_KG")._prepare_items(self.body)
        self.assertIn(worded, [item["name"] for item in items])

    def _in_kyrgyz(self):
        meeting = self.as_user("head", self.meeting)
        return Form(meeting.with_context(lang="ky_KG"))

    def test_own_words_are_not_replaced(self):
        with self._in_kyrgyz() as form, form.item_ids.new() as line:
            line.kind_id = self._kind("plan")
            first = line.name
            line.kind_id = self._kind("report")
            self.assertNotEqual(line.name, first)
            line.name = "Сабактар жөнүндө"
            line.kind_id = self._kind("plan")
            self.assertEqual(line.name, "Сабактар жөнүндө")

    def test_hint_and_its_one_tap(self):
        with self._in_kyrgyz() as form, form.item_ids.new() as line:
            line.name = "Окуу планын бекитүү"
            self.assertIn("жөнүндө", line.name_hint)
            line.adds_about = True
            self.assertEqual(line.name, "Окуу планын бекитүү жөнүндө")
            self.assertFalse(line.name_hint)
            self.assertFalse(line.adds_about)

    def test_hint_is_for_kyrgyz_only(self):
        for text, lang, lacks in [
            ("Окуу планын бекитүү", "ky_KG", True),
            ("Окуу планын бекитүү", "ru_RU", True),
            ("Отчет", "ky_KG", True),
            ("Отчет", "ru_RU", False),
            ("Об отчёте", "ky_KG", False),
            ("План тууралуу.", "ky_KG", False),
            ("План жонундо", "ky_KG", False),
            ("The plan", "ky_KG", False),
            ("", "ky_KG", False),
        ]:
            with self.subTest(text=text, lang=lang):
                self.assertIs(lacks_about(text, lang), lacks)
        self.assertEqual(with_about("План:"), "План жөнүндө")
        self.assertEqual(doctest.testmod(question).failed, 0)

    def test_question_without_words_is_told(self):
        with self.assertRaisesRegex(ValidationError, "“Question” is empty"):
            self._refused_by_database({"meeting_id": self.meeting.id})

    def _refused_by_database(self, vals):
        """As the server words a refusal of the database."""
        items = self.env["ub.agenda.item"]
        try:
            with self.env.cr.savepoint(), self.assertLogs("odoo.sql_db"):
                items.create(vals)
        except Exception as error:
            if not hasattr(error, "diag"):
                raise
            raise ValidationError(items._sql_error_to_message(error)) from error

    def test_office_of_the_speaker(self):
        """On the day of the meeting: an office, else the role, else the job."""
        self.people["teacher"].job_title = "Teacher of physics"
        for key, title in [
            ("deputy", self.posts["manage"].title),
            ("head", self.body._words().head_title),
            ("teacher", "Teacher of physics"),
        ]:
            with self.subTest(key=key):
                self.item.speaker_id = self.people[key]
                item = self.as_user("head", self.item)
                self.assertEqual(item.speaker_office, title)

    def test_time_of_the_agenda(self):
        self.item.minutes = 40
        self.assertFalse(self.meeting.agenda_hint)
        self.meeting.item_ids = [Command.create({"name": "Second", "minutes": 30})]
        self.assertEqual(self.meeting.agenda_minutes, 70)
        self.assertIn("70", self.meeting.agenda_hint)
        self.meeting.duration = 1.5
        self.assertFalse(self.meeting.agenda_hint)

    def test_people_and_bodies_of_another_school_are_not_touched(self):
        for vals in (
            {"touched_body_ids": [Command.link(self.foreign_body.id)]},
            {"speaker_id": self.people["outsider"].id},
            {"co_speaker_ids": [Command.link(self.people["outsider"].id)]},
        ):
            with self.subTest(vals=vals), self.assertRaises(UserError):
                self.as_user("head", self.item).write(vals)

    def _file(self, key, **vals):
        files = self.as_user(key, self.env["ir.attachment"])
        return files.create({"name": "Annex", "raw": b"text", **vals})

    def test_annexes_are_read_by_who_reads_the_question(self):
        file = self._file("head", res_model="ub.agenda.item", res_id=0)
        self._annex(file)
        self.as_user("head", self.meeting).action_convene()
        self.assertEqual(self.as_user("teacher", file).raw, b"text")
        with self.assertRaises(UserError):
            self.as_user("stranger", file).read(["raw"])

    def test_foreign_files_are_not_reached_by_their_number(self):
        other = self._create_meeting(self.other_body).item_ids
        theirs = self._file("outsider")
        bound = self._file("deputy", res_model="ub.agenda.item", res_id=other.id)
        for file in (theirs, bound):
            with self.subTest(file=file), self.assertRaises(UserError):
                self._annex(file)

    def test_annex_of_another_question_is_attached_anew(self):
        second = self._create_meeting().item_ids
        file = self._file("head", res_model="ub.agenda.item", res_id=second.id)
        with self.assertRaisesRegex(UserError, "Attach the annexes anew"):
            self._annex(file)

    def _annex(self, file):
        item = self.as_user("head", self.item)
        item.write({"attachment_ids": [Command.link(file.id)]})
