from datetime import date

from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import KY, RU
from .common_data_bank import DAYS, DataBankCase


@tagged("post_install", "-at_install")
@freeze_time("2026-11-20 06:00:00")
class TestDataBank(DataBankCase):
    """F07 as of any day equals the records, to the person."""

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
