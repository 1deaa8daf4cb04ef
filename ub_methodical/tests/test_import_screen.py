from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from odoo.tests import tagged
from odoo.tools import file_open, file_path

from .test_import_people import ImportCase

OPTIONS = {
    "has_headers": True,
    "advanced": False,
    "quoting": '"',
    "separator": ",",
    "encoding": "utf-8",
    "date_format": "%Y-%m-%d",
    "float_thousand_separator": ",",
    "float_decimal_separator": ".",
}
# In the order in which a school brings them in
MODELS = (
    "hr.employee",
    "ub.teacher",
    "ub.teacher.category",
    "ub.post.holder",
    "ub.body",
    "ub.membership",
    "ub.timetable.line",
    "ub.course",
    "ub.mentorship",
)


@tagged("post_install", "-at_install")
class TestImportScreen(ImportCase):
    """Odoo's own Import screen: its tables, its columns, its test run."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("ky_KG")
        for name in ("mathematics", "physics"):
            subject = cls.env.ref(f"ub_methodical.subject_{name}")
            words = {"mathematics": "Математика", "physics": "Физика"}
            subject.with_context(lang="ky_KG").name = words[name]

    def _screen(self, model, file, file_type, user=None):
        screen = self.env["base_import.import"].with_user(user or self.admin)
        screen = screen.with_context(
            lang="ky_KG", allowed_company_ids=self.school.ids, tracking_disable=True
        )
        return screen.create({"res_model": model, "file": file, "file_type": file_type})

    def _table(self, model):
        templates = self.env[model].with_user(self.admin).get_import_templates()
        with file_open(templates[-1]["template"].lstrip("/"), "rb") as file:
            return file.read()

    def _import(self, screen, dryrun=False):
        options = dict(OPTIONS)
        preview = screen.parse_preview(dict(options))
        self.assertNotIn("error", preview)
        options.update(
            {k: v for k, v in preview["options"].items() if k in ("sheet", "sheets")}
        )
        matches = preview["matches"]
        headers = preview["headers"]
        self.assertEqual(len(matches), len(headers), "every column is known")
        fields = ["/".join(matches[i]) for i in range(len(headers))]
        return screen.execute_import(fields, headers, options, dryrun=dryrun)

    def test_tables_come_in_as_they_are_offered(self):
        xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        for _time in range(2):
            for model in MODELS:
                with self.subTest(model):
                    screen = self._screen(model, self._table(model), xlsx)
                    self.assertFalse(self._import(screen)["messages"])
        bodies = self.env["ub.body"].search([("company_id", "=", self.school.id)])
        self.assertEqual(len(bodies), 2)
        maths = bodies.filtered("parent_id")
        self.assertEqual((maths.state, maths.member_count), ("active", 2))
        self.assertEqual(maths.head_id.name, "Үлгүбаева Асел Үлгүбековна")
        lesson = self.env["ub.timetable.line"].search([("classes", "=", "7А")])
        self.assertEqual((lesson.weekday, lesson.number), ("0", 2))
        self.assertEqual(lesson.employee_id, maths.head_id)
        courses = self.env["ub.course"].search([("company_id", "=", self.school.id)])
        self.assertEqual(
            {(course.state, course.year, course.hours) for course in courses},
            {("attended", 2024, 36), ("planned", 2027, 72)},
        )

    def test_course_of_nobody_is_named_not_taken_for_ones_own(self):
        file = b"employee_id,name,hours\n,Digital lesson,72\n"
        result = self._import(self._screen("ub.course", file, "text/csv"))
        self.assertEqual([m["record"] for m in result["messages"]], [2])
        self.assertFalse(self.env["ub.course"].search([("hours", "=", 72)]))

    def test_tables_explain_each_column(self):
        for model in MODELS:
            book = load_workbook(BytesIO(self._table(model)))
            table, words = book.worksheets
            explained = [row[0] for row in words.iter_rows(min_row=5, values_only=True)]
            self.assertEqual([cell.value for cell in table[1]], explained)

    def test_odoos_own_table_of_staff_is_still_offered(self):
        templates = self.env["hr.employee"].get_import_templates()
        self.assertEqual(templates[0]["template"], "/hr/static/xls/hr_employee.xls")

    def test_test_run_writes_nothing(self):
        file = "name,ub_same_person\nӨмүрова Бермет,\n".encode()
        screen = self._screen("hr.employee", file, "text/csv")
        result = self._import(screen, dryrun=True)
        self.assertFalse(result["messages"])
        self.assertFalse(self.env["hr.employee"].search([("name", "like", "Өмүрова")]))

    def test_whole_file_or_nothing(self):
        file = "name\nӨмүрова Бермет\nТалант уулу Нурбек\nОмурова Бермет\n".encode()
        result = self._import(self._screen("hr.employee", file, "text/csv"))
        self.assertEqual([m["record"] for m in result["messages"]], [4])
        self.assertFalse(self.env["hr.employee"].search([("name", "like", "Талант")]))

    def test_every_table_has_its_file(self):
        for model in MODELS:
            for template in self.env[model].get_import_templates():
                self.assertTrue(file_path(template["template"].lstrip("/")))

    def test_dates_of_a_table_are_read(self):
        self._employ("Үлгүбаева Асел Үлгүбековна", "Үлгүбек уулу Данияр")
        xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        screen = self._screen("ub.teacher", self._table("ub.teacher"), xlsx)
        self.assertFalse(self._import(screen)["messages"])
        card = self.env["ub.teacher"].search([("birth_year", "=", 1985)])
        self.assertEqual(card.service_since, date(2007, 8, 27))
        self.assertEqual(card.subject_ids.mapped("name"), ["Mathematics"])
