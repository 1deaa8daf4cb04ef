import doctest

from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from ..tools import timetable_table
from .common_lesson import LessonCase

LINE = "ub.timetable.line"
TABLE = """№\tМугалим\tКүнү\tСабак №\tКласс\tПредмет\tКабинет\tНөөмөт
1\tАсанова Гүлнара\tЖума\t1\t7а\tФизика\t12\t1
2\t\t\t2\t7б\t\t12\tII
3\tБелгисиз А.\tДш\t3\t8а\t\t\t
"""


@tagged("post_install", "-at_install")
class TestTimetable(LessonCase):
    """The timetable: pasted, imported, and what visits take from it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.people["teacher"].name = "Асанова Гүлнара Маратовна"
        cls.subject = cls.env["ub.subject"].create({"name": "Физика (сабак)"})
        cls.line = cls.env[LINE].create(
            {
                "employee_id": cls.people["teacher"].id,
                "weekday": "4",
                "number": 3,
                "classes": "9а",
                "place": "21",
                "subject_id": cls.subject.id,
            }
        )

    def test_doctests(self):
        self.assertFalse(doctest.testmod(timetable_table).failed)

    def test_keepers_write_staff_read(self):
        vals = {
            "employee_id": self.people["head"].id,
            "weekday": "0",
            "classes": "5а",
        }
        for key in ("director", "deputy", "clerk"):
            created = self.rpc(key, LINE, "create", [vals])
            self.rpc(key, LINE, "unlink", created)
        for key in ("head", "teacher", "stranger", "observer", "outsider"):
            self.assertRefused(key, LINE, "create", [vals])
            self.assertRefused(key, LINE, "write", self.line.ids, {"place": "1"})
        self.assertTrue(self._reads("stranger", self.line))
        for key in ("observer", "outsider"):
            self.assertFalse(self._reads(key, self.line), key)

    def _paste(self, key, text, **vals):
        wizards = self.as_user(key, self.env["ub.timetable.paste"])
        return wizards.create({"text": text, **vals})

    def test_pasted_table(self):
        wizard = self._paste("deputy", TABLE)
        known, below, unknown = wizard.line_ids
        self.assertEqual(known.employee_id, self.people["teacher"])
        self.assertEqual((known.weekday, known.number, known.room), ("4", 1, "12"))
        self.assertEqual(below.employee_id, self.people["teacher"])
        self.assertEqual((below.weekday, below.shift), ("4", "2"))
        self.assertIn("Teacher", unknown.note)
        with self.assertRaisesRegex(UserError, "Row 4"):
            wizard.action_confirm()
        self.assertTrue(self.line.exists())
        unknown.employee_id = self.people["head"]
        wizard.action_confirm()
        self.assertFalse(self.line.exists(), "old lessons of the teacher stayed")
        lessons = self.env[LINE].search([("company_id", "=", self.school_a.id)])
        self.assertEqual(set(lessons.mapped("classes")), {"7а", "7б", "8а"})

    def test_paste_beside_the_old_ones(self):
        wizard = self._paste("clerk", TABLE, replaces=False)
        wizard.line_ids[2].unlink()
        wizard.action_confirm()
        self.assertTrue(self.line.exists())

    def test_paste_by_who_may_not(self):
        wizard = self._paste("teacher", TABLE)
        wizard.line_ids[2].unlink()
        with self.assertRaises(UserError), self.cr.savepoint():
            wizard.action_confirm()
        self.assertTrue(self.line.exists())
        for text in ("", "бир сөз", "Мугалим\tКүнү\n", "\x01\t\t\t"):
            wizard = self._paste("deputy", text)
            with self.assertRaisesRegex(UserError, "No lesson"), self.cr.savepoint():
                wizard.action_confirm()

    def test_import_of_odoo(self):
        names = ["employee_id", "weekday", "number", "classes", "place"]
        rows = [["Асанова Гүлнара Маратовна", "Monday", "1", "6а", "5"]]
        done = self.rpc("deputy", LINE, "load", names, rows)
        self.assertTrue(done["ids"], done["messages"])
        line = self.env[LINE].browse(done["ids"])
        self.assertEqual((line.weekday, line.company_id), ("0", self.school_a))

    def test_visit_takes_class_and_room(self):
        lessons = self.as_user("colleague", self.env["ub.lesson"])
        with Form(lessons.with_context(default_kind="peer")) as form:
            form.teacher_id = lessons.env["hr.employee"].browse(
                self.people["teacher"].id
            )
            form.visitor_ids.add(
                lessons.env["hr.employee"].browse(self.people["colleague"].id)
            )
            form.slot_id = self.line.with_env(lessons.env)
            self.assertEqual((form.number, form.classes), (3, "9а"))
            self.assertEqual((form.place, form.subject_id.id), ("21", self.subject.id))
        lesson = form.record.sudo()
        self.line.unlink()
        self.assertEqual((lesson.number, lesson.classes), (3, "9а"))
        monday = self.env[LINE].create(
            {
                "employee_id": self.people["teacher"].id,
                "weekday": "0",
                "classes": "5а",
            }
        )
        self.assertRefused(
            "colleague", "ub.lesson", "write", lesson.ids, {"slot_id": monday.id}
        )

    def test_visit_in_three_taps(self):
        """Whose lesson, now, begin: today's only lesson is taken by itself."""
        for key, kind in (("colleague", "peer"), ("head", "formal")):
            forms = self.as_user(key, self.env["ub.lesson.now"])
            with Form(forms) as form:
                form.teacher_id = forms.env["hr.employee"].browse(
                    self.people["teacher"].id
                )
                self.assertEqual(form.kind, kind)
            opened = form.record.action_confirm()
            sheet = self.env["ub.lesson.sheet"].browse(opened["res_id"])
            self.assertEqual(sheet.visitor_id, self.people[key])
            self.assertEqual((sheet.kind, sheet.state), (kind, "draft"))
            self.assertEqual(
                (sheet.lesson_id.classes, str(sheet.date)), ("9а", "2026-11-20")
            )
        vals = {"teacher_id": self.people["teacher"].id, "kind": "formal"}
        forms = self.as_user("colleague", self.env["ub.lesson.now"])
        with self.assertRaises(UserError), self.cr.savepoint():
            forms.create(vals).action_confirm()
        late = {**vals, "kind": "peer", "entered_late": True}
        self.assertRefused("colleague", "ub.lesson.now", "create", [late])
        own = {"teacher_id": self.people["colleague"].id}
        with self.assertRaises(UserError), self.cr.savepoint():
            forms.create(own).action_confirm()
