from datetime import date

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import KY, RU, UbReportCase

DAYS = (date(2026, 9, 10), date(2026, 10, 20), date(2027, 2, 10))
ALWAYS, COUNT = date(2026, 9, 1), 45


class Person:
    """One line of the table that the papers are held against."""

    def __init__(self, number):
        self.name = f"Teacher {number:02}"
        self.since = date(1990 + number % 30, 9, 15)
        self.birth_year = 1966 + number % 33
        self.began, self.ended = ALWAYS, None
        self.gained = date(2026, 10, 12) if number % 5 == 0 else None
        if number >= 40:
            self.began = date(2026, 10, 10) if number < 43 else date(2027, 1, 20)
        # Known to have worked here before he joined the body
        self.joined_on = date(2015, 8, 20) if number == 40 else None
        # Last day, hours, whether it was confirmed, № of the certificate
        self.courses = [(date(2015 + number % 10, 3, 5), 36, True, f"A{number}")]
        if number % 3 == 0:
            self.courses.append((date(2026, 10, 16), 72, True, f"B{number}"))
        if number % 4 == 0:
            self.courses.append((date(2026, 9, 9), 144, False, f"C{number}"))
        begins = 2026 if number % 2 else 2024
        self.theme = (begins, begins + 2, f"Theme {number}")
        if number == 1:
            self.ended = date(2026, 9, 30)
        if number == 2:
            self.ended = date(2026, 10, 15)

    def belongs(self, day):
        return self.began <= day and (not self.ended or day <= self.ended)

    def course(self, day):
        """Year, hours, № of the last confirmed course by ``day``."""
        over = [one for one in self.courses if one[0] <= day and one[2]]
        if not over:
            return ()
        last, hours, _is_confirmed, number = max(over)
        return str(last.year), str(hours), number

    def theme_on(self, day):
        first = day.year if day.month >= 9 else day.year - 1
        return self.theme[2] if self.theme[0] <= first < self.theme[1] else ""

    def service(self, day):
        had = (day.month, day.day) >= (self.since.month, self.since.day)
        return day.year - self.since.year - (0 if had else 1)


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestDataBank(UbReportCase):
    """F07 as of any day equals the records, to the person."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.table = [Person(number) for number in range(COUNT)]
        cls.staff = cls.env["hr.employee"].create(
            [
                {
                    "name": person.name,
                    "company_id": cls.school_a.id,
                    "private_phone": f"0700 0000{number:02}",
                }
                for number, person in enumerate(cls.table)
            ]
        )
        cls.low, cls.high = cls.env["ub.category"].search([], order="rank", limit=2)
        cls.cards = cls.env["ub.teacher"].create(
            [
                {
                    "employee_id": employee.id,
                    "birth_year": person.birth_year,
                    "education_level": "higher",
                    "pedagogical_since": person.since,
                    "joined_on": person.joined_on,
                }
                for employee, person in zip(cls.staff, cls.table, strict=True)
            ]
        )
        cls.circle = cls._create_body("Circle of all")
        cls._enter_facts()
        cls.staff[2].write({"active": False, "departure_date": cls.table[2].ended})
        cls.env.flush_all()

    @classmethod
    def _enter_facts(cls):
        cls.env["ub.teacher.category"].create(
            [
                {
                    "teacher_id": card.id,
                    "category_id": category.id,
                    "date_from": day,
                    "order_reference": "№ 7",
                }
                for card, person in zip(cls.cards, cls.table, strict=True)
                for category, day in (
                    (cls.low, date(2020, 1, 1)),
                    (cls.high, person.gained),
                )
                if day
            ]
        )
        cls.env["ub.membership"].create(
            [
                {
                    "body_id": cls.circle.id,
                    "employee_id": employee.id,
                    "date_from": person.began,
                    "date_to": person.ended,
                    "source": "record",
                }
                for employee, person in zip(cls.staff, cls.table, strict=True)
            ]
        )
        cls._join(cls.other_body, cls.staff[1], date_from="2026-10-01")
        cls._enter_learning()

    @classmethod
    def _enter_learning(cls):
        people = list(zip(cls.staff, cls.table, strict=True))
        courses = [
            (
                {
                    "employee_id": employee.id,
                    "name": f"Course {number}",
                    "date_to": last,
                    "hours": hours,
                    "certificate_number": number,
                },
                is_confirmed,
            )
            for employee, person in people
            for last, hours, is_confirmed, number in person.courses
        ]
        made = cls.env["ub.course"].create([vals for vals, _is_confirmed in courses])
        made.browse(
            course.id
            for course, (_vals, is_confirmed) in zip(made, courses, strict=True)
            if is_confirmed
        ).action_confirm()
        themes = cls.env["ub.self.education"].create(
            [
                {
                    "employee_id": employee.id,
                    "year_from": person.theme[0],
                    "year_to": person.theme[1],
                    "name": person.theme[2],
                }
                for employee, person in people
            ]
        )
        themes.action_submit()

    def _bank(self, body=None, day=DAYS[1], **vals):
        return self.env["ub.data.bank"].create(
            {
                "company_id": self.school_a.id,
                "body_id": body.id if body else False,
                "date": day,
                **vals,
            }
        )

    def _told(self, bank):
        rows = self._doc("f07_data_bank", bank)["rows"]
        return {
            row["name"]: (
                row["pedagogical"],
                row["category"].split(",")[0],
                row["birth"],
                self._facts(row["course"]),
                row["theme"],
            )
            for row in rows
        }

    @staticmethod
    def _facts(course):
        """«2025, 72 hours, № B3» in any language as its three facts."""
        year, hours, number = course.split(", ") if course else ("", "", "")
        return (year, hours.split()[0], number.split()[1]) if course else ()

    def _due(self, person, day):
        gained = person.gained and person.gained <= day
        category = (self.high if gained else self.low).with_context(lang=KY).name
        age = day.year - person.birth_year
        birth = f"{person.birth_year} ({age})"
        learning = person.course(day), person.theme_on(day)
        return str(person.service(day)), category, birth, *learning

    def test_a_body_on_three_days_to_the_person(self):
        for day in DAYS:
            with self.subTest(day=day):
                due = {p.name: self._due(p, day) for p in self.table if p.belongs(day)}
                self.assertEqual(self._told(self._bank(self.circle, day)), due)

    def test_the_school_on_three_days_to_the_person(self):
        """Who changed the body stays, who left goes, who worked here before counts."""
        for day in DAYS:
            with self.subTest(day=day):
                there = [
                    person
                    for number, person in enumerate(self.table)
                    if person.belongs(day) or number == 1 or person.joined_on
                ]
                due = {p.name: self._due(p, day) for p in there}
                self.assertEqual(self._told(self._bank(None, day)), due)

    def test_quality_is_counted_from_the_same_people(self):
        day = DAYS[2]
        there = [person for person in self.table if person.belongs(day)]
        doc = self._doc("f07_data_bank", self._bank(self.circle, day))
        education, category, service, age = doc["quality"]
        for block in doc["quality"]:
            self.assertEqual(
                sum(int(row["count"]) for row in block["rows"]), len(there)
            )
        self.assertEqual(education["rows"][0]["share"], "100")
        gained = sum(1 for p in there if p.gained)
        counts = {row["words"]: int(row["count"]) for row in category["rows"]}
        self.assertEqual(counts[self.high.with_context(lang=KY).name], gained)
        bounds = (0, 3, 10, 20, 200)
        self.assertEqual(
            [int(row["count"]) for row in service["rows"]],
            [
                sum(low <= p.service(day) < up for p in there)
                for low, up in zip(bounds, bounds[1:], strict=False)
            ],
        )
        bounds = (0, 30, 40, 50, 200)
        ages = [day.year - p.birth_year for p in there]
        self.assertEqual(
            [int(row["count"]) for row in age["rows"]],
            [
                sum(low <= years < up for years in ages)
                for low, up in zip(bounds, bounds[1:], strict=False)
            ],
        )

    def test_a_school_counts_in_its_own_bands(self):
        bands = self.env["ub.band"].search(
            [("company_id", "=", self.school_a.id), ("kind", "=", "pedagogical")]
        )
        bands.filtered(lambda band: band.start in (3, 10)).unlink()
        self.as_user("deputy", bands.browse()).create(
            {"company_id": self.school_a.id, "kind": "pedagogical", "start": 5}
        )
        service = self._doc("f07_data_bank", self._bank(self.circle))["quality"][2]
        there = [person for person in self.table if person.belongs(DAYS[1])]
        self.assertEqual(
            [int(row["count"]) for row in service["rows"]],
            [
                sum(low <= p.service(DAYS[1]) < up for p in there)
                for low, up in ((0, 5), (5, 20), (20, 200))
            ],
        )

    def test_the_wall_tells_neither_age_nor_phone(self):
        bank = self._bank(self.circle, is_wall=True)
        doc = self._doc("f07_data_bank", bank)
        self.assertEqual(len(doc["quality"]), 3)
        for form in ("f07_data_bank", "f07_data_bank_ru"):
            text = self._text(form, bank)
            self.assertIn("Teacher 11", text)
            for secret in ("0700", str(self.table[11].birth_year)):
                self.assertNotIn(secret, text)
        self.assertIn("0700 000011", self._text("f07_data_bank", self._bank()))

    def test_awards_are_those_of_the_day(self):
        card = self.cards[10]
        card.award_ids = [
            (0, 0, {"name": "Отличник", "kind": "title", "year": 2020}),
            (0, 0, {"name": "Грамота", "date": "2026-10-21"}),
        ]
        for day, awards in ((DAYS[1], ""), (date(2026, 10, 21), "Грамота, 2026")):
            rows = self._doc("f07_data_bank", self._bank(self.circle, day))["rows"]
            row = next(row for row in rows if row["name"] == card.name)
            self.assertEqual((row["awards"], row["titles"]), (awards, "Отличник, 2020"))

    def test_as_many_questions_for_45_as_for_two(self):
        few, many = (self._queries(body) for body in (self.other_body, self.circle))
        self.assertLessEqual(many, few + 2)

    def _queries(self, body):
        bank = self._bank(body)
        form = self.env["report.ub_reports.report_f07_data_bank"]
        form._get_report_values(bank.ids)
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        form._get_report_values(bank.ids)
        return self.env.cr.sql_log_count - before

    def test_who_prints_which_data_bank(self):
        self._join(self.circle, self.people["teacher"], "head")
        for key, body, may in (
            ("teacher", self.circle, True),
            ("teacher", None, False),
            ("teacher", self.other_body, False),
            ("head", self.circle, False),
            ("stranger", None, False),
            ("council_member", self.circle, False),
            ("deputy", None, True),
            ("clerk", self.circle, True),
        ):
            with self.subTest(key=key, body=body):
                vals = {
                    "company_id": self.school_a.id,
                    "body_id": body.id if body else False,
                }
                banks = self.as_user(key, self.env["ub.data.bank"])
                if may:
                    bank = banks.create(vals)
                    self.assertTrue(bank.action_print())
                    form = self.env["report.ub_reports.report_f07_data_bank"]
                    self.assertTrue(form.with_env(bank.env)._docs(bank))
                    continue
                with self.assertRaises(UserError):
                    banks.create(vals)

    def test_a_right_that_ended_prints_nothing(self):
        fact = self._join(self.circle, self.people["teacher"], "head")
        banks = self.as_user("teacher", self.env["ub.data.bank"])
        bank = banks.create({"company_id": self.school_a.id, "body_id": self.circle.id})
        fact._end(date(2026, 11, 1))
        fact.end_reason = "left"
        self.env["ub.membership"].flush_model()
        fact.write({"is_replaced": True})
        bank = self.as_user("teacher", bank)
        form = self.env["report.ub_reports.report_f07_data_bank"]
        with self.assertRaises(UserError):
            form.with_env(bank.env)._docs(bank)

    def test_card_and_blanks_come_in_both_languages(self):
        card = self.cards[5]
        for form in ("f07_card", "f07_card_ru"):
            text = self._text(form, card)
            self.assertIn(card.name, text)
            self.assertIn("0700 000005", text)
        for form in ("f07_card", "f07_data_bank"):
            model = self.env[f"report.ub_reports.report_{form}"]._paper_model
            for suffix in ("_blank", "_blank_ru"):
                text = self._text(form + suffix, self.env[model])
                self.assertNotIn("Teacher", text)
        self.assertIn(
            "Методическое",
            self._text("f07_data_bank_ru", self._bank(self.body, lang=RU)),
        )
