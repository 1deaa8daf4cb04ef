from datetime import date

from odoo.exceptions import UserError
from odoo.tests import BaseCase, Form, tagged

from ..tools.plan_table import read_table
from ..tools.plan_term import read_term
from .common_plan import PlanCase

YEAR = (date(2026, 9, 1), date(2027, 8, 31))
HEAD = "№\tИштин мазмуну\tМөөнөтү\tЖооптуу\tКүтүлүүчү натыйжа\n"


def is_term(cell):
    return read_term(cell, *YEAR)


@tagged("post_install", "-at_install")
class TestPlanTerm(BaseCase):
    """Terms as people write them."""

    def test_months_quarters_days(self):
        for said, kind, first, last in (
            ("сентябрь", "month", "2026-09-01", "2026-09-30"),
            ("Сентябрь айы", "month", "2026-09-01", "2026-09-30"),
            ("май", "month", "2027-05-01", "2027-05-31"),
            ("сентябрь-октябрь", "dates", "2026-09-01", "2026-10-31"),
            ("05.11", "dates", "2026-11-05", "2026-11-05"),
            ("05.11.2026", "dates", "2026-11-05", "2026-11-05"),
            ("05.11-10.11", "dates", "2026-11-05", "2026-11-10"),
            ("15-20-октябрь", "dates", "2026-10-15", "2026-10-20"),
            ("15 октября", "dates", "2026-10-15", "2026-10-15"),
        ):
            with self.subTest(said=said):
                found = is_term(said)
                self.assertEqual(found["kind"], kind)
                days = str(found["from"]), str(found["to"])
                self.assertEqual(days, (first, last))

    def test_quarters(self):
        for said, number in (
            ("1-чейрек", 1),
            ("II чейрек", 2),
            ("3 четверть", 3),
            ("IV четверть", 4),
            ("ІІ чейрек", 2),
        ):
            with self.subTest(said=said):
                self.assertEqual(is_term(said), {"kind": "quarter", "quarter": number})

    def test_all_year(self):
        for said in ("жыл бою", "Окуу жылы бою", "в течение года", "дайыма"):
            with self.subTest(said=said):
                self.assertEqual(is_term(said), {"kind": "year"})

    def test_what_is_no_term(self):
        for said in (
            "",
            None,
            "32.13",
            "31.02",
            "05.11.2031",
            "качан болсо",
            "Асанова",
        ):
            with self.subTest(said=said):
                self.assertIsNone(is_term(said))


@tagged("post_install", "-at_install")
class TestPlanTable(BaseCase):
    """Tables as Word and Excel leave them in the clipboard."""

    def test_quoted_cells_keep_lines_and_quotes(self):
        text = 'Иш\tМөөнөтү\n"Биринчи сап\nэкинчи ""сап"""\tмай\n"Алтын" сынагы\tмай'
        rows = read_table(text, is_term)
        self.assertEqual(rows[0]["name"], 'Биринчи сап\nэкинчи "сап"')
        self.assertEqual(rows[1]["name"], '"Алтын" сынагы')

    def test_unclosed_quote_swallows_nothing(self):
        rows = read_table('"Алтын доор\tмай\nЭкинчи иш\tиюнь', is_term)
        self.assertEqual(len(rows), 2)

    def test_html_with_joined_cells(self):
        page = (
            "<table><tr><th>№</th><th>Мероприятие</th><th>Срок</th></tr>"
            "<tr><td colspan='3'>I бөлүм</td></tr>"
            "<tr><td>1</td><td><p>Бир</p><p>эки</p></td>"
            "<td rowspan='2'>май</td></tr>"
            "<tr><td>2</td><td>Үч</td></tr></table>"
        )
        rows = read_table(page, is_term)
        self.assertEqual(rows[0]["section"], "I бөлүм")
        self.assertEqual(rows[1]["name"], "Бир\nэки")
        self.assertEqual([row["term"] for row in rows[1:]], ["май", "май"])

    def test_table_without_words_over_it(self):
        rows = read_table("1\tОтурум\tоктябрь\tУБ\n2\tСынак\tмай\tУБ", is_term)
        self.assertEqual(
            [(row["name"], row["term"], row["responsible"]) for row in rows],
            [("Отурум", "октябрь", "УБ"), ("Сынак", "май", "УБ")],
        )

    def test_nothing_is_lost(self):
        text = HEAD + "1\tОтурум\tмай\tУБ\tнатыйжа\tашык\n\nжалгыз сап"
        rows = read_table("Пландын аталышы бар\t\n" + text, is_term)
        words = " ".join(str(row) for row in rows)
        for cell in ("Пландын аталышы бар", "Отурум", "ашык", "жалгыз сап"):
            self.assertIn(cell, words)

    def test_odd_input(self):
        for text in ("", "\t\t\n\n", "<table></table>", "<td>", "<table><tr><td></td>"):
            with self.subTest(text=text):
                self.assertEqual(read_table(text, is_term), [])


