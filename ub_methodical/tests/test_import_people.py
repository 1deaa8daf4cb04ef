from odoo import Command
from odoo.tests import TransactionCase, new_test_user, tagged
from odoo.tools import SQL

from ..tools.kyrgyz_match import person_key


class ImportCase(TransactionCase):
    """A new school, its administrator, and files as rows under a line of headings."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={"tracking_disable": True, "no_reset_password": True})
        cls.school, cls.other_school = cls.env["res.company"].create(
            [{"name": "School of imports"}, {"name": "Other school"}]
        )
        cls.admin = cls._user("import_admin", "ub_methodical.group_administrator")
        cls.plain = cls._user("import_deputy", "base.group_user")

    @classmethod
    def _user(cls, login, group):
        return new_test_user(
            cls.env,
            login=login,
            groups=f"{group},hr.group_hr_manager",
            company_id=cls.school.id,
            company_ids=[Command.set((cls.school + cls.other_school).ids)],
        )

    @classmethod
    def _employ(cls, *names, school=None):
        company_id = (school or cls.school).id
        return cls.env["hr.employee"].create(
            [{"name": name, "company_id": company_id} for name in names]
        )

    def _load(self, model, *rows, user=None, school=None):
        """Load ``rows`` (headings first) as the Import screen does."""
        self.env.flush_all()
        self.env.invalidate_all()
        records = self.env[model].with_user(user or self.admin)
        records = records.with_context(
            import_file=True, allowed_company_ids=(school or self.school).ids
        )
        return records.load(list(rows[0]), [list(row) for row in rows[1:]])

    def _accept(self, model, *rows, **kwargs):
        result = self._load(model, *rows, **kwargs)
        self.assertFalse(result["messages"])
        return self.env[model].browse(result["ids"])

    def _accept_unchanged(self, records, *rows):
        """The same file again: the same records, none of them written."""
        self.env.flush_all()
        self.env.execute_query(
            SQL(
                "UPDATE %s SET write_date = '2001-01-01' RETURNING id",
                SQL.identifier(records._table),
            )
        )
        self.assertEqual(self._accept(records._name, *rows), records)
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertEqual({day.year for day in records.mapped("write_date")}, {2001})

    def _refuse(self, model, *rows, words, **kwargs):
        """The file is refused as a whole; ``words`` = {row: part of its sentence}."""
        before = self.env[model].search_count([])
        result = self._load(model, *rows, **kwargs)
        self.assertFalse(result["ids"])
        errors = [m for m in result["messages"] if m["type"] == "error"]
        found = {message["record"] for message in errors}
        self.assertEqual(found, set(words), errors)
        for message in errors:
            self.assertIn(words[message["record"]], message["message"])
            self.assertFalse(message["field"], "the screen lists it with its row")
        texts = [message["message"] for message in errors]
        self.assertEqual(len(texts), len(set(texts)), "the screen would merge them")
        self.assertEqual(self.env[model].search_count([]), before)


@tagged("post_install", "-at_install")
class TestImportPeople(ImportCase):
    """Staff and cards: nobody twice, every bad row with its reason."""

    def test_spellings_of_one_person(self):
        key = person_key("Эсенова Гүлнара Өмүрбековна")
        for spelling in (
            "Есенова Гулнара Омурбековна",
            "Гүлнара Өмүрбековна Эсенова",
            "эсенова  гүлнара ӨМҮРБЕКОВНА",
        ):
            self.assertEqual(person_key(spelling), key)
        self.assertNotEqual(person_key("Эсенова Гүлнара"), key)

    def test_staff_again_changes_nothing(self):
        file = (
            ["id", "name", "sex", "work_email"],
            ["imp_1", "Үсөнова Перизат", "female", "p@example.com"],
            ["imp_2", "Талант уулу Нурбек", "male", ""],
        )
        people = self._accept("hr.employee", *file)
        self.assertEqual(people.company_id, self.school)
        people[1].private_phone = "+996 700 000 000"
        self._accept_unchanged(people, *file)
        self.assertEqual(people[1].private_phone, "+996 700 000 000")

    def test_staff_without_ids_is_found_by_name(self):
        [known] = self._employ("Үсөнова Перизат")
        file = (["name", "job_title"], ["Үсөнова  Перизат", "Мугалим"])
        self.assertEqual(self._accept("hr.employee", *file), known)
        self.assertEqual(known.job_title, "Мугалим")

    def test_other_spelling_is_asked(self):
        self._employ("Эсенова Гүлнара Маратовна")
        for spelling in (
            "Эсенова Гулнара Маратовна",
            "Есенова Гүлнара Маратовна",
            "Гүлнара Маратовна Эсенова",
            "ЭСЕНОВА ГҮЛНАРА МАРАТОВНА",
        ):
            with self.subTest(spelling):
                self._refuse(
                    "hr.employee",
                    ["id", "name"],
                    ["imp_1", "Талант уулу Нурбек"],
                    ["imp_2", spelling],
                    words={3: "Эсенова Гүлнара Маратовна"},
                )

    def test_answer_same_person(self):
        [known] = self._employ("Эсенова Гүлнара")
        file = (
            ["id", "name", "job_title", "ub_same_person"],
            ["imp_1", "Есенова Гулнара", "Мугалим", "same"],
        )
        for _time in range(2):
            self.assertEqual(self._accept("hr.employee", *file), known)
        self.assertEqual(known.name, "Эсенова Гүлнара")
        self.assertEqual(known.job_title, "Мугалим")

    def test_answer_another_person(self):
        [known] = self._employ("Эсенова Гүлнара")
        head = ["id", "name", "ub_same_person"]
        self._refuse(
            "hr.employee",
            head,
            ["", "Эсенова Гүлнара", "new"],
            words={2: "needs a word of its own"},
        )
        file = (head, ["imp_1", "Эсенова Гүлнара", "new"])
        other = self._accept("hr.employee", *file)
        self.assertNotEqual(other, known)
        self.assertEqual(self._accept("hr.employee", *file), other)

    def test_one_person_twice_in_the_file(self):
        self._refuse(
            "hr.employee",
            ["id", "name"],
            ["imp_1", "Эсенова Гүлнара"],
            ["imp_2", "Гулнара Эсенова"],
            ["imp_1", "Талант уулу Нурбек"],
            ["imp_4", ""],
            words={3: "row 2", 4: "row 2", 5: "Write the person's name"},
        )

    def test_daily_work_is_not_asked(self):
        first, second = self._employ("Эсенова Гүлнара", "Эсенова Гулнара")
        self.assertNotEqual(first, second)

    def test_external_id_of_another_school(self):
        head = ["id", "name"]
        self._accept("hr.employee", head, ["t1", "Эсенова Гүлнара"])
        self._refuse(
            "hr.employee",
            head,
            ["t1", "Талант уулу Нурбек"],
            words={2: "belongs to another school"},
            school=self.other_school,
        )
        self._accept(
            "hr.employee", head, ["b_t1", "Эсенова Гүлнара"], school=self.other_school
        )

    def test_cards_name_people_forgivingly(self):
        person, other = self._employ("Өмүрова Бермет", "Талант уулу Нурбек")
        file = (
            ["employee_id", "birth_year", "education_level", "pedagogical_since"],
            ["омурова бермет", "1980", "higher", "2004-08-25"],
            ["Талант уулу Нурбек", "1996", "Vocational".lower(), ""],
        )
        cards = self._accept("ub.teacher", *file)
        self.assertEqual(cards.employee_id, person + other)
        self.assertEqual(cards[0].birth_year, 1980)
        self._accept_unchanged(cards, *file)

    def test_bad_cards(self):
        self._employ("Өмүрова Бермет", "Талант уулу Нурбек", "Эсенова Гүлнара")
        self._refuse(
            "ub.teacher",
            ["employee_id", "birth_year", "education_level", "service_since"],
            ["Өмүрова Бермет", "1980", "doctor of everything", ""],
            ["Бермет Өмүрова", "1980", "", ""],
            ["Ким Билет", "1980", "", ""],
            ["Талант уулу Нурбек", "быйыл", "", ""],
            ["Эсенова Гүлнара", "", "", "1 сентябрь"],
            ["Эсенова Гүлнара", "", "", ""],
            ["", "1980", "", ""],
            words={
                2: "write one of: Higher",
                3: "Is it “Өмүрова Бермет”?",
                4: "“Ким Билет” is not known here",
                5: "a number in figures",
                6: "2026-09-01",
                8: "fill in this column",
            },
        )

    def test_bad_categories(self):
        [person] = self._employ("Өмүрова Бермет")
        self.env["ub.teacher"].create({"employee_id": person.id})
        head = ["teacher_id", "category_id", "date_from", "date_to"]
        good = ["Омурова Бермет", "first", "2024-05-20", "2025-05-20"]
        self._refuse(
            "ub.teacher.category",
            head,
            good,
            good,
            ["Өмүрова Бермет", "golden", "2024-05-20", ""],
            ["Өмүрова Бермет", "highest", "2024-05-20", "2023-05-20"],
            words={3: "row 2", 4: "“golden” is not known", 5: "before the first day"},
        )
        made = self._accept("ub.teacher.category", head, good)
        self.assertEqual(self._accept("ub.teacher.category", head, good), made)
        self.assertEqual(made.category_id.code, "first")

    def test_people_of_another_school_are_unknown(self):
        self._employ("Өмүрова Бермет", school=self.other_school)
        self._refuse(
            "ub.teacher",
            ["employee_id"],
            ["Өмүрова Бермет"],
            words={2: "not known"},
        )

    def test_namesakes_need_the_external_id(self):
        self._employ("Эсенова Гүлнара", "Эсенова Гүлнара")
        self._refuse(
            "ub.teacher",
            ["employee_id"],
            ["Эсенова Гүлнара"],
            words={2: "several are called so"},
        )
