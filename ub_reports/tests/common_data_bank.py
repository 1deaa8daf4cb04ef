from datetime import date

from odoo.tests import freeze_time

from .common import KY, UbReportCase

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


@freeze_time("2026-11-20 06:00:00")
class DataBankCase(UbReportCase):
    """45 people of a table, entered; what is told of them on a day, and what is due."""

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