@tagged("post_install", "-at_install")
class TestPlanPaste(PlanCase):
    """What was understood is shown, corrected there, and becomes items."""

    def test_table_becomes_items(self):
        text = HEAD + (
            "I бөлүм. Уюштуруу иштери\n"
            "1\tПлан түзүү\tсентябрь\tHead\tПлан бекитилет\n"
            "2\tОлимпиада\t2-чейрек\tTeacher, мугалимдер\t\n"
            "II бөлүм. Усулдук иштер\n"
            "3\tНасаатчылык\tжыл бою\tнасаатчылар\tЖардам\n"
            "4\tЖолугушуу\tкачан болсо\t\t\n"
        )
        wizard = self._paste("head", self.plan, text)
        self.assertEqual(len(wizard.line_ids), 6)
        wizard.action_confirm()
        lines = {line.name: line for line in self.plan.line_ids - self.line}
        self.assertEqual(
            set(lines["План түзүү"].responsible_ids), {self.people["head"]}
        )
        self.assertEqual(lines["План түзүү"].month, "09")
        self.assertEqual(lines["План түзүү"].result, "План бекитилет")
        olympiad = lines["Олимпиада"]
        self.assertEqual(olympiad.term_id, self.year_a.term_ids.sorted("number")[1])
        self.assertEqual(olympiad.responsible, "мугалимдер")
        self.assertEqual(olympiad.responsible_ids, self.people["teacher"])
        self.assertEqual(lines["Насаатчылык"].term_kind, "year")
        self.assertEqual(lines["Жолугушуу"].term_label, "качан болсо")
        self.assertEqual(
            lines["Насаатчылык"].section_id.name, "II бөлүм. Усулдук иштер"
        )

    def test_preview_on_the_screen(self):
        with Form(
            self.as_user("head", self.env["ub.plan.paste"]).with_context(
                default_plan_id=self.plan.id
            )
        ) as form:
            form.text = HEAD + "1\tОтурум\tмай\tHead\t\n\tжок\t\t\t"
            self.assertEqual(len(form.line_ids), 2)
        form.record.line_ids[0].name = "Оңдолгон отурум"
        form.record.action_confirm()
        self.assertIn("Оңдолгон отурум", self.plan.line_ids.mapped("name"))

    def test_wrong_rows_are_named(self):
        text = HEAD + "1\t\tмай\tHead\t\n2\tОтурум\tмай\t\t\tашык"
        wizard = self._paste("head", self.plan, text)
        self.assertIn("2, 3", wizard.summary)
        with self.assertRaisesRegex(UserError, "Row 2"):
            wizard.action_confirm()
        self.assertEqual(self.plan.line_ids, self.line)
        wizard.line_ids[0].unlink()
        wizard.action_confirm()
        self.assertIn("Отурум – ашык", self.plan.line_ids.mapped("name"))

    def test_namesakes_stay_in_words(self):
        self._create_employee("Асанова Гүлнара")
        self._create_employee("Асанова Гүлзара")
        text = HEAD + "1\tБир\tмай\tАсанова Г.\t\n2\tЭки\tмай\tАсанова Гулнара\t"
        self._paste("head", self.plan, text).action_confirm()
        lines = {line.name: line for line in self.plan.line_ids}
        self.assertFalse(lines["Бир"].responsible_ids)
        self.assertEqual(lines["Бир"].responsible, "Асанова Г.")
        self.assertEqual(lines["Эки"].responsible_ids.name, "Асанова Гүлнара")

    def test_page_from_word(self):
        rows = "<tr><td>Иш</td><td>Срок</td></tr><tr><td>Бир</td><td>май</td></tr>"
        page = f"<table>{rows}</table>"
        wizard = self._paste("head", self.plan, False, page=page)
        wizard.action_confirm()
        self.assertIn("Бир", self.plan.line_ids.mapped("name"))

    def test_long_words_stay_in_the_content(self):
        text = HEAD + f"1\tОтурум\tмай\t\t{'натыйжа ' * 100}"
        self._paste("head", self.plan, text).action_confirm()
        line = self.plan.line_ids - self.line
        self.assertFalse(line.result)
        self.assertEqual(line.name.count("натыйжа"), 100)

    def test_refusals(self):
        text = HEAD + "1\tОтурум\tмай\t\t"
        with self.assertRaisesRegex(UserError, "No row"):
            self._paste("head", self.plan, "").action_confirm()
        for key in ("teacher", "stranger", "outsider"):
            with self.subTest(key=key), self.assertRaises(UserError):
                self._paste(key, self.plan, text).action_confirm()
        with self.assertRaisesRegex(UserError, "too large"):
            self._paste("head", self.plan, "Иш\n" * 501).action_confirm()
        with self.assertRaisesRegex(UserError, "too large"):
            cell = "x" * 2_000_001
            page = f"<table><tr><td>{cell}</td></tr></table>"
            self._paste("head", self.plan, False, page=page).action_confirm()
        self._approve(self.plan)
        with self.assertRaises(UserError):
            self._paste("head", self.plan, text).action_confirm()
        self.assertRefused(
            "head",
            "ub.plan.paste",
            "create",
            [{"plan_id": self.plan.id, "text": "x" * 100_001}],
        )
